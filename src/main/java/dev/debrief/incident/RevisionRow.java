package dev.debrief.incident;

import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One save, for ever: who, when, and the whole document as JSON. */
@Entity
@Immutable
@Table(name = "revision")
public class RevisionRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_id")
    @SequenceGenerator(name = "revision_id", sequenceName = "revision_id", allocationSize = 50)
    public Long id;

    public int incidentNumber;
    public int number;
    public Instant savedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "saved_by")
    public Person savedBy;

    /** What was done, where it was more than writing: {@code Published}. Empty otherwise. */
    public String note;

    /** What differs from the revision before, in one line; null where it was saved before that was kept. */
    @Nullable
    public String changes;

    @JdbcTypeCode(SqlTypes.JSON)
    public String document;

    public static Optional<RevisionRow> of(IncidentNumber incident, int number) {
        return find(
                        "select r from RevisionRow r join fetch r.savedBy where r.incidentNumber = ?1 and r.number = ?2",
                        incident.value(),
                        number)
                .firstResultOptional();
    }

    /** How many incidents a person has saved something of, counted up to {@code atMost}. */
    public static int writtenBy(long person, int atMost) {
        return find("select distinct r.incidentNumber from RevisionRow r where r.savedBy.id = ?1", person)
                .project(Integer.class)
                .page(0, atMost)
                .list()
                .size();
    }

    /** One revision without its document. */
    public static Optional<Revision> lineOf(IncidentNumber incident, int number) {
        return find(
                        "select r.number, r.savedAt, r.savedBy.name, r.note, r.changes from RevisionRow r"
                                + " where r.incidentNumber = ?1 and r.number = ?2",
                        incident.value(),
                        number)
                .project(Revision.class)
                .firstResultOptional();
    }

    /** The newest first, without their documents; where {@code before} is given, those older than that. */
    public static List<Revision> listOf(IncidentNumber incident, @Nullable Integer before, int atMost) {
        return find(
                        "select r.number, r.savedAt, r.savedBy.name, r.note, r.changes from RevisionRow r"
                                + " where r.incidentNumber = ?1 and r.number < ?2 order by r.number desc",
                        incident.value(),
                        before == null ? Integer.MAX_VALUE : before)
                .project(Revision.class)
                .page(0, atMost)
                .list();
    }

    public Revision line() {
        return new Revision(number, savedAt, savedBy.name(), note, changes);
    }
}
