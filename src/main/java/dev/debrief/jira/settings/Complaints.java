package dev.debrief.jira.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form, by field, as sentences for whoever typed it. The first one of a field stays. */
final class Complaints {
    private final Map<String, String> byField = new LinkedHashMap<>();

    void add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
    }

    boolean has(String field) {
        return byField.containsKey(field);
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    /** For a template. */
    Map<String, String> byField() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }
}
