package dev.debrief.people;

import java.time.Duration;
import java.time.Instant;

/**
 * That somebody has signed in on a device.
 *
 * @param generation the person's session generation when it began; another one in the database ends it
 * @param kept whether the person asked to stay signed in on this device
 */
record Session(long personId, int generation, Instant issuedAt, Instant expiresAt, boolean kept) {
    private static final Duration OF_A_DAY_AT_WORK = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration FRESH = Duration.ofMinutes(15);

    static Session begin(Person person, boolean keep, Instant now) {
        return begin(person.id(), person.sessionGeneration, keep, now);
    }

    private static Session begin(long personId, int generation, boolean keep, Instant now) {
        return new Session(personId, generation, now, now.plus(keep ? KEPT : OF_A_DAY_AT_WORK), keep);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** A session that is not kept slides on while it is used; once a quarter of an hour is often enough. */
    boolean wantsRenewal(Instant now) {
        return !kept && issuedAt.plus(FRESH).isBefore(now);
    }

    Session renewed(Instant now) {
        return begin(personId, generation, kept, now);
    }
}
