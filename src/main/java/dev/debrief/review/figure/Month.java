package dev.debrief.review.figure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A month as the clocks of one zone show it: from its first instant up to the first one of the next month. */
public record Month(YearMonth month, ZoneId zone) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** A month as addresses write it: {@code 2026-10}. Empty where it is none. */
    public static Optional<YearMonth> parse(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}")) return Optional.empty();
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /** {@code October 2026}. */
    public static String inWords(YearMonth month) {
        return NAME.format(month);
    }

    /** Its first instant; where the clocks skip midnight, the one at which they go on. */
    public Instant first() {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** The first instant that is no longer in it. */
    public Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    /** Whether an instant lies in it. */
    public boolean has(Instant at) {
        return !at.isBefore(first()) && at.isBefore(end());
    }

    /** The day of an instant on the calendar of this zone. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /**
     * When it is to be frozen: on the first day after it, at this hour. An hour that the clocks skip comes when they go
     * on; of one that they show twice the first counts.
     */
    public Instant freezesAt(int hour) {
        return month.plusMonths(1).atDay(1).atTime(hour, 0).atZone(zone).toInstant();
    }

    /** The same months earlier. */
    public Month before(int months) {
        return new Month(month.minusMonths(months), zone);
    }

    /** {@code October 2026}. */
    public String inWords() {
        return inWords(month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
