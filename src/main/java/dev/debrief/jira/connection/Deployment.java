package dev.debrief.jira.connection;

import java.util.Locale;
import java.util.Optional;

/** The two kinds of Jira. */
public enum Deployment {
    CLOUD,
    DATA_CENTER;

    /** The word in the table and in the environment. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that word; empty for no such word. */
    public static Optional<Deployment> of(String word) {
        for (Deployment one : values())
            if (one.word().equals(word.strip().toLowerCase(Locale.ROOT))) return Optional.of(one);
        return Optional.empty();
    }
}
