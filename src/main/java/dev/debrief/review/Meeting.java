package dev.debrief.review;

import dev.debrief.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The meeting about a review: who leads it, who was there, what was said. Signed off it never changes again. */
@Entity
@Table(name = "review_meeting")
public class Meeting extends PanacheEntityBase {
    @Id
    long reviewId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lead_id")
    @Nullable
    Person lead;

    String present = "";
    String notes = "";

    @Nullable
    Instant signedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "signed_by")
    @Nullable
    Person signedBy;

    protected Meeting() {}

    /** What came of signing off. */
    public sealed interface Signing {
        /** It is signed off now. */
        record Signed() implements Signing {}

        /** It cannot be; the words say why, for people. */
        record Impossible(String why) implements Signing {}
    }

    static void begin(Review review, @Nullable Person lead) {
        Meeting meeting = new Meeting();
        meeting.reviewId = review.id();
        meeting.lead = lead;
        meeting.persist();
    }

    /** That about a review; there is one. */
    public static Meeting about(Review review) {
        return Meeting.<Meeting>find(
                        "select m from Meeting m left join fetch m.lead left join fetch m.signedBy where m.reviewId = ?1",
                        review.id())
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("the review of " + review.month() + " has no meeting"));
    }

    /** Which of these are signed off, by their ids. */
    public static Set<Long> signed(Collection<Review> reviews) {
        if (reviews.isEmpty()) return Set.of();
        return getEntityManager()
                .createQuery(
                        "select m.reviewId from Meeting m where m.signedAt is not null and m.reviewId in ?1",
                        Long.class)
                .setParameter(1, reviews.stream().map(Review::id).toList())
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Held until the transaction ends, so that a decision and the signature come one after the other. */
    static Meeting held(long review) {
        Meeting meeting = findById(review, LockModeType.PESSIMISTIC_WRITE);
        if (meeting == null) throw new IllegalStateException("there is no meeting about " + review);
        return meeting;
    }

    /** Whoever leads may give it to somebody else; where nobody leads, who wants may. Answers whether it is so now. */
    boolean leadBy(Person wanted, Person by, boolean isAdministrator) {
        if (isSigned()) return false;
        boolean mayChoose = lead == null || lead.id() == by.id() || isAdministrator;
        if (mayChoose) lead = wanted;
        return mayChoose;
    }

    /** Keeps who was there and what was said. Answers whether it was still possible. */
    boolean note(String whoWasThere, String said) {
        if (isSigned()) return false;
        present = whoWasThere.strip();
        notes = said.strip();
        return true;
    }

    Signing sign(Person by, int undecided, Clock clock) {
        if (isSigned()) return new Signing.Impossible("It is signed off already.");
        if (lead == null || lead.id() != by.id())
            return new Signing.Impossible(
                    lead == null
                            ? "Somebody leads the review first, and signs it off."
                            : lead.name() + " leads the review, and signs it off.");
        if (undecided > 0)
            return new Signing.Impossible(
                    "Not yet: " + undecided + (undecided == 1 ? " line has" : " lines have") + " no decision.");
        signedAt = clock.instant();
        signedBy = by;
        return new Signing.Signed();
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    public Optional<Person> lead() {
        return Optional.ofNullable(lead);
    }

    /** Names, as they were typed. */
    public String present() {
        return present;
    }

    /** In Markdown. */
    public String notes() {
        return notes;
    }

    /** Null until then. */
    public @Nullable Instant signedAt() {
        return signedAt;
    }

    public Optional<Person> signedBy() {
        return Optional.ofNullable(signedBy);
    }
}
