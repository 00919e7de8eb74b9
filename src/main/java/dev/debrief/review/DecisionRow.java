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
    /** What was decided in the reviews of teams about the lines of another review, the oldest first. */
    private static final String OF_TEAMS = """
            select d, mine.id, r.teamName from DecisionRow d join fetch d.decidedBy, AgendaRow theirs, Review r, AgendaRow mine
             where theirs.id = d.agendaId and r.id = theirs.reviewId and r.month = :month and r.teamId is not null
               and mine.reviewId = :review
               and (mine.itemNumber = theirs.itemNumber
                    or (mine.factorRowId = theirs.factorRowId and mine.incidentNumber = theirs.incidentNumber))
             order by d.id""";

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
    String decidedIn = "";

    @SuppressWarnings("NullAway.Init")
    protected DecisionRow() {}

    /**
     * Those that count, by the id of their line. In the review of everybody, until it is signed, what a team decided about
     * the same counts where nothing else was decided.
     */
    public static Map<Long, DecisionRow> of(Review review) {
        Map<Long, DecisionRow> newest = ofTeams(review);
        newest.putAll(own(review));
        return newest;
    }

    private static Map<Long, DecisionRow> own(Review review) {
        List<DecisionRow> all = list(
                "select d from DecisionRow d join fetch d.decidedBy, AgendaRow a where a.id = d.agendaId and a.reviewId = ?1"
                        + " order by d.id",
                review.id());
        Map<Long, DecisionRow> newest = new HashMap<>();
        all.forEach(one -> newest.put(one.agendaId, one));
        return newest;
    }

    private static Map<Long, DecisionRow> ofTeams(Review review) {
        Map<Long, DecisionRow> newest = new HashMap<>();
        if (review.teamId() != null || Meeting.about(review).isSigned()) return newest;
        List<Object[]> found = getEntityManager()
                .createQuery(OF_TEAMS, Object[].class)
                .setParameter("month", review.month().atDay(1))
                .setParameter("review", review.id())
                .getResultList();
        for (Object[] one : found) {
            DecisionRow there = (DecisionRow) one[0];
            newest.put((Long) one[1], there.inReviewOf((String) one[2], (Long) one[1]));
        }
        return newest;
    }

    private DecisionRow inReviewOf(String team, long line) {
        DecisionRow here = new DecisionRow();
        here.agendaId = line;
        here.decision = decision;
        here.details = details;
        here.reason = reason;
        here.decidedAt = decidedAt;
        here.decidedBy = decidedBy;
        here.act = act;
        here.decidedIn = team;
        return here;
    }

    /** Keeps what teams decided with the review of everybody, which is about to be signed. */
    static void keepThoseOfTeams(Review review) {
        Map<Long, DecisionRow> own = own(review);
        ofTeams(review).forEach((line, decision) -> {
            if (!own.containsKey(line)) decision.persist();
        });
    }

    /** The team in whose review it was decided; empty where it was in this one. */
    public String decidedIn() {
        return decidedIn;
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
