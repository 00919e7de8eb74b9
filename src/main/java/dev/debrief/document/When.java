package dev.debrief.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something happened or is due, as far as it is known. What somebody wrote stands beside what was understood;
 * {@code asWritten} is null where the canonical form says the same.
 */
public sealed interface When {
    /** An instant; shown in the incident's time zone. */
    record Exact(Instant instant, @Nullable String asWritten) implements When {
        public Exact {
            // what the database keeps: a timestamptz has microseconds
            asWritten = Line.orNull(asWritten);
            instant = instant.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Only a day, in the incident's time zone. */
    record OnDay(LocalDate day, @Nullable String asWritten) implements When {
        public OnDay {
            asWritten = Line.orNull(asWritten);
        }
    }

    /** Words that say when, such as "6am ish"; never blank. */
    record InWords(String asWritten) implements When {
        public InWords {
            asWritten = Line.of(asWritten);
            if (asWritten.isBlank()) throw new IllegalArgumentException("words that say when cannot be blank");
        }
    }

    /** Nothing was written. */
    record Unsaid() implements When {}

    static When unsaid() {
        return new Unsaid();
    }

    static When at(Instant instant) {
        return new Exact(instant, null);
    }

    static When on(LocalDate day) {
        return new OnDay(day, null);
    }

    /** The instant where one is known. */
    default Optional<Instant> toInstant() {
        return this instanceof Exact exact ? Optional.of(exact.instant()) : Optional.empty();
    }

    /** The instant, or the beginning of the day in that zone, where one is known. */
    default Optional<Instant> earliest(ZoneId zone) {
        if (this instanceof OnDay onDay)
            return Optional.of(onDay.day().atStartOfDay(zone).toInstant());
        return toInstant();
    }
}
