package dev.debrief.delivery;

/**
 * How fast a destination may be used, by all replicas together.
 *
 * @param atOnce tries that run at the same time
 * @param perSecond tries that begin in a second in the long run; below 1 for less than one a second
 */
public record Pace(int atOnce, double perSecond) {
    public Pace {
        if (atOnce < 1) throw new IllegalArgumentException("at least one at once, not " + atOnce);
        if (!(perSecond > 0)) throw new IllegalArgumentException("more than none a second, not " + perSecond);
    }
}
