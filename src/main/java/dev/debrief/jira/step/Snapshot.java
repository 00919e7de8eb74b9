package dev.debrief.jira.step;

import dev.debrief.action.ItemView;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Seen;
import dev.debrief.jira.team.TeamMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was true here when a step began.
 *
 * @param version of the link: whoever begins a step counts it up, so that an elder step writes nothing any more
 * @param label that is still on the issue; null where it is not
 * @param email of the owner, where Jira has to be asked who that is; null where it has not
 */
record Snapshot(
        long link,
        int version,
        long site,
        String issueId,
        String key,
        @Nullable String label,
        ItemView item,
        Values ours,
        Map<Field, Seen> seen,
        TeamMap map,
        @Nullable String email,
        Sending sending) {
    Snapshot {
        seen = Map.copyOf(seen);
    }

    /**
     * What was sent before.
     *
     * @param account of Debrief in that Jira; empty where it was not asked yet
     * @param since in Jira's time, when something was sent whose history was not looked at; null where all was
     * @param examined what was looked at in the history
     */
    record Sending(String account, @Nullable Instant since, List<String> examined) {
        Sending {
            examined = List.copyOf(examined);
        }
    }

    /** Whether the state became different here since both sides were last seen. */
    boolean isStateChanged() {
        Seen state = seen.get(Field.STATE);
        return state == null || !ours.state().equals(state.ours());
    }

    /** The same, now that Debrief's own changes can be told from those of people. */
    Snapshot writtenBy(String account) {
        Sending told = new Sending(account, sending.since, sending.examined);
        return new Snapshot(link, version, site, issueId, key, label, item, ours, seen, map, email, told);
    }

    /** The same, now that the owner is known to Jira. */
    Snapshot knowing(String account) {
        return new Snapshot(
                link, version, site, issueId, key, label, item, Values.ours(item, account), seen, map, null, sending);
    }
}
