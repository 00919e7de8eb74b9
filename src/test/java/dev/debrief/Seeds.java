package dev.debrief;

/**
 * What the generators of the property tests begin with. A plain run tries the same every time, so that it fails for a
 * change and not by chance; {@code bin/test --long} gives {@code debrief.seed}, prints it, and so tries others.
 */
public final class Seeds {
    /** The seed of jqwik in a plain run. */
    public static final String PLAIN = "20240621";

    private Seeds() {}

    public static long of(long drawn) {
        return drawn ^ Long.getLong("debrief.seed", 0);
    }
}
