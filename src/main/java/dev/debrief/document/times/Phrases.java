package dev.debrief.document.times;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in the messages: {@code 21 June 2024}, {@code 03:09}, {@code 2024-06-21 03:09}. */
final class Phrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Phrases() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static String clock(LocalTime clock) {
        return clock.format(clock.getSecond() == 0 ? MINUTE : SECOND);
    }

    static String both(LocalDateTime local) {
        return local.toLocalDate() + " " + clock(local.toLocalTime());
    }
}
