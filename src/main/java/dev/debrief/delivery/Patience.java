package dev.debrief.delivery;

import java.time.Duration;

/**
 * How long a destination is tried.
 *
 * @param first the pause after the first try that failed; each further one doubles it
 * @param longest no pause is longer, unless the other side asks for it
 * @param lease how long one try may take at most, before its outcome counts as unknown
 * @param givenUpAfter the age at which a delivery that keeps failing is given up
 * @param failuresUntilBroken failures in a row, of whatever delivery, after which the destination is left alone
 * @param brokenFor how long it is left alone before one try probes it
 */
public record Patience(
        Duration first,
        Duration longest,
        Duration lease,
        Duration givenUpAfter,
        int failuresUntilBroken,
        Duration brokenFor) {
    /** From five seconds to an hour between tries, for three days. */
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofMinutes(2),
            Duration.ofDays(3),
            5,
            Duration.ofMinutes(1));
}
