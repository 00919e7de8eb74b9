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
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A correction below a review that is signed off. */
@Entity
@Immutable
@Table(name = "review_addendum")
public class Addendum extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long reviewId;
    String text;
    Instant addedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "added_by")
    Person addedBy;

    @SuppressWarnings("NullAway.Init")
    protected Addendum() {}

    static void add(Review review, String text, Person by, Instant at) {
        Addendum addendum = new Addendum();
        addendum.reviewId = review.id();
        addendum.text = text.strip();
        addendum.addedAt = at;
        addendum.addedBy = by;
        addendum.persist();
    }

    /** The oldest first. */
    public static List<Addendum> of(Review review) {
        return list("select a from Addendum a join fetch a.addedBy where a.reviewId = ?1 order by a.id", review.id());
    }

    /** In Markdown. */
    public String text() {
        return text;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedBy() {
        return addedBy.name();
    }
}
