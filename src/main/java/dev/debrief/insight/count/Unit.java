package dev.debrief.insight.count;

import dev.debrief.shared.DurationInWords;
import java.time.Duration;
import java.util.Locale;

/** What a value counts. */
public enum Unit {
    COUNT,
    SECONDS,
    /** Shown as percent with at most one decimal. */
    PER_MILLE;

    /** For people: {@code 39}, {@code 8 h 5 min}, {@code 61.3 %}. */
    public String inWords(long value) {
        return switch (this) {
            case COUNT -> String.format(Locale.ROOT, "%,d", value);
            case SECONDS -> DurationInWords.of(Duration.ofSeconds(value));
            case PER_MILLE -> (value % 10 == 0 ? "" + value / 10 : value / 10 + "." + Math.abs(value % 10)) + " %";
        };
    }

    /** In JSON: {@code count}, {@code seconds}, {@code percent}. */
    public String word() {
        return this == PER_MILLE ? "percent" : name().toLowerCase(Locale.ROOT);
    }
}
