package dev.debrief.review;

import dev.debrief.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was decided about a line; the newest one counts. */
@Entity
@Immutable
@Table(name = "review_decision")
public class DecisionRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long agendaId;
    String decision;
    String details;
    String reason;
    Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    Person decidedBy;

    UUID act;

    @SuppressWarnings("NullAway.Init")
    protected DecisionRow() {}

    /** Those that count, by the id of their line. */
    public static Map<Long, DecisionRow> of(Review review) {
        List<DecisionRow> all = list(
                "select d from DecisionRow d join fetch d.decidedBy, AgendaRow a where a.id = d.agendaId and a.reviewId = ?1"
                        + " order by d.id",
                review.id());
        Map<Long, DecisionRow> newest = new HashMap<>();
        all.forEach(one -> newest.put(one.agendaId, one));
        return newest;
    }

    /** Its word. */
    public String decision() {
        return decision;
    }

    public Choice choice() {
        return Choice.of(decision).orElseThrow();
    }

    /** The day, the name, or what it was split into; maybe empty. */
    public String details() {
        return details;
    }

    /** Why; maybe empty. */
    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decidedBy() {
        return decidedBy.name();
    }
}
