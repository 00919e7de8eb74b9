package dev.debrief.document.reading;

import java.util.Locale;

/** Days of numbers alone, of which two may be the month. */
final class StampDays {
    private StampDays() {}

    static boolean isYear(int number) {
        return (number >= 1970 && number < 2200) || (number >= 2513 && number < 2743);
    }

    /** With dots the day comes first everywhere; with strokes and hyphens it depends on who writes. */
    static Stamp.Day numbers(int first, int second, int year, String divider) {
        if (divider.equals(".") || first > 12) return Stamp.Day.clear(spoken(first, second, year));
        if (second > 12 || first == second) return Stamp.Day.clear(spoken(second, first, year));
        return new Stamp.Day("?", first, second, year);
    }

    /** As the reader of times takes it, without doubt which is the month. */
    static String spoken(int day, int month, int year) {
        if (month < 1 || month > 12) return "?";
        if (year > 0) return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        String[] names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        return day + " " + names[month - 1];
    }
}
