package dev.debrief.action;

import dev.debrief.document.ActionItem.State;
import dev.debrief.document.When;
import dev.debrief.incident.WhenColumns;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An action item in the table: what is true of it now. Whatever becomes different goes through {@link #changing}, which
 * writes the events; the database refuses a change that has none. It outlives its place in the document: taken out
 * there, it is dropped, not deleted.
 */
@Entity
@Table(name = "action_item")
public class ActionItemRow extends ActionItemColumns {
    @SuppressWarnings("NullAway.Init")
    protected ActionItemRow() {}

    /** A new item as a row of a document, or alone where there is no incident; stored by the caller. */
    public static ActionItemRow open(@Nullable Integer incidentNumber, String rowId, ItemText wanted, Act act) {
        ActionItemRow row = new ActionItemRow();
        row.createdAt = act.effectiveAt();
        row.incidentNumber = incidentNumber;
        row.rowId = rowId;
        row.events.add(
                new ItemEvent(row, act, ItemEvent.OPENED, null, act.through().word()));
        wanted.giveTo(row, act);
        // whatever brought it this far happened elsewhere
        if (row.state != State.OPEN) row.historyUnknownBefore = act.recordedAt();
        ItemField.all(row)
                .forEach((field, value) -> row.events.add(new ItemEvent(row, act, field.word(), null, value)));
        return row;
    }

    /** Those of one document, in its order, with their owners; dropped ones too. */
    public static List<ActionItemRow> everOf(int incidentNumber) {
        return list(
                "select a from ActionItemRow a left join fetch a.owner left join fetch a.team"
                        + " where a.incidentNumber = ?1 order by a.place, a.number",
                incidentNumber);
    }

    /** The open ones of a person, in the order of their numbers. */
    public static List<ActionItemRow> openOf(long person) {
        return list(
                "owner.id = ?1 and droppedAt is null and state in (?2, ?3) order by number",
                person,
                State.OPEN,
                State.IN_PROGRESS);
    }

    /** With everybody it names. */
    public static Optional<ActionItemRow> numbered(ActionItemNumber number) {
        return find(
                        "select a from ActionItemRow a left join fetch a.owner left join fetch a.team"
                                + " left join fetch a.doneBy left join fetch a.verifiedBy left join fetch a.agreedBy"
                                + " where a.number = ?1",
                        number.value())
                .firstResultOptional();
    }

    /** Held until the transaction ends. */
    static Optional<ActionItemRow> held(ActionItemNumber number) {
        return findByIdOptional(number.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Does it or says why not; nothing becomes true before what is known to be true already. */
    Change tell(ItemDeed deed, Act act) {
        boolean isLate = act.effectiveAt().isBefore(act.recordedAt());
        if (isLate && events.stream().anyMatch(event -> event.effectiveAt().isAfter(act.effectiveAt())))
            return new Change.Refused(
                    "effectiveAt", "It was changed after that: choose an instant after its last change.");
        return deed.to(this, act);
    }

    /** What the document says of it now; what is said already changes nothing. */
    public Change take(ItemText wanted, Act act) {
        return changing(act, row -> {
            row.droppedAt = null;
            wanted.giveTo(row, act);
        });
    }

    /** Taken out of its document; its number is not given again. */
    public Change drop(Act act) {
        return changing(act, row -> row.droppedAt = act.recordedAt());
    }

    /** Where it stands in its document. */
    public void stand(int where, @Nullable String incidentSeverity, @Nullable Team incidentTeam) {
        place = where;
        severity = incidentSeverity;
        Team home = team == null ? incidentTeam : team;
        homeTeam = home == null ? null : home.id();
    }

    public boolean isOpen() {
        return droppedAt == null && (state == State.OPEN || state == State.IN_PROGRESS);
    }

    /** Closes it because its incident is deleted; it comes back with the incident. */
    public void closeWithItsIncident(Act act) {
        State before = state;
        changing(act, row -> {
            row.reason = act.reason();
            row.agreedBy = act.by();
            row.state = State.WONT_DO;
        });
        stateBeforeDeletion = before;
    }

    /** What it was before, where it was closed with its incident and nothing came between; nothing otherwise. */
    public void comeBackWithItsIncident(Act act) {
        State before = stateBeforeDeletion;
        stateBeforeDeletion = null;
        if (before == null || state != State.WONT_DO) return;
        changing(act, row -> row.state = before);
    }

    /** Stays when its incident is deleted for good. */
    public void outlive(IncidentNumber incident, Act act) {
        changing(act, row -> {
            row.fromIncident = incident.toString();
            row.incidentNumber = null;
            row.covers = List.of();
        });
    }

    /** The one way in which anything that is followed becomes different. */
    Change changing(Act act, Consumer<ActionItemRow> change) {
        Map<ItemField, String> before = ItemField.all(this);
        change.accept(this);
        Map<ItemField, String> after = ItemField.all(this);
        List<ItemEvent> happened = new ArrayList<>();
        for (ItemField field : ItemField.values()) {
            String was = before.get(field);
            String became = after.get(field);
            if (!Objects.equals(was, became)) happened.add(new ItemEvent(this, act, field.word(), was, became));
        }
        return happen(happened);
    }

    /** Adds a comment or a proof, which changes nothing else. */
    Change adding(Act act, String field, @Nullable String was, @Nullable String became) {
        return happen(List.of(new ItemEvent(this, act, field, was, became)));
    }

    private Change happen(List<ItemEvent> happened) {
        if (happened.isEmpty()) return new Change.Unchanged();
        version++;
        events.addAll(happened);
        return new Change.Made(happened);
    }

    public ActionItemNumber spoken() {
        return new ActionItemNumber(number);
    }

    /** The name of the person or team who does it. */
    public @Nullable String ownerName() {
        if (owner != null) return owner.name();
        return team == null ? null : team.name();
    }

    public @Nullable Person owner() {
        return owner;
    }

    public @Nullable Team team() {
        return team;
    }

    public State state() {
        return state;
    }

    public When due() {
        return WhenColumns.toWhen(due);
    }

    /** The name of its row in the document. */
    public String rowId() {
        return rowId;
    }

    public boolean isDropped() {
        return droppedAt != null;
    }

    /** Everything that is known of it now. */
    public ItemView view() {
        return ItemView.of(this);
    }

    /** As the document shows it. */
    public ItemText asText() {
        return ItemText.of(this);
    }

    public String ticket() {
        return ticket;
    }

    /** Everything that happened to it, in the order in which it was recorded. */
    public List<ItemEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** For {@code If-Match}: counted up by every act. */
    public int version() {
        return version;
    }
}
