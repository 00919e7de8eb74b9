package dev.debrief.action.list;

import java.util.Locale;
import java.util.Optional;

/** How an item stands with the issue that follows it. */
public enum Tracked {
    /** Both say the same, as far as anybody knows. */
    IN_STEP,
    /** A field is different and stays so, or a value that gave way waits to be taken or left. */
    DIFFERS,
    /** There is no issue, or not any more, or not yet. */
    MISSING;

    /** The word in the table. */
    String inTable() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word in addresses: {@code in-step}, {@code differs}, {@code not-in-jira}. */
    public String word() {
        return this == MISSING ? "not-in-jira" : inTable();
    }

    /** @param place what people call the place where issues are kept */
    String title(String place) {
        return switch (this) {
            case IN_STEP -> "In step with " + place;
            case DIFFERS -> "Differs from " + place;
            case MISSING -> "Not in " + place;
        };
    }

    /** Empty where there is no such word. */
    public static Optional<Tracked> parse(String word) {
        for (Tracked tracked : values()) if (tracked.word().equals(word)) return Optional.of(tracked);
        return Optional.empty();
    }
}
