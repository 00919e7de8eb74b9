package dev.debrief.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A line of the agenda, as it was frozen with its review. */
@Entity
@Immutable
@Table(name = "review_agenda")
public class AgendaRow extends PanacheEntityBase {
    static final String TO_VERIFY = dev.debrief.review.figure.AgendaLine.TO_VERIFY;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long reviewId;
    int place;

    @Nullable
    Integer itemNumber;

    @Nullable
    Integer incidentNumber;

    @Nullable
    String factorRowId;

    String text;
    String about;
    String owner;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> reasons = List.of();

    @SuppressWarnings("NullAway.Init")
    protected AgendaRow() {}

    /** All of a review, in their order. */
    public static List<AgendaRow> of(Review review) {
        return list("reviewId = ?1 order by place", review.id());
    }

    /** One of them. */
    public static Optional<AgendaRow> of(Review review, int place) {
        return find("reviewId = ?1 and place = ?2", review.id(), place).firstResultOptional();
    }

    public long id() {
        if (id == null) throw new IllegalStateException("the line has not been stored yet");
        return id;
    }

    /** From 1 on. */
    public int place() {
        return place;
    }

    /** Null for a factor. */
    public @Nullable Integer item() {
        return itemNumber;
    }

    /** Null for an item that stands alone. */
    public @Nullable Integer incident() {
        return incidentNumber;
    }

    /** In Markdown. */
    public String text() {
        return text;
    }

    /** Where it comes from and whose it is, in words. */
    public String about() {
        return about;
    }

    /** Why it is talked about, the weightiest first. */
    public List<String> reasons() {
        return reasons;
    }

    boolean isToVerify() {
        return reasons.contains(TO_VERIFY);
    }
}
