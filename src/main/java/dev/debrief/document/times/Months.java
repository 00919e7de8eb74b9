package dev.debrief.document.times;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Months, weekdays and years as written. */
final class Months {
    private static final int BUDDHIST = 543;

    private Months() {}

    static Optional<Month> month(Token token) {
        if (!token.isWord() || token.text().length() < 3) return Optional.empty();
        if (token.is("sept")) return Optional.of(Month.SEPTEMBER);
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            if (token.is(name) || token.is(name.substring(0, 3))) return Optional.of(month);
        }
        return Optional.empty();
    }

    static Optional<DayOfWeek> weekday(Token token) {
        if (!token.isWord() || token.text().length() < 3) return Optional.empty();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            boolean shortened = token.text().length() <= 5 && name.startsWith(token.text());
            if (token.is(name) || shortened) return Optional.of(day);
        }
        return Optional.empty();
    }

    /** Whether four digits are more likely a year, ours or the Thai one, than anything else. */
    static boolean isYear(Token token) {
        if (!token.isNumber(4, 4)) return false;
        int year = token.number();
        return (year >= 1900 && year < 2200) || isBuddhist(year);
    }

    static boolean isBuddhist(int year) {
        return year >= 2443 && year < 2743;
    }

    /** A day that is written with its year; null stands for none, with the reason put down. */
    static void put(Pieces pieces, int writtenYear, int month, int day) {
        int year = isBuddhist(writtenYear) ? writtenYear - BUDDHIST : writtenYear;
        if (month < 1 || month > 12) {
            pieces.problem("There is no month " + month + ". Write the date as year, month and day: 2024-06-21.");
            return;
        }
        try {
            pieces.day(new Day.Dated(LocalDate.of(year, month, day)));
            pieces.buddhistYear |= year != writtenYear;
        } catch (DateTimeException noSuchDay) {
            pieces.problem(noSuchDay(Month.of(month), day) + " in " + year
                    + ". Write the date as year, month and day: 2024-06-21.");
        }
    }

    static void putWithoutYear(Pieces pieces, Month month, int day) {
        if (day < 1 || day > month.maxLength()) pieces.problem(noSuchDay(month, day) + ".");
        else pieces.day(new Day.WithoutYear(java.time.MonthDay.of(month, day)));
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String noSuchDay(Month month, int day) {
        return "There is no " + day + " " + name(month);
    }
}
