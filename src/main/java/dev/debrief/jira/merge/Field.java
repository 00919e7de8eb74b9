package dev.debrief.jira.merge;

import java.util.Locale;

/** What is kept in step between an action item and its issue. */
public enum Field {
    STATE,
    ASSIGNEE,
    DUE,
    SUMMARY;

    /** The word in the tables and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a person reads it: {@code due date}. */
    public String spoken() {
        return this == DUE ? "due date" : word();
    }

    /** The field of that word; there is one. */
    public static Field of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
