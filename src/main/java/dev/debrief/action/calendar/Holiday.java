package dev.debrief.action.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A day on which nobody works.
 *
 * @param year null where it comes every year; 29 February then comes in leap years only
 * @param name never blank, of at most {@value #LONGEST} characters
 */
public record Holiday(MonthDay day, @Nullable Integer year, String name) {
    static final int LONGEST = 100;

    public Holiday {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) throw new IllegalArgumentException("not a name: " + name);
        if (year != null && (year < 1 || year > 9999 || !day.isValidYear(year))) {
            throw new IllegalArgumentException("there is no " + day + " in " + year);
        }
    }

    /** A holiday of one year. */
    public static Holiday on(LocalDate date, String name) {
        return new Holiday(MonthDay.from(date), date.getYear(), name);
    }

    /** One that comes every year. */
    public static Holiday everyYear(int month, int day, String name) {
        return new Holiday(MonthDay.of(month, day), null, name);
    }

    /** Whether it is on that date. */
    public boolean isOn(LocalDate date) {
        return MonthDay.from(date).equals(day) && (year == null || year == date.getYear());
    }

    /** {@code 2026-12-25}, or {@code 12-25} where it comes every year. */
    public String date() {
        String monthDay = String.format("%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
        return year == null ? monthDay : String.format("%04d-%s", year, monthDay);
    }

    /** As it stands in a list: the date and the name. */
    @Override
    public String toString() {
        return date() + " " + name;
    }
}
