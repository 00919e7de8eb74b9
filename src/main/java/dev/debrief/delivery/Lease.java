package dev.debrief.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to one try or one look.
 *
 * @param token what a settlement proves itself by: after another lease it settles nothing any more
 * @param by who has it
 * @param until when it runs out
 */
record Lease(UUID token, String by, Instant from, Instant until) {
    static Lease taken(String by, Instant now, Patience patience) {
        return new Lease(UUID.randomUUID(), by, now, now.plus(patience.lease()));
    }

    boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
