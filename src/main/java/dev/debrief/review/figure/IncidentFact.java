package dev.debrief.review.figure;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one month knows of an incident that began in it.
 *
 * @param severity empty where nobody said, as are {@code type} and {@code team}
 * @param began when it started, otherwise the first time in its timeline, otherwise when it was written up
 * @param seconds by MTTD, MTTA, MTTM and MTTR; those that cannot be said are left out
 * @param leftOut why the others cannot be said, in words
 */
public record IncidentFact(
        int number,
        String title,
        String severity,
        String type,
        String team,
        Instant began,
        Map<String, Long> seconds,
        Map<String, String> leftOut) {
    public IncidentFact {
        seconds = Map.copyOf(seconds);
        leftOut = Map.copyOf(leftOut);
    }

    /** How long it took until it was resolved; null where that cannot be said. */
    public @Nullable Long secondsToResolve() {
        return seconds.get("MTTR");
    }
}
