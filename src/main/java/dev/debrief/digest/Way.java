package dev.debrief.digest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On which way somebody wants digests and reminders. */
public enum Way {
    MAIL,
    SLACK,
    BOTH;

    /** As the database and forms have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where no way has this word. */
    public static Optional<Way> of(String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
    }

    /** Whether who chose this wants that one. */
    public boolean includes(Way one) {
        return this == BOTH || this == one;
    }
}
