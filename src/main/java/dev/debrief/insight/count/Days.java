package dev.debrief.insight.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Whole days in a zone.
 *
 * @param from the first day
 * @param until the day behind the last one
 */
public record Days(LocalDate from, LocalDate until, ZoneId zone) {
    public Days {
        if (until.isBefore(from)) throw new IllegalArgumentException(until + " is before " + from);
    }

    /** When the first day begins where it is short or long too. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When the last day is over. */
    public Instant end() {
        return until.atStartOfDay(zone).toInstant();
    }

    public boolean has(Instant at) {
        return !at.isBefore(start()) && at.isBefore(end());
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** The day on which it is in this zone. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public long length() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** As many days directly before. */
    public Days before() {
        return new Days(from.minusDays(length()), from, zone);
    }

    /** What of these days lies between those two. */
    public Days within(LocalDate first, LocalDate behind) {
        LocalDate later = first.isBefore(from) ? from : first;
        LocalDate earlier = behind.isAfter(until) ? until : behind;
        return new Days(later, earlier.isBefore(later) ? later : earlier, zone);
    }
}
