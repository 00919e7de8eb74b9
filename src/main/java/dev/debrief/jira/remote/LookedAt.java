package dev.debrief.jira.remote;

import java.util.List;

/**
 * An issue as it is now, and how it became so.
 *
 * @param changes the newest hundred at least, in no order; empty where nobody asked for them
 */
public record LookedAt(Issue issue, List<PastChange> changes) {
    public LookedAt {
        changes = List.copyOf(changes);
    }
}
