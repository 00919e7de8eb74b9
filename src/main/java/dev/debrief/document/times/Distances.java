package dev.debrief.document.times;

import dev.debrief.document.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies so far from another time. */
record Distances(
        Surroundings surroundings,
        Distance distance,
        @Nullable LocalTime clock) {
    /** {@code +2d 14:00}: the day is counted, the time is written. */
    Optional<LocalDateTime> withClock() {
        LocalTime written = clock;
        if (written == null || !distance.isWholeDays()) return Optional.empty();
        return day().map(day -> day.plus(distance.days()).atTime(written));
    }

    /** The time itself; empty where there is nothing to count from. */
    Optional<When> when(String text) {
        ZoneId zone = surroundings.zone();
        if (distance.isWholeDays() && base().isEmpty()) {
            return day().map(day -> new When.OnDay(day.plus(distance.days()), text));
        }
        if (distance.isWholeDays() && surroundings.isDue()) {
            return Optional.of(new When.OnDay(surroundings.today(zone).plus(distance.days()), text));
        }
        return base().map(instant -> new When.Exact(
                instant.atZone(zone).plus(distance.days()).toInstant().plus(distance.clock()), text));
    }

    private Optional<LocalDate> day() {
        return base().map(instant -> LocalDate.ofInstant(instant, surroundings.zone()))
                .or(() -> surroundings.day(surroundings.zone()));
    }

    private Optional<Instant> base() {
        if (surroundings.isDue() || distance.from() == Distance.From.NOW) return Optional.of(surroundings.now());
        if (distance.from() == Distance.From.START) return Optional.ofNullable(surroundings.start());
        boolean underADay = surroundings.above() instanceof When.OnDay;
        return underADay ? Optional.empty() : surroundings.base();
    }
}
