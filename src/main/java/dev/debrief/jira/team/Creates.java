package dev.debrief.jira.team;

import java.util.Locale;
import java.util.Optional;

/** When an action item becomes an issue. */
public enum Creates {
    AT_ONCE,
    ON_PUBLICATION,
    BY_HAND;

    /** The word in the table and in the environment. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word; empty for no such word. */
    public static Optional<Creates> of(String word) {
        for (Creates one : values())
            if (one.word().equals(word.strip().toLowerCase(Locale.ROOT))) return Optional.of(one);
        return Optional.empty();
    }
}
