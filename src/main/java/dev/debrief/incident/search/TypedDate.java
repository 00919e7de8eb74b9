package dev.debrief.incident.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A day, a month or a year as it is typed behind {@code before:} and {@code after:}; it means its first day. */
final class TypedDate {
    private TypedDate() {}

    static Optional<LocalDate> firstDay(String typed) {
        try {
            if (typed.matches("[0-9]{4}")) return Optional.of(LocalDate.of(Integer.parseInt(typed), 1, 1));
            if (typed.matches("[0-9]{4}-[0-9]{1,2}"))
                return Optional.of(month(typed).atDay(1));
            if (typed.matches("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")) return Optional.of(day(typed));
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static YearMonth month(String typed) {
        String[] numbers = typed.split("-", -1);
        return YearMonth.of(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    private static LocalDate day(String typed) {
        String[] numbers = typed.split("-", -1);
        return month(numbers[0] + "-" + numbers[1]).atDay(1).withDayOfMonth(Integer.parseInt(numbers[2]));
    }
}
