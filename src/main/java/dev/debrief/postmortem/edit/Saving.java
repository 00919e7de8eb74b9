package dev.debrief.postmortem.edit;

import dev.debrief.incident.Revision;

/** What came of saving. Whatever it was, what was typed is kept. */
sealed interface Saving {
    /** Kept. Others saved between {@code began}, which was typed upon, and this where they are not neighbours. */
    record Done(Revision revision, int began) implements Saving {}

    /** It is the same as the revision it was typed upon. */
    record Unchanged() implements Saving {}

    /** Something cannot be saved as it is, or has to be chosen first; the page says what. */
    record Stopped() implements Saving {}
}
