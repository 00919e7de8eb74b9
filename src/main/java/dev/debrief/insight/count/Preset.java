package dev.debrief.insight.count;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** A span that is asked for often; it ends with today. */
public enum Preset {
    DAYS_30("30-days", "30 days"),
    DAYS_90("90-days", "90 days"),
    MONTHS_6("6-months", "6 months"),
    MONTHS_12("12-months", "12 months");

    private final String word;
    private final String title;

    Preset(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The word in addresses: {@code 90-days}. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    /** With today as the last day. */
    public Days days(LocalDate today, ZoneId zone) {
        LocalDate until = today.plusDays(1);
        return new Days(back(until), until, zone);
    }

    /** The same span directly before: months have different lengths, so that it may have other days. */
    public Days before(LocalDate today, ZoneId zone) {
        LocalDate until = days(today, zone).from();
        return new Days(back(until), until, zone);
    }

    private LocalDate back(LocalDate until) {
        return switch (this) {
            case DAYS_30 -> until.minusDays(30);
            case DAYS_90 -> until.minusDays(90);
            case MONTHS_6 -> until.minusMonths(6);
            case MONTHS_12 -> until.minusMonths(12);
        };
    }

    /** Empty where there is no such word. */
    public static Optional<Preset> parse(String word) {
        return Arrays.stream(values())
                .filter(preset -> preset.word.equals(word))
                .findFirst();
    }
}
