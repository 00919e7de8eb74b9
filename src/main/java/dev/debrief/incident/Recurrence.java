package dev.debrief.incident;

import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody says that an incident happened through the same gap as an earlier one. */
@Entity
public class Recurrence extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The later one. */
    @Column(updatable = false)
    public int incidentNumber;

    @Column(updatable = false)
    public int earlierNumber;

    /** The row of the factor in the earlier incident; empty where the incident as a whole came back. */
    @Column(updatable = false)
    public String factorRowId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "marked_by")
    public Person markedBy;

    public Instant markedAt;

    /** What became of marking one. */
    public sealed interface Marking {
        /** It stands now. */
        record Marked(Recurrence recurrence) implements Marking {}

        /** It stood already; whoever said so first stays. */
        record MarkedBefore(Recurrence recurrence) implements Marking {}

        /** It cannot be so; the words say why, for people. */
        record Impossible(String why) implements Marking {}
    }

    /** Says it; {@code factorRowId} is empty where the earlier incident as a whole came back. */
    public static Marking mark(
            IncidentNumber later, IncidentNumber earlier, String factorRowId, long personId, Clock clock) {
        if (later.equals(earlier)) return new Marking.Impossible("An incident does not come back as itself.");
        Optional<Incident> held = Incident.held(later).filter(incident -> !incident.isDeleted());
        if (held.isEmpty()) return new Marking.Impossible("There is no " + later + ".");
        Optional<Incident> before = Incident.numbered(earlier).filter(incident -> !incident.isDeleted());
        if (before.isEmpty()) return new Marking.Impossible("There is no " + earlier + ".");
        if (before.get().happenedAt.isAfter(held.get().happenedAt)) {
            return new Marking.Impossible(earlier + " began after " + later + ", so it cannot have come back in it.");
        }
        if (!factorRowId.isEmpty() && !isFactor(earlier, factorRowId)) {
            return new Marking.Impossible(earlier + " has no such factor any more.");
        }
        Optional<Recurrence> there = of(later, earlier, factorRowId);
        if (there.isPresent()) return new Marking.MarkedBefore(there.get());
        Recurrence recurrence = new Recurrence();
        recurrence.incidentNumber = later.value();
        recurrence.earlierNumber = earlier.value();
        recurrence.factorRowId = factorRowId;
        recurrence.markedBy = getEntityManager().getReference(Person.class, personId);
        recurrence.markedAt = clock.instant();
        recurrence.persist();
        return new Marking.Marked(recurrence);
    }

    /** Answers whether it had been said. */
    public static boolean takeBack(IncidentNumber later, IncidentNumber earlier, String factorRowId) {
        Incident.held(later);
        Optional<Recurrence> there = of(later, earlier, factorRowId);
        there.ifPresent(Recurrence::delete);
        return there.isPresent();
    }

    /** What came back in this incident; deleted earlier ones are left out. */
    public static List<Recurrence> in(IncidentNumber later) {
        return list(
                "select r from Recurrence r join fetch r.markedBy, Incident i where r.incidentNumber = ?1"
                        + " and i.number = r.earlierNumber and i.deletedAt is null order by r.earlierNumber, r.id",
                later.value());
    }

    /** Where this incident came back; deleted later ones are left out. */
    public static List<Recurrence> since(IncidentNumber earlier) {
        return list(
                "select r from Recurrence r join fetch r.markedBy, Incident i where r.earlierNumber = ?1"
                        + " and i.number = r.incidentNumber and i.deletedAt is null order by r.incidentNumber, r.id",
                earlier.value());
    }

    private static Optional<Recurrence> of(IncidentNumber later, IncidentNumber earlier, String factorRowId) {
        return find(
                        "incidentNumber = ?1 and earlierNumber = ?2 and factorRowId = ?3",
                        later.value(),
                        earlier.value(),
                        factorRowId)
                .firstResultOptional();
    }

    private static boolean isFactor(IncidentNumber incident, String rowId) {
        return FactorRow.count("incidentNumber = ?1 and rowId = ?2", incident.value(), rowId) > 0;
    }
}
