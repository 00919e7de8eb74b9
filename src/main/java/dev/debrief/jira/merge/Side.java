package dev.debrief.jira.merge;

import java.util.Locale;

/** The two that are kept in step. */
public enum Side {
    DEBRIEF,
    JIRA;

    /** The word in the tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The side of that word; there is one. */
    public static Side of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As a person reads it. */
    public String spoken() {
        return this == JIRA ? "Jira" : "Debrief";
    }
}
