package dev.debrief.document.figure;

import java.time.Duration;
import java.time.Instant;

/** A length that was measured between two instants, or why it counts nowhere. It is never zero for want of a value. */
public sealed interface Measured {
    /** It took from the one to the other; {@code to} is never before {@code from}. */
    record Took(Instant from, Instant to) implements Measured {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** It is in no mean and no median. */
    record LeftOut(Why why) implements Measured {}

    /** Why something counts nowhere. */
    enum Why {
        START_NOT_KNOWN("the start is not known"),
        END_NOT_KNOWN("the end is not known"),
        NOT_APPLICABLE("there was no such moment"),
        /** Somebody mistyped: the only one of these that asks to be mended. */
        BEFORE_THE_START("it ends before it starts");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** For people: {@code the start is not known}. */
        public String words() {
            return words;
        }

        /** Whether what is written cannot be true. */
        public boolean isImpossible() {
            return this == BEFORE_THE_START;
        }
    }
}
