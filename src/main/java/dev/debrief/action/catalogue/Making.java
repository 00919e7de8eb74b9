package dev.debrief.action.catalogue;

import dev.debrief.document.RowId;

/** What came of making an entry an action item. */
public sealed interface Making {
    /** It is an item of the incident now; its row in the document. */
    record Made(RowId row) implements Making {}

    /** An open item was made of it before; its row in the document. */
    record AlreadyThere(RowId row) implements Making {}

    /** There is no such entry, or it is retired, or there is no such incident. */
    record Missing() implements Making {}
}
