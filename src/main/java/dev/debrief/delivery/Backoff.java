package dev.debrief.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait after a try that failed: twice as long each time, and never for all at the same moment. */
final class Backoff {
    private static final int MOST_DOUBLINGS = 30;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The next pause.
     *
     * @param pauses how many there were in a row before
     * @param asked how long the other side asks to wait, which is waited at least; null if it does not ask
     */
    Duration pause(int pauses, Patience patience, @Nullable Duration asked) {
        if (asked != null) return longerByATenth(least(asked, patience.givenUpAfter()));
        Duration doubled = patience.first().multipliedBy(1L << Math.min(pauses, MOST_DOUBLINGS));
        return half(least(doubled, patience.longest()));
    }

    /** Somewhere from half of it to all of it. */
    private Duration half(Duration whole) {
        long milliseconds = whole.toMillis();
        return Duration.ofMillis(milliseconds / 2 + random.nextLong(milliseconds / 2 + 1));
    }

    private Duration longerByATenth(Duration asked) {
        Duration atLeastNothing = asked.isNegative() ? Duration.ZERO : asked;
        return atLeastNothing.plusMillis(random.nextLong(atLeastNothing.toMillis() / 10 + 1));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
