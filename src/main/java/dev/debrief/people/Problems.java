package dev.debrief.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form, by field, as sentences for the person who typed it. The first one of a field stays. */
final class Problems {
    private static final int LONGEST_NAME = 200;

    private final Map<String, String> byField = new LinkedHashMap<>();

    void add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    /** For the template: one sentence by the name of its field. */
    Map<String, String> byField() {
        return Collections.unmodifiableMap(byField);
    }

    /** Tidies a name that must be there. */
    String name(String field, String typed) {
        String tidy = Written.tidy(typed);
        if (tidy.isEmpty()) add(field, "Give a name.");
        if (tidy.length() > LONGEST_NAME) {
            add(field, "This name has " + tidy.length() + " characters; at most " + LONGEST_NAME + " fit.");
        }
        return tidy;
    }

    /** Reads an address that must be there. */
    Optional<EmailAddress> email(String field, String typed) {
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) add(field, "Give an e-mail address, like name@example.org.");
        return address;
    }

    void password(String field, String typed) {
        Password.complaint(typed).ifPresent(complaint -> add(field, complaint));
    }

    /** Reads a time zone that must be there; UTC stands for one that cannot be read. */
    ZoneId zone(String field, String typed) {
        try {
            return ZoneId.of(typed.strip());
        } catch (DateTimeException e) {
            add(field, "There is no time zone of this name. Take one from the list, like Asia/Bangkok or UTC.");
            return ZoneId.of("UTC");
        }
    }
}
