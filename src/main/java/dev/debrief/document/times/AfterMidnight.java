package dev.debrief.document.times;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A time without a day under a row that has one. It is on the same day, even where that puts it before the row; only
 * from an evening to the hours after it people go on writing without saying that a new day began.
 */
record AfterMidnight(LocalDateTime above, LocalTime clock) {
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final Duration LONGEST = Duration.ofHours(12);

    LocalDateTime understood() {
        LocalDateTime sameDay = above.toLocalDate().atTime(clock);
        return isNextDay() ? sameDay.plusDays(1) : sameDay;
    }

    Optional<String> doubt() {
        LocalDateTime sameDay = above.toLocalDate().atTime(clock);
        if (!isEarlier()) return Optional.empty();
        String row = Phrases.clock(above.toLocalTime());
        return Optional.of(
                isNextDay()
                        ? "Understood as " + on(sameDay.plusDays(1)) + ", after midnight, because the time above is "
                                + row + ". For the same day write " + Phrases.both(sameDay) + "."
                        : "Understood as " + on(sameDay) + ", earlier than the time above (" + row
                                + "). For the day after write " + Phrases.both(sameDay.plusDays(1)) + ".");
    }

    private boolean isEarlier() {
        return clock.plusMinutes(1).isBefore(above.toLocalTime())
                || (clock.isBefore(above.toLocalTime()) && isNextDay());
    }

    private boolean isNextDay() {
        LocalDateTime nextDay = above.toLocalDate().plusDays(1).atTime(clock);
        return clock.isBefore(above.toLocalTime())
                && !above.toLocalTime().isBefore(EVENING)
                && Duration.between(above, nextDay).compareTo(LONGEST) <= 0;
    }

    private static String on(LocalDateTime local) {
        return Phrases.clock(local.toLocalTime()) + " on " + Phrases.day(local.toLocalDate());
    }
}
