package dev.debrief.action;

import dev.debrief.document.ActionItem.State;
import dev.debrief.shared.ActionItemNumber;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Finds action items. */
public final class ActionItemRows {
    private ActionItemRows() {}

    /** Those of one document, in its order, with their owners; dropped ones too. */
    public static List<ActionItemRow> everOf(int incidentNumber) {
        return ActionItemRow.list(
                "select a from ActionItemRow a left join fetch a.owner left join fetch a.team"
                        + " where a.incidentNumber = ?1 order by a.place, a.number",
                incidentNumber);
    }

    /** The open ones of a person, in the order of their numbers. */
    public static List<ActionItemRow> openOf(long person) {
        return ActionItemRow.list(
                "owner.id = ?1 and droppedAt is null and state in (?2, ?3) order by number",
                person,
                State.OPEN,
                State.IN_PROGRESS);
    }

    /** With everybody it names. */
    public static Optional<ActionItemRow> numbered(ActionItemNumber number) {
        return ActionItemRow.<ActionItemRow>find(
                        "select a from ActionItemRow a left join fetch a.owner left join fetch a.team"
                                + " left join fetch a.doneBy left join fetch a.verifiedBy left join fetch a.agreedBy"
                                + " where a.number = ?1",
                        number.value())
                .firstResultOptional();
    }

    /** Held until the transaction ends. */
    static Optional<ActionItemRow> held(ActionItemNumber number) {
        return ActionItemRow.findByIdOptional(number.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
