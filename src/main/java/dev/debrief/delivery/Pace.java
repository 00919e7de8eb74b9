package dev.debrief.delivery;

import java.time.Duration;

/**
 * How fast a destination may be used, by all replicas together.
 *
 * @param atOnce tries that run at the same time
 * @param perSecond tries that begin in a second in the long run; below 1 for less than one a second
 * @param restOfATarget how long one target is left alone after a try began; zero where it needs no rest
 */
public record Pace(int atOnce, double perSecond, Duration restOfATarget) {
    /** As fast as that, and every target as often as the others let it. */
    public Pace(int atOnce, double perSecond) {
        this(atOnce, perSecond, Duration.ZERO);
    }

    public Pace {
        if (atOnce < 1) throw new IllegalArgumentException("at least one at once, not " + atOnce);
        if (restOfATarget.isNegative()) throw new IllegalArgumentException("no rest at least, not " + restOfATarget);
        if (!(perSecond > 0)) throw new IllegalArgumentException("more than none a second, not " + perSecond);
    }
}
