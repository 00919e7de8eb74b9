package dev.debrief.incident.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A time that ends today: {@code last:month}. */
public enum Span {
    MONTH("Last 30 days"),
    QUARTER("Last 3 months"),
    YEAR("Last 12 months");

    private final String words;

    Span(String words) {
        this.words = words;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code Last 30 days}. */
    public String inWords() {
        return words;
    }

    public static Optional<Span> named(String word) {
        return Arrays.stream(values())
                .filter(span -> span.word().equalsIgnoreCase(word))
                .findFirst();
    }

    LocalDate before(LocalDate today) {
        return switch (this) {
            case MONTH -> today.minusDays(30);
            case QUARTER -> today.minusMonths(3);
            case YEAR -> today.minusYears(1);
        };
    }
}
