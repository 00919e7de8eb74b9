package dev.debrief.incident;

import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A remark of the writing checks that somebody left as it is, and why. */
@Entity
@IdClass(LeftRemark.Key.class)
public class LeftRemark extends PanacheEntityBase {
    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    @Id
    public int incidentNumber;

    @Id
    public String key;

    public String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "left_by")
    public Person leftBy;

    public Instant leftAt;

    /** A remark belongs to its incident. */
    public record Key(int incidentNumber, String key) {}

    public static List<LeftRemark> of(IncidentNumber incident) {
        return list("from LeftRemark r join fetch r.leftBy where r.incidentNumber = ?1", incident.value());
    }

    /** Keeps the reason; where somebody was faster, theirs stays. */
    public static void leave(IncidentNumber incident, String key, String reason, long personId, Clock clock) {
        Incident.held(incident);
        if (findByIdOptional(new Key(incident.value(), key)).isPresent()) return;
        LeftRemark remark = new LeftRemark();
        remark.incidentNumber = incident.value();
        remark.key = key;
        remark.reason = reason;
        remark.leftBy = getEntityManager().getReference(Person.class, personId);
        remark.leftAt = clock.instant();
        remark.persist();
    }

    /** Answers whether it had been left. */
    public static boolean takeBack(IncidentNumber incident, String key) {
        return deleteById(new Key(incident.value(), key));
    }
}
