package dev.debrief.incident;

import dev.debrief.shared.IncidentNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one person has typed into one document since the revision they began from, as typed. */
@Entity
@IdClass(WorkingCopy.Key.class)
public class WorkingCopy extends PanacheEntityBase {
    @Id
    public int incidentNumber;

    @Id
    public long personId;

    public int baseRevision;

    /** Another number after every change, never one that was there before; 0 only until the first. */
    public long version;

    /** The form as JSON, of which only the form knows the shape; null where nothing was typed since the revision. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String typed;

    /** What was changed in two places and is not chosen yet, as JSON; only the form knows its shape. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String clashes;

    /** The pages of browsers that have sent something, each with the number of the last, as a JSON list. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String heard;

    /** The page that typed exactly this; empty where it was put together from several. */
    public String keptBy;

    /** The newest event of the document's action items that the writer had seen when they began; null where unknown. */
    @Nullable
    public Long itemsSeen;

    public Instant keptAt;

    /** One copy for each document and person. */
    public record Key(int incidentNumber, long personId) {}

    public static Optional<WorkingCopy> of(IncidentNumber incident, long personId) {
        return findByIdOptional(new Key(incident.value(), personId));
    }

    /** Held until the transaction ends, so that two browsers come one after the other; made where there was none. */
    public static WorkingCopy held(IncidentNumber incident, long personId, int baseRevision, Clock clock) {
        getEntityManager()
                .createNativeQuery(
                        "insert into working_copy (incident_number, person_id, base_revision, kept_at, version)"
                                + " values (?1, ?2, ?3, ?4, 0) on conflict (incident_number, person_id) do nothing")
                .setParameter(1, incident.value())
                .setParameter(2, personId)
                .setParameter(3, baseRevision)
                .setParameter(4, clock.instant())
                .executeUpdate();
        WorkingCopy copy = findById(new Key(incident.value(), personId), LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(copy);
        return copy;
    }

    /** Says that something is different now. */
    public void changed(Clock clock) {
        version = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('working_copy_version')")
                        .getSingleResult())
                .longValue();
        keptAt = clock.instant();
    }
}
