package dev.debrief.digest.answer;

import dev.debrief.action.ItemView;
import dev.debrief.digest.Deed;
import dev.debrief.people.Person;

/** What comes of asking how an answer stands, or of giving it. */
public sealed interface Answered {
    /**
     * It can be answered: this is asked once.
     *
     * @param field the one that is wrong with what was typed; empty where none is
     */
    record Ask(Person person, ItemView item, Deed deed, String field, String message) implements Answered {}

    /** It was answered, now or before; the item is as it is now. */
    record Done(Person person, ItemView item) implements Answered {}

    /** The item has changed hands or state; nothing was changed. */
    record Elsewhere(ItemView item, String message) implements Answered {}

    /** It can be answered no more, or never could be. */
    record Over(boolean isMadeHere) implements Answered {}
}
