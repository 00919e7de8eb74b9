package dev.debrief.action;

import dev.debrief.document.ActionItem.State;
import dev.debrief.shared.IncidentNumber;
import java.util.List;

/** What becomes of an action item when its incident is deleted, brought back, or deleted for good. */
public final class ItemOfDeleted {
    private ItemOfDeleted() {}

    /** Closes it with its incident, for the reason of the act; it comes back with the incident. */
    public static void close(ActionItemRow item, Act act) {
        State before = item.state;
        item.changing(act, row -> {
            row.reason = act.reason();
            row.agreedBy = act.by();
            row.state = State.WONT_DO;
        });
        item.stateBeforeDeletion = before;
    }

    /** What it was before, where it was closed with its incident and nothing came between; nothing otherwise. */
    public static void bringBack(ActionItemRow item, Act act) {
        State before = item.stateBeforeDeletion;
        item.stateBeforeDeletion = null;
        if (before == null || item.state != State.WONT_DO) return;
        item.changing(act, row -> row.state = before);
    }

    /** Stays when its incident is deleted for good, and says where it came from. */
    public static void outlive(ActionItemRow item, IncidentNumber incident, Act act) {
        item.changing(act, row -> {
            row.fromIncident = incident.toString();
            row.incidentNumber = null;
            row.covers = List.of();
        });
    }
}
