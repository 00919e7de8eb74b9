package dev.debrief.document.times;

import dev.debrief.document.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the form would know while reading one time.
 *
 * @param zone the incident's zone, in which a time without one is meant
 * @param now when it is read
 * @param start when the incident started, where that is known
 * @param above the time above it in the same list, where there is one
 */
public record Surroundings(
        ZoneId zone,
        Instant now,
        @Nullable Instant start,
        @Nullable When above,
        Use use) {
    /** What the time is for. */
    public enum Use {
        /** It is over: words such as "yesterday" count from the incident. */
        HAPPENED,
        /** It is one of the milestones: the same, and {@code +4m} counts from the start, whatever stands above. */
        MILESTONE,
        /** It is to come: words such as "friday" count from now. */
        DUE
    }

    /** For something that happened. */
    public static Surroundings happened(ZoneId zone, Instant now, @Nullable Instant start, @Nullable When above) {
        return new Surroundings(zone, now, start, above, Use.HAPPENED);
    }

    /** For a milestone; {@code above} is the one before it. */
    public static Surroundings milestone(ZoneId zone, Instant now, @Nullable Instant start, @Nullable When above) {
        return new Surroundings(zone, now, start, above, Use.MILESTONE);
    }

    /** For something to be done. */
    public static Surroundings due(ZoneId zone, Instant now) {
        return new Surroundings(zone, now, null, null, Use.DUE);
    }

    boolean isDue() {
        return use == Use.DUE;
    }

    LocalDate today(ZoneId in) {
        return LocalDate.ofInstant(now, in);
    }

    /** The instant from which a distance such as {@code +4m} counts. */
    Optional<Instant> base() {
        boolean fromStart = use == Use.MILESTONE && start != null;
        return fromStart ? Optional.ofNullable(start) : before();
    }

    private Optional<Instant> before() {
        Optional<Instant> row = above == null ? Optional.empty() : above.toInstant();
        return row.or(() -> Optional.ofNullable(start));
    }

    /** The day that is meant where none is written: of the row above, else of the start, else, if due, today. */
    Optional<LocalDate> day(ZoneId in) {
        if (isDue()) return Optional.of(today(in));
        if (above instanceof When.OnDay onDay) return Optional.of(onDay.day());
        return before().map(instant -> LocalDate.ofInstant(instant, in));
    }

    /** The day from which "yesterday" counts. */
    Optional<LocalDate> startDay(ZoneId in) {
        if (isDue() || start == null) return Optional.empty();
        return Optional.of(LocalDate.ofInstant(start, in));
    }
}
