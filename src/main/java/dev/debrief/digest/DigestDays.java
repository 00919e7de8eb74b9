package dev.debrief.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a mail says them; with the year only where it could be another one. */
public final class DigestDays {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private DigestDays() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 30 June}, or {@code 30 June 2025} where it is not this year. */
    static String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? DAY.format(day) : WITH_YEAR.format(day);
    }

    static String withYear(LocalDate day) {
        return WITH_YEAR.format(day);
    }

    static String withWeekday(LocalDate day) {
        return WITH_WEEKDAY.format(day);
    }

    static String greeting(int hour) {
        return hour < NOON ? "Good morning" : hour < EVENING ? "Good afternoon" : "Good evening";
    }
}
