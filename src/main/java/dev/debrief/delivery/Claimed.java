package dev.debrief.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a worker that asks a destination's queue for work gets. */
sealed interface Claimed {
    /**
     * One try or one look, under a lease.
     *
     * @param isLook whether it is only to be found out what became of the last try
     */
    record Work(Destination destination, Errand errand, Lease lease, boolean isLook) implements Claimed {}

    /**
     * Nothing can be done now.
     *
     * @param again when asking again may be of use, as far as is known; null: when something is written or settled
     */
    record Nothing(@Nullable Instant again) implements Claimed {}
}
