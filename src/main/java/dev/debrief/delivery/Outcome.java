package dev.debrief.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one try. */
public sealed interface Outcome {
    /**
     * It happened.
     *
     * @param reference what the other side calls it; empty if it has no name for it
     */
    record Done(String reference) implements Outcome {}

    /**
     * It certainly did not happen, and may be tried again.
     *
     * @param after how long the other side asks to wait; null: as long as is usual
     */
    record Later(String why, @Nullable Duration after) implements Outcome {}

    /** It may have happened: nobody sends it again before somebody looked. */
    record Unknown(String why) implements Outcome {}

    /** It did not happen and trying again is of no use. A person decides. */
    record GivenUp(String why) implements Outcome {}
}
