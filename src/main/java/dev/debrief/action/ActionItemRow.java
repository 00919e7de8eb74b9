package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.When;
import dev.debrief.incident.WhenColumns;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An action item in the table: what is true of it now. Whatever becomes different goes through {@link #changing}, which
 * writes the events; the database refuses a change that has none. It outlives its place in the document: taken out
 * there, it is dropped, not deleted.
 */
@Entity
@Table(name = "action_item")
public class ActionItemRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "action_item_number")
    @SequenceGenerator(name = "action_item_number", sequenceName = "action_item_number", allocationSize = 1)
    Integer number;

    /** Counted up by every act. */
    int version = 1;

    @Nullable
    Integer incidentNumber;

    String rowId;
    int place;
    String text;
    String details = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Person owner;

    /** Who does it where there is no person, or where the person leaves. */
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Team team;

    @Embedded
    @AttributeOverride(name = "instant", column = @Column(name = "due_at"))
    @AttributeOverride(name = "day", column = @Column(name = "due_on"))
    @AttributeOverride(name = "asWritten", column = @Column(name = "due_as_written"))
    @Nullable
    WhenColumns due;

    ActionItem.@Nullable Kind kind;
    ActionItem.@Nullable Priority priority;

    @Nullable
    Strength strength;

    State state = State.OPEN;

    /** How we will know that it works; maybe empty. */
    String proof = "";

    @Nullable
    LocalDate checkBackOn;

    String ticket = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> covers = List.of();

    boolean internal;

    @Column(updatable = false)
    Instant createdAt;

    @Nullable
    Instant droppedAt;

    /** The number of the incident it came from, where that was deleted for good: {@code INC-42}. */
    @Nullable
    String fromIncident;

    /** Why it will not be done; meant only where it will not. */
    String reason = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agreed_by")
    @Nullable
    Person agreedBy;

    @Nullable
    Instant doneAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "done_by")
    @Nullable
    Person doneBy;

    @Nullable
    Instant verifiedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "verified_by")
    @Nullable
    Person verifiedBy;

    int timesRedated;

    @Nullable
    Instant historyUnknownBefore;

    @Nullable
    String severity;

    @Column(name = "home_team_id")
    @Nullable
    Long homeTeam;

    /** What it was when its incident was deleted and it was closed with it. */
    @Nullable
    State stateBeforeDeletion;

    @OneToMany(mappedBy = "item", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    @BatchSize(size = 200)
    List<ItemEvent> events = new ArrayList<>();

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

    /** Does it or says why not; nothing becomes true before what is known to be true already. */
    Change tell(ItemDeed deed, Act act) {
        // what is said changes nothing, so it may be heard late
        boolean isLate = act.effectiveAt().isBefore(act.recordedAt()) && !(deed instanceof NoteDeed.Comment);
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
