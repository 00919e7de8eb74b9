package dev.debrief.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the clock is written along an axis: round times, far enough apart to be read, at least one a stretch. */
final class TimelineTicks {
    private static final long[] STEPS = {
        60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800, 2419200
    };
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private TimelineTicks() {}

    /** A written time at its place; {@code day} is empty where the day is that of the tick before. */
    record Tick(double at, String clock, String day) {}

    /** @param apart the least distance between two ticks */
    static List<Tick> along(TimelineAxis axis, ZoneId zone, double apart) {
        List<Tick> ticks = new ArrayList<>();
        String day = "";
        for (TimelineAxis.Stretch stretch : axis.stretches()) {
            for (Instant instant : times(stretch, zone, apart)) {
                double at = stretch.position(instant);
                if (!ticks.isEmpty() && at - ticks.get(ticks.size() - 1).at() < apart) continue;
                ZonedDateTime local = instant.atZone(zone);
                String today = DAY.format(local);
                ticks.add(new Tick(at, CLOCK.format(local), today.equals(day) ? "" : today));
                day = today;
            }
        }
        return ticks;
    }

    private static List<Instant> times(TimelineAxis.Stretch stretch, ZoneId zone, double apart) {
        List<Instant> times = new ArrayList<>();
        long step = step(stretch.unitsPerSecond(), apart);
        ZonedDateTime midnight = stretch.first().atZone(zone).truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime time = midnight;
        long past = stretch.first().getEpochSecond() - midnight.toEpochSecond();
        if (step <= 86400) time = midnight.plusSeconds((past + step - 1) / step * step);
        for (int i = 0; i < 100 && !time.toInstant().isAfter(stretch.last()); i++) {
            if (!time.toInstant().isBefore(stretch.first())) times.add(time.toInstant());
            time = step >= 86400 ? time.plusDays(step / 86400) : time.plusSeconds(step);
        }
        return times.isEmpty() ? List.of(stretch.first()) : times;
    }

    private static long step(double unitsPerSecond, double apart) {
        for (long step : STEPS) {
            if (step * unitsPerSecond >= apart) return step;
        }
        return STEPS[STEPS.length - 1];
    }
}
