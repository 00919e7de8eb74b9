package dev.debrief.postmortem.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as a page writes them, in one zone. */
public record Zoned(ZoneId zone) {
    private static final DateTimeFormatter CLOCK = format("HH:mm");
    private static final DateTimeFormatter CLOCK_TO_THE_SECOND = format("HH:mm:ss");
    private static final DateTimeFormatter DAY = format("d MMM");
    private static final DateTimeFormatter DAY_OF_YEAR = format("d MMMM uuuu");
    private static final DateTimeFormatter SHORT_DAY_OF_YEAR = format("d MMM uuuu");
    private static final DateTimeFormatter WEEKDAY = format("EEEE d MMMM");
    private static final DateTimeFormatter WEEKDAY_OF_YEAR = format("EEEE d MMMM uuuu");

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** {@code 06:52}, with seconds only where they are not zero. */
    String clock(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return (local.getSecond() == 0 ? CLOCK : CLOCK_TO_THE_SECOND).format(local);
    }

    /** {@code 06:52}. */
    public String minute(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /** {@code 4 Nov 06:52:40}. */
    String moment(Instant at) {
        return DAY.format(at.atZone(zone)) + " " + clock(at);
    }

    String dayAndMinute(Instant at) {
        return DAY.format(at.atZone(zone)) + " " + minute(at);
    }

    /** {@code 9 November 2026}. */
    String day(Instant at) {
        return DAY_OF_YEAR.format(at.atZone(zone));
    }

    /** {@code 9 Nov 2026}. */
    public String shortDay(Instant at) {
        return SHORT_DAY_OF_YEAR.format(at.atZone(zone));
    }

    static String shortDay(LocalDate day) {
        return SHORT_DAY_OF_YEAR.format(day);
    }

    /** {@code Tuesday 3 November 2026}; the year only where it is asked for. */
    static String heading(LocalDate day, boolean year) {
        return (year ? WEEKDAY_OF_YEAR : WEEKDAY).format(day);
    }

    LocalDate localDay(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** For the {@code datetime} attribute. */
    public String machine(Instant at) {
        return at.atZone(zone).toOffsetDateTime().toString();
    }
}
