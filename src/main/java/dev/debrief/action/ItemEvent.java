package dev.debrief.action;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that became different about an action item, or was added to it. Written once, never changed.
 *
 * <p>{@code field} is the word of an {@link ItemField}, or one of {@link #OPENED}, {@link #COMMENT}, {@link #EVIDENCE}.
 */
@Entity
@Table(name = "action_item_event")
public class ItemEvent extends PanacheEntityBase {
    /** It was made. */
    public static final String OPENED = "opened";

    /** Somebody said something about it, in Markdown. */
    public static final String COMMENT = "comment";

    /** A proof was added ({@code became}) or taken away ({@code was}): an address, maybe with a title behind a blank. */
    public static final String EVIDENCE = "evidence";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_number")
    ActionItemRow item;

    UUID act;
    String field;

    @Nullable
    String was;

    @Nullable
    String became;

    String reason;
    Instant effectiveAt;
    Instant recordedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "by_person")
    @Nullable
    Person by;

    Act.Through through;

    @Nullable
    UUID undoes;

    @SuppressWarnings("NullAway.Init")
    protected ItemEvent() {}

    ItemEvent(ActionItemRow item, Act act, String field, @Nullable String was, @Nullable String became) {
        this.item = item;
        this.act = act.id();
        this.field = field;
        this.was = was;
        this.became = became;
        this.reason = act.reason();
        this.effectiveAt = act.effectiveAt();
        this.recordedAt = act.recordedAt();
        this.by = act.by();
        this.through = act.through();
        this.undoes = act.undoes();
    }

    /** Everything that happened to one item, in the order in which it became so. */
    public static List<ItemEvent> of(int itemNumber) {
        return list(
                "select e from ItemEvent e left join fetch e.by where e.item.number = ?1 order by e.effectiveAt, e.id",
                itemNumber);
    }

    /** What happened in one act, the newest first, with the items. */
    static List<ItemEvent> ofAct(UUID act) {
        return list("select e from ItemEvent e join fetch e.item where e.act = ?1 order by e.id desc", act);
    }

    /** Whether that act upon the item was taken back. */
    static boolean isUndone(int itemNumber, UUID act) {
        return count("item.number = ?1 and undoes = ?2", itemNumber, act) > 0;
    }

    /** Null until it is stored. */
    public @Nullable Long id() {
        return id;
    }

    public UUID act() {
        return act;
    }

    public String field() {
        return field;
    }

    public @Nullable String was() {
        return was;
    }

    public @Nullable String became() {
        return became;
    }

    public String reason() {
        return reason;
    }

    /** Since when it is so. */
    public Instant effectiveAt() {
        return effectiveAt;
    }

    /** When Debrief heard of it; not before it was so. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Null where nobody in particular did it. */
    public @Nullable Person by() {
        return by;
    }

    public Act.Through through() {
        return through;
    }

    /** The act that was taken back by this; null for any other. */
    public @Nullable UUID undoes() {
        return undoes;
    }

    boolean isOf(ItemField one) {
        return field.equals(one.word());
    }
}
