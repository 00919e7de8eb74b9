package dev.debrief.jira.link;

import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Side;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value that gave way because both sides changed at once. A person takes it, or leaves it. */
@Entity
@Table(name = "jira_conflict")
public class ConflictRow extends PanacheEntityBase {
    /** Somebody took the value that gave way after all. */
    public static final String TAKEN = "taken";
    /** Somebody left it as it is. */
    public static final String LEFT = "left";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long linkId;
    public String field;

    /** The value that won; null where that was none. */
    @Nullable
    public String kept;

    @Nullable
    public String lost;

    /** Where the lost value stood. */
    public String lostSide;

    public Instant since;

    @Nullable
    Instant settledAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "settled_by")
    @Nullable
    Person settledBy;

    @Nullable
    String settled;

    @SuppressWarnings("NullAway.Init")
    protected ConflictRow() {}

    /** Open ones of a link, the oldest first. */
    public static List<ConflictRow> open(long link) {
        return list("linkId = ?1 and settledAt is null order by id", link);
    }

    /** Nothing is left to decide about it. */
    public static void leaveAll(long link, @Nullable Person by, Instant now) {
        open(link).forEach(conflict -> conflict.settle(LEFT, by, now));
    }

    /** Keeps a lost value, once for each. */
    public static void keep(
            long link, Field field, @Nullable String kept, @Nullable String lost, Side lostSide, Instant now) {
        boolean isKnown = open(link).stream()
                .anyMatch(one -> one.field.equals(field.word())
                        && Objects.equals(one.lost, lost)
                        && one.lostSide.equals(lostSide.word()));
        if (isKnown) return;
        ConflictRow row = new ConflictRow();
        row.linkId = link;
        row.field = field.word();
        row.kept = kept;
        row.lost = lost;
        row.lostSide = lostSide.word();
        row.since = now;
        row.persist();
    }

    /** Its number. */
    public long id() {
        return Objects.requireNonNull(id, "it was stored");
    }

    /** What it is about. */
    public Field about() {
        return Field.of(field);
    }

    /**
     * A person decided.
     *
     * @param how {@link #TAKEN} or {@link #LEFT}
     */
    public void settle(String how, @Nullable Person by, Instant now) {
        settled = how;
        settledBy = by;
        settledAt = now;
    }
}
