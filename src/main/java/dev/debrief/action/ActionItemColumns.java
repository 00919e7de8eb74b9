package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.document.ActionItem.State;
import dev.debrief.incident.WhenColumns;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What stands in the row of an action item. Only {@link ActionItemRow} changes it, and writes the events with it. */
@MappedSuperclass
abstract class ActionItemColumns extends PanacheEntityBase {
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
    ActionItemColumns() {}
}
