package dev.debrief.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An hour that comes once a week where somebody is. A week is that of ISO 8601 in this zone, named by its Monday.
 *
 * @param hour 0 to 23, as the clocks there show it
 */
public record Weekly(DayOfWeek day, int hour, ZoneId zone) {
    /** A digest that is late by more than this much of its week waits for the next one. */
    private static final Duration NEAR = Duration.ofDays(1);

    public Weekly {
        if (hour < 0 || hour > 23) throw new IllegalArgumentException("a day has no hour " + hour);
    }

    /** The Monday of the week in which an instant lies. */
    public LocalDate weekOf(Instant at) {
        return LocalDate.ofInstant(at, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * When it comes in the week of that Monday. An hour that the clocks skip comes when they go on; of one that they show
     * twice the first counts.
     */
    public Instant in(LocalDate monday) {
        LocalDateTime local = monday.with(TemporalAdjusters.nextOrSame(day)).atTime(hour, 0);
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty())
            return Objects.requireNonNull(rules.getTransition(local)).getInstant();
        return local.toInstant(offsets.get(0));
    }

    /**
     * The week whose digest should have gone by now. A server that slept over the hour sends it as soon as it wakes, unless
     * the next one is nearer than a day; somebody who came after the hour waits for the next one.
     */
    Optional<LocalDate> weekToSend(Instant now, Instant cameAt) {
        LocalDate week = weekOf(now);
        if (in(week).isAfter(now)) week = week.minusWeeks(1);
        Instant next = in(week.plusWeeks(1));
        boolean isTooLate = Duration.between(now, next).compareTo(NEAR) < 0;
        return isTooLate || in(week).isBefore(cameAt) ? Optional.empty() : Optional.of(week);
    }

    /** The first time that it comes after this instant. */
    public Instant nextAfter(Instant now) {
        LocalDate week = weekOf(now);
        return in(week).isAfter(now) ? in(week) : in(week.plusWeeks(1));
    }
}
