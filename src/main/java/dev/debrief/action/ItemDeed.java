package dev.debrief.action;

/** Something that a person (or a machine for them) asks of one action item or of many; the item answers. */
public interface ItemDeed {
    /** Does it, or says why it cannot be done; then nothing has changed. Why it is done stands in the act. */
    Change to(ActionItemRow item, Act act);
}
