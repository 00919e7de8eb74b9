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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody decided about a word in the copy for customers: other words, or that it may stay and why. */
@Entity
@IdClass(RedactionDecision.Key.class)
public class RedactionDecision extends PanacheEntityBase {
    /** The most characters of a reason, and of other words. */
    public static final int LONGEST = 500;

    @Id
    public int incidentNumber;

    @Id
    public String key;

    /** As they stand in the document. */
    public String words;

    /** Other words, maybe empty; null where the word may stay. */
    @Nullable
    public String instead;

    /** Why it may stay; null where it may not. */
    @Nullable
    public String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    public Person decidedBy;

    public Instant decidedAt;

    /** A decision belongs to its incident. */
    public record Key(int incidentNumber, String key) {}

    public static List<RedactionDecision> of(IncidentNumber incident) {
        return list(
                "from RedactionDecision d join fetch d.decidedBy where d.incidentNumber = ?1 order by d.decidedAt, d.key",
                incident.value());
    }

    /** Keeps what was decided; it takes the place of what was decided before. Exactly one of the two is given. */
    public static void keep(
            IncidentNumber incident,
            String key,
            String words,
            @Nullable String instead,
            @Nullable String reason,
            long personId,
            Clock clock) {
        Incident.held(incident);
        Optional<RedactionDecision> known = findByIdOptional(new Key(incident.value(), key));
        RedactionDecision decision = known.orElseGet(RedactionDecision::new);
        decision.incidentNumber = incident.value();
        decision.key = key;
        decision.words = words;
        decision.instead = instead;
        decision.reason = reason;
        decision.decidedBy = getEntityManager().getReference(Person.class, personId);
        decision.decidedAt = clock.instant();
        decision.persist();
    }

    /** Answers whether there was one. */
    public static boolean takeBack(IncidentNumber incident, String key) {
        return deleteById(new Key(incident.value(), key));
    }
}
