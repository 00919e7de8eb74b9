package dev.debrief.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a destination may be there to be claimed, so that nothing is looked for that cannot be found.
 *
 * @param isOnItsWay whether somebody has one in its hands
 * @param isDue whether one is known to be due
 * @param nextTry when the next one becomes due; null for none
 * @param nextLook when the next one is to be looked at; null for none
 */
record Glance(
        boolean isOnItsWay,
        boolean isDue,
        @Nullable Instant nextTry,
        @Nullable Instant nextLook) {
    /** Whether one becomes due that is not known to be. */
    boolean comesDue(Instant now) {
        return isOver(nextTry, now);
    }

    boolean hasLook(Instant now) {
        return isOver(nextLook, now);
    }

    /** Whether there certainly is nothing, and nothing that somebody could have lost. */
    boolean isNothing(Instant now) {
        return !isOnItsWay && !isDue && !comesDue(now) && !hasLook(now);
    }

    /** When there will be something by itself; null if there will not. */
    @Nullable
    Instant next() {
        if (nextTry == null || nextLook == null) return nextTry == null ? nextLook : nextTry;
        return nextTry.isBefore(nextLook) ? nextTry : nextLook;
    }

    private static boolean isOver(@Nullable Instant time, Instant now) {
        return time != null && !time.isAfter(now);
    }
}
