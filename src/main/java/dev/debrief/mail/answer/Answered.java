package dev.debrief.mail.answer;

import dev.debrief.action.ItemView;
import dev.debrief.people.Person;

/** What comes of following a link, or of the form behind it. */
sealed interface Answered {
    /** It can be answered: this is asked once. */
    record Ask(Person person, ItemView item, Answer.Deed deed, String field, String message) implements Answered {}

    /** It was answered, now or before; the item is as it is now. */
    record Done(Person person, ItemView item) implements Answered {}

    /** The item has changed hands or state; nothing was changed. */
    record Elsewhere(ItemView item, String message) implements Answered {}

    /** The link holds no more, or never did. */
    record Over(boolean isMadeHere) implements Answered {}
}
