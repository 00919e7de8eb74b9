package dev.debrief.jira.panel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of something that a person wanted done with an issue. */
sealed interface HandDone {
    /**
     * It is so now, or on its way.
     *
     * @param word what the page that follows says, see {@link DoneInWords}
     * @param act what was done to the item by it, so that it can be taken back; null where nothing was
     */
    record Made(String word, @Nullable UUID act) implements HandDone {
        Made(String word) {
            this(word, null);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param field what is wrong: {@code key}, {@code conflict} or {@code issue}
     * @param message what is wrong with it, and how to mend it
     */
    record Refused(String field, String message) implements HandDone {}

    /** Nothing was changed: these are the issues that may be meant. */
    record Found(List<FoundIssue> issues) implements HandDone {
        public Found {
            issues = List.copyOf(issues);
        }
    }

    /** There is no such item. */
    record Nowhere() implements HandDone {}
}
