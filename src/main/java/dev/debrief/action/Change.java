package dev.debrief.action;

import java.util.List;

/** What came of telling an action item something. */
public sealed interface Change {
    /** It is so now; an event for each thing that is different. */
    record Made(List<ItemEvent> events) implements Change {
        public Made {
            events = List.copyOf(events);
        }
    }

    /** It was so already. */
    record Unchanged() implements Change {}

    /**
     * It cannot be so, and nothing was changed.
     *
     * @param field the field that is wrong: {@code state}, {@code reason}, {@code due}, {@code evidence} …
     * @param message what is wrong and how to mend it
     */
    record Refused(String field, String message) implements Change {}
}
