package dev.debrief.action.list;

import java.util.Locale;
import java.util.Optional;

/** What stands together in a list; within it the earliest due date comes first. */
public enum Grouping {
    DUE("Due date"),
    OWNER("Owner"),
    INCIDENT("Incident");

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** Empty where there is no such word. */
    public static Optional<Grouping> parse(String word) {
        for (Grouping grouping : values()) if (grouping.word().equals(word)) return Optional.of(grouping);
        return Optional.empty();
    }
}
