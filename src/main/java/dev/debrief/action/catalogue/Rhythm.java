package dev.debrief.action.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often an action item comes back. */
public enum Rhythm {
    DAILY(0, 1),
    WEEKLY(0, 7),
    MONTHLY(1, 0),
    QUARTERLY(3, 0),
    YEARLY(12, 0);

    private static final long LONGEST_MONTH = 31;

    private final long months;
    private final long days;

    Rhythm(long months, long days) {
        this.months = months;
        this.days = days;
    }

    /** The word on pages, in the table and in the API: {@code weekly}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Rhythm> of(String word) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.word().equals(word))
                .findFirst();
    }

    /**
     * The first round after a day. Every round is counted from the start, so that what began on the 31st comes on the last
     * day of a shorter month and on the 31st again after it.
     */
    public LocalDate next(LocalDate start, LocalDate after) {
        if (after.isBefore(start)) return round(start, 1);
        long rounds = Math.max(1, approximately(start, after));
        while (!round(start, rounds).isAfter(after)) rounds++;
        return round(start, rounds);
    }

    private LocalDate round(LocalDate start, long rounds) {
        return start.plusMonths(months * rounds).plusDays(days * rounds);
    }

    /** A number of rounds that certainly lies no further than the day. */
    private long approximately(LocalDate start, LocalDate after) {
        return (after.toEpochDay() - start.toEpochDay()) / (days + LONGEST_MONTH * months);
    }
}
