package dev.debrief.jira.site.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Something that goes wrong at a moment of a call. The time is what a 429 says in Retry-After, in whole seconds. */
public record Fault(Moment moment, Trouble trouble, Duration retryAfter) {
    public Fault {
        if (!isPossible(moment, trouble)) throw new IllegalArgumentException("no " + trouble + " " + moment);
    }

    public static Fault before(Trouble trouble) {
        return at(Moment.BEFORE, trouble);
    }

    /** All is done, and half of the answer goes out. */
    public static Fault during(Trouble trouble) {
        return at(Moment.DURING, trouble);
    }

    /** All is done, and something else than the answer goes out. */
    public static Fault after(Trouble trouble) {
        return at(Moment.AFTER, trouble);
    }

    public static Fault tooMany(Duration retryAfter) {
        return new Fault(Moment.BEFORE, Trouble.TOO_MANY, retryAfter);
    }

    /** Every one that there can be. */
    public static List<Fault> all() {
        return Arrays.stream(Moment.values())
                .flatMap(moment -> Arrays.stream(Trouble.values())
                        .filter(trouble -> isPossible(moment, trouble))
                        .map(trouble -> at(moment, trouble)))
                .toList();
    }

    private static Fault at(Moment moment, Trouble trouble) {
        return new Fault(moment, trouble, Duration.ofSeconds(5));
    }

    private static boolean isPossible(Moment moment, Trouble trouble) {
        return switch (trouble) {
            case RESET, SILENCE -> true;
            case SERVER_ERROR, MAINTENANCE -> moment != Moment.DURING;
            case TOO_MANY -> moment == Moment.BEFORE;
            case BROKEN_BODY -> moment == Moment.AFTER;
        };
    }

    @Override
    public String toString() {
        return trouble + " " + moment + " acting";
    }
}
