package dev.debrief.digest;

import dev.debrief.action.waiting.Asking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom a digest may go.
 *
 * @param zone in which this person reads times
 * @param mayEdit whether the mail has links that answer
 * @param cameAt since when they are known
 * @param last as of when they had the last one that said something; null for never
 * @param had the weeks of the digests that they had lately
 */
public record Recipient(
        long id,
        String name,
        String email,
        ZoneId zone,
        boolean mayEdit,
        Weekly weekly,
        Instant cameAt,
        @Nullable Instant last,
        Set<LocalDate> had) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(31);

    LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** What was closed after this is news: since the last digest, for a month at most; since a week where there was none. */
    Instant since(Instant at) {
        if (last == null) return at.minus(WEEK);
        Instant earliest = at.minus(LONGEST);
        return last.isBefore(earliest) ? earliest : last;
    }

    Asking asking(Instant at) {
        return new Asking(id, today(at), zone, since(at));
    }
}
