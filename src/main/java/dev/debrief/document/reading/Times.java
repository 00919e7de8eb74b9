package dev.debrief.document.reading;

import dev.debrief.document.When;
import dev.debrief.document.times.Surroundings;
import dev.debrief.document.times.TimeReader;
import dev.debrief.document.times.TypedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the times of one document mean, one after the other: a day that is written once holds until another is. */
final class Times {
    private final ZoneId zone;
    private final @Nullable Instant start;
    private final Instant now;
    private final @Nullable Boolean monthFirst;
    private @Nullable When above;

    /**
     * @param day when it happened, as far as anything but the times themselves tells; null where nothing does
     * @param monthFirst whether {@code 4/6} is in April; null where the document does not tell
     */
    Times(ZoneId zone, @Nullable LocalDate day, @Nullable Boolean monthFirst) {
        this.zone = zone;
        this.start = day == null ? null : day.atStartOfDay(zone).toInstant();
        this.now = start == null ? LocalDateTime.of(2000, 1, 1, 0, 0).toInstant(ZoneOffset.UTC) : start;
        this.monthFirst = monthFirst;
    }

    /** The same document, from its start again. */
    Times anew() {
        Times times = new Times(zone, null, monthFirst);
        return start == null ? times : new Times(zone, LocalDate.ofInstant(start, zone), monthFirst);
    }

    /** From here on that day is meant where none is written. */
    void dayIs(Stamp stamp) {
        When when = read(stamp);
        if (!(when instanceof When.InWords)) above = when;
    }

    /** When that is; the words where it cannot be known. */
    When read(Stamp stamp) {
        When when = understood(stamp).orElseGet(() -> new When.InWords(stamp.asWritten()));
        if (!(when instanceof When.InWords)) above = when;
        return when;
    }

    private Optional<When> understood(Stamp stamp) {
        String day = day(stamp.day());
        boolean unknown = "?".equals(day) || "?".equals(stamp.clock());
        boolean nothing = day.isEmpty() && stamp.weekday() == null && start == null && above == null;
        if (unknown || nothing) return Optional.empty();
        String distance = stamp.distance() == null ? "" : stamp.distance().replaceFirst("(?i)^t", "");
        String zoneWritten = stamp.zone() == null ? "" : stamp.zone();
        Optional<ZoneId> place = zoneWritten.isEmpty() ? Optional.empty() : Zones.read(zoneWritten);
        String typed = String.join(" ", day, weekday(stamp, day), or(stamp.clock()), distance)
                .strip();
        ZoneId own = place.orElse(zone);
        TypedTime read = TimeReader.read(typed, Surroundings.happened(own, now, start, above));
        if (!(read instanceof TypedTime.Understood understood)) return Optional.empty();
        if (understood.when() instanceof When.Exact exact) {
            return Optional.of(new When.Exact(exact.instant(), stamp.asWritten()));
        }
        if (understood.when() instanceof When.OnDay onDay) {
            return Optional.of(new When.OnDay(onDay.day(), stamp.asWritten()));
        }
        return Optional.empty();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Beside a date the day of the week says nothing new. */
    private static String weekday(Stamp stamp, String day) {
        return day.isEmpty() ? or(stamp.weekday()) : "";
    }

    private String day(Stamp.@Nullable Day day) {
        if (day == null) return "";
        if (!day.isTwofold()) return day.spoken();
        if (monthFirst != null) return inOrder(day, monthFirst);
        return nearest(day);
    }

    private static String inOrder(Stamp.Day day, boolean monthFirst) {
        return monthFirst
                ? StampDays.spoken(day.second(), day.first(), day.year())
                : StampDays.spoken(day.first(), day.second(), day.year());
    }

    /** The way that brings it nearest to when it happened; neither where that is not known. */
    private String nearest(Stamp.Day day) {
        if (start == null || day.year() == 0) return "?";
        LocalDate began = LocalDate.ofInstant(start, zone);
        LocalDate monthFirstDay = LocalDate.of(day.year(), day.first(), day.second());
        LocalDate dayFirst = LocalDate.of(day.year(), day.second(), day.first());
        long one = Math.abs(monthFirstDay.toEpochDay() - began.toEpochDay());
        long other = Math.abs(dayFirst.toEpochDay() - began.toEpochDay());
        return one == other ? "?" : inOrder(day, one < other);
    }
}
