package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.incident.WhenColumns;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An action item in the table. It outlives its place in the document: taken out there, it is dropped, not deleted. */
@Entity
@Table(name = "action_item")
public class ActionItemRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "action_item_number")
    @SequenceGenerator(name = "action_item_number", sequenceName = "action_item_number", allocationSize = 1)
    public Integer number;

    @Nullable
    public Integer incidentNumber;

    public String rowId;
    public int place;
    public String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    public Person owner;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    public Team team;

    @Embedded
    @AttributeOverride(name = "instant", column = @Column(name = "due_at"))
    @AttributeOverride(name = "day", column = @Column(name = "due_on"))
    @AttributeOverride(name = "asWritten", column = @Column(name = "due_as_written"))
    @Nullable
    public WhenColumns due;

    public ActionItem.@Nullable Kind kind;
    public ActionItem.@Nullable Priority priority;
    public ActionItem.State state;
    public String ticket;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> covers;

    public boolean internal;

    @Column(updatable = false)
    public Instant createdAt;

    @Nullable
    public Instant droppedAt;

    /** The number of the incident it came from, where that was deleted for good: {@code INC-42}. */
    @Nullable
    public String fromIncident;

    /** Why it will not be done; maybe empty. */
    public String reason = "";

    /** What it was when its incident was deleted and it was closed with it. */
    public ActionItem.@Nullable State stateBeforeDeletion;

    /** Those of one document, in its order, with their owners; dropped ones too. */
    public static List<ActionItemRow> everOf(int incidentNumber) {
        return list(
                "select a from ActionItemRow a left join fetch a.owner left join fetch a.team"
                        + " where a.incidentNumber = ?1 order by a.place",
                incidentNumber);
    }

    public boolean isOpen() {
        return droppedAt == null && (state == ActionItem.State.OPEN || state == ActionItem.State.IN_PROGRESS);
    }

    /** Closes it because its incident is deleted; it comes back with the incident. */
    public void closeWithItsIncident(String why) {
        stateBeforeDeletion = state;
        state = ActionItem.State.WONT_DO;
        reason = why;
    }

    /** What it was before, where it was closed with its incident; nothing otherwise. */
    public void comeBackWithItsIncident() {
        if (stateBeforeDeletion == null) return;
        state = stateBeforeDeletion;
        stateBeforeDeletion = null;
        reason = "";
    }

    /** Stays when its incident is deleted for good. */
    public void outlive(IncidentNumber incident) {
        fromIncident = incident.toString();
        incidentNumber = null;
    }

    public ActionItemNumber spoken() {
        return new ActionItemNumber(number);
    }

    /** The name of the person or team who does it. */
    public @Nullable String ownerName() {
        if (owner != null) return owner.name();
        return team == null ? null : team.name();
    }
}
