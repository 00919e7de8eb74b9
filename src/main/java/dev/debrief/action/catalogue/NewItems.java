package dev.debrief.action.catalogue;

import dev.debrief.document.RowId;
import dev.debrief.shared.IncidentNumber;
import java.util.Optional;

/** How an action item comes into an incident; there is one implementation, in the room that may write documents. */
public interface NewItems {
    /**
     * Adds it behind those that are there, as a new revision, in the transaction of whoever asks.
     *
     * @param by the id of the person
     * @return the row of the item; empty where there is no such incident, or it is deleted
     */
    Optional<RowId> add(IncidentNumber incident, NewItem item, long by);
}
