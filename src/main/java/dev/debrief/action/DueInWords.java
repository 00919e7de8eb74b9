package dev.debrief.action;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** When something is due, beside today: {@code 144 days late}, {@code in 4 days}, {@code in 8 weeks}. */
public final class DueInWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int SOON = 4;
    private static final int DAYS_UNTIL_WEEKS = 50;

    private DueInWords() {}

    /** With its year where that could be in doubt: half a year away or more, or in another year that has passed. */
    public static String day(LocalDate day, LocalDate today) {
        boolean isInDoubt = Math.abs(ChronoUnit.DAYS.between(today, day)) > 182
                || (day.isBefore(today) && day.getYear() != today.getYear());
        return (isInDoubt ? DAY_AND_YEAR : DAY).format(day);
    }

    /** How far away it is. */
    public static String left(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) return days(-days) + " late";
        if (days == 0) return "today";
        return days < DAYS_UNTIL_WEEKS ? "in " + days(days) : "in " + Math.round(days / 7.0) + " weeks";
    }

    /** {@code late}, {@code soon}, or {@code hint} for what has time. */
    public static String tone(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        return days < 0 ? "late" : days <= SOON ? "soon" : "hint";
    }

    /** {@code 1 day}, {@code 1,200 days}. */
    public static String days(long days) {
        return days == 1 ? "1 day" : String.format(Locale.ENGLISH, "%,d days", days);
    }
}
