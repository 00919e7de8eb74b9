package dev.debrief.archive;

import dev.debrief.action.ActionItemRow;
import java.util.List;

/** What came of deleting an incident. Where it is not {@link Done}, nothing was changed. */
public sealed interface Deletion {
    /** It is out of sight now. */
    record Done() implements Deletion {}

    /** It already was. */
    record AlreadySo() implements Deletion {}

    /** Published: only an administrator deletes what others have read. */
    record NotYours() implements Deletion {}

    /** Somebody saved since the revision that was looked at. */
    record Behind(Kept latest) implements Deletion {}

    /** These are open, and nobody has said what becomes of them. */
    record OpenItems(List<ActionItemRow> items) implements Deletion {}

    /** They are to be closed, and nobody has said why. */
    record NoReason(List<ActionItemRow> items) implements Deletion {}

    /** What becomes of open action items. */
    enum Fate {
        /** Nobody has chosen yet. */
        UNSAID,
        /** They stay open, and in the lists of those who do them. */
        KEEP,
        /** They are closed as won't do, with a reason. */
        CLOSE
    }
}
