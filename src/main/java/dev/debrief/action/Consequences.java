package dev.debrief.action;

import dev.debrief.document.ActionItem.State;
import dev.debrief.document.When;
import dev.debrief.incident.WhenColumns;

/** What goes with a new state and a new date, whoever sets them. */
final class Consequences {
    private Consequences() {}

    /** Who did it and when goes with the state. */
    static void become(ActionItemRow row, State state, Act act) {
        if (row.state == state) return;
        boolean wasFinished = row.state == State.DONE || row.state == State.VERIFIED;
        if ((state == State.DONE || state == State.VERIFIED) && !wasFinished) {
            row.doneAt = act.effectiveAt();
            row.doneBy = act.by();
        }
        if (state == State.VERIFIED) {
            row.verifiedAt = act.effectiveAt();
            row.verifiedBy = act.by();
        }
        row.state = state;
    }

    /** A date in the place of another one is counted; the first one and taking it away are not. */
    static void date(ActionItemRow row, When wanted) {
        When before = WhenColumns.toWhen(row.due);
        if (before.equals(wanted)) return;
        row.due = WhenColumns.of(wanted);
        String was = ItemField.due(before);
        String becomes = ItemField.due(wanted);
        if (was != null && becomes != null && !was.equals(becomes)) row.timesRedated++;
    }
}
