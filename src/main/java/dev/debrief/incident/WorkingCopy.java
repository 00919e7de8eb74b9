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

    /** Keeps what was typed, over what this person had typed before. */
    public static WorkingCopy keep(
            IncidentNumber incident, long personId, int baseRevision, String typed, Clock clock) {
        WorkingCopy copy = of(incident, personId).orElseGet(() -> begin(incident, personId));
        copy.baseRevision = baseRevision;
        copy.typed = typed;
        copy.keptAt = clock.instant();
        copy.persist();
        return copy;
    }

    private static WorkingCopy begin(IncidentNumber incident, long personId) {
        WorkingCopy copy = new WorkingCopy();
        copy.incidentNumber = incident.value();
        copy.personId = personId;
        return copy;
    }

    public static void drop(IncidentNumber incident, long personId) {
        deleteById(new Key(incident.value(), personId));
    }
}
