package dev.debrief.action;

import dev.debrief.document.ActionItem.State;

/**
 * What the system that follows the item elsewhere says of its state. Who agreed and what shows it is not known there, so
 * it is not asked for; verified is said here alone, and what is verified stays so while it is done there.
 */
public record Follow(State state) implements ItemDeed {
    @Override
    public Change to(ActionItemRow item, Act act) {
        if (item.isDropped()) return new Change.Refused("state", "It was taken out of its document.");
        boolean isSo = item.state == state || (item.state == State.VERIFIED && state == State.DONE);
        if (isSo) return new Change.Unchanged();
        if (state == State.VERIFIED) return new Change.Refused("state", "That it works is said in Debrief.");
        if (act.reason().isEmpty()) return new Change.Refused("reason", "Say where it became so.");
        return item.changing(act, row -> {
            if (state == State.WONT_DO) {
                row.reason = act.reason();
                row.agreedBy = null;
            }
            Consequences.become(row, state, act);
        });
    }
}
