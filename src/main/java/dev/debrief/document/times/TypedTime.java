package dev.debrief.document.times;

import dev.debrief.document.When;
import java.util.List;

/** What was made of a typed time. */
public sealed interface TypedTime {
    /**
     * It says when, exactly, as a day or in words.
     *
     * @param doubts what the author may want to look at again, each a message for a person; mostly none
     */
    record Understood(When when, List<String> doubts) implements TypedTime {
        public Understood {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * It looks like a time and cannot be one, or could be two.
     *
     * @param message why, and how to write it
     */
    record Unclear(String message) implements TypedTime {}
}
