package dev.debrief.delivery;

import java.time.Duration;

/**
 * How long a destination is tried.
 *
 * @param first the pause after the first try that failed; each further one doubles it
 * @param longest no pause is longer, unless the other side asks for it
 * @param lease how long one try may take at most, before its outcome counts as unknown
 * @param givenUpAfter for how long a delivery that keeps failing is tried; time in which the destination was left alone
 *     does not count
 * @param lookedAtFor how long an unknown outcome is looked at before a person has to decide
 * @param failuresUntilBroken how many different deliveries fail in a row, none getting through, before the destination
 *     is left alone: one that fails again and again by its own fault is one
 * @param brokenFor how long it is left alone before one try probes it
 */
public record Patience(
        Duration first,
        Duration longest,
        Duration lease,
        Duration givenUpAfter,
        Duration lookedAtFor,
        int failuresUntilBroken,
        Duration brokenFor) {
    /** From five seconds to an hour between tries, for three days; left alone for a minute after five failures. */
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofMinutes(2),
            Duration.ofDays(3),
            Duration.ofHours(1),
            5,
            Duration.ofMinutes(1));
}
