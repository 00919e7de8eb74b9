package dev.debrief.incident;

import dev.debrief.shared.IncidentNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one person has typed into one document since the revision they began from, as typed. */
@Entity
@IdClass(WorkingCopy.Key.class)
public class WorkingCopy extends PanacheEntityBase {
    @Id
    public int incidentNumber;

    @Id
    public long personId;

    public int baseRevision;

    /** The form as JSON; only the form knows its shape. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String typed;

    public Instant keptAt;

    /** One copy for each document and person. */
    public record Key(int incidentNumber, long personId) {}

    public static Optional<WorkingCopy> of(IncidentNumber incident, long personId) {
        return findByIdOptional(new Key(incident.value(), personId));
    }

    /**
     * Keeps what was typed, over what this person had typed before, and says when. One statement, because a browser
     * may send twice at the same moment.
     */
    public static Instant keep(IncidentNumber incident, long personId, int baseRevision, String typed, Clock clock) {
        Instant now = clock.instant();
        getEntityManager()
                .createNativeQuery(
                        "insert into working_copy (incident_number, person_id, base_revision, typed, kept_at)"
                                + " values (?1, ?2, ?3, cast(?4 as jsonb), ?5)"
                                + " on conflict (incident_number, person_id) do update set"
                                + " base_revision = excluded.base_revision, typed = excluded.typed, kept_at = excluded.kept_at")
                .setParameter(1, incident.value())
                .setParameter(2, personId)
                .setParameter(3, baseRevision)
                .setParameter(4, typed)
                .setParameter(5, now)
                .executeUpdate();
        return now;
    }

    public static void drop(IncidentNumber incident, long personId) {
        deleteById(new Key(incident.value(), personId));
    }
}
