package dev.debrief.jira.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is now, how it became so, and where it may go from here.
 *
 * @param changes the newest hundred at least, in no order; empty where nobody asked for them
 * @param transitions with the fields of their screens; null where Jira did not tell all of that
 */
public record LookedAt(
        Issue issue, List<PastChange> changes, @Nullable List<Transition> transitions) {
    public LookedAt {
        changes = List.copyOf(changes);
        transitions = transitions == null ? null : List.copyOf(transitions);
    }

    /** What is told beside the issue itself. */
    public enum Beside {
        HISTORY("changelog"),
        TRANSITIONS("transitions,transitions.fields");

        private final String expansion;

        Beside(String expansion) {
            this.expansion = expansion;
        }

        String expansion() {
            return expansion;
        }
    }
}
