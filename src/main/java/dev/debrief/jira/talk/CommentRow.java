package dev.debrief.jira.talk;

import dev.debrief.action.Act;
import dev.debrief.action.ItemEvent;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.merge.Side;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment that stands on both sides, or is on its way to Jira. It is there before the comment is. */
@Entity
@Table(name = "jira_comment")
class CommentRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long linkId;

    /** What was said here. */
    @Nullable
    Long eventId;

    /** Jira's id of it; null until it is known to be there. */
    @Nullable
    String commentId;

    @Column(updatable = false)
    UUID mark = UUID.randomUUID();

    /** When it was sent last; null while it certainly is not there. */
    @Nullable
    Instant postedAt;

    @Column(updatable = false)
    String cameFrom;

    /** What it said in Jira when it was read last; null as long as nobody read it. */
    @Nullable
    String words;

    /** Somebody took it back here: it is not to be in Jira. */
    boolean takenBack;

    /** Since when it is not in Jira any more. */
    @Nullable
    Instant goneAt;

    @SuppressWarnings("NullAway.Init")
    protected CommentRow() {}

    CommentRow(IssueLink link, Side from, @Nullable Long event, @Nullable String comment) {
        this.linkId = link.id();
        this.cameFrom = from.word();
        this.eventId = event;
        this.commentId = comment;
    }

    static Optional<CommentRow> held(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What was said here since the link was made, and is not on its way yet; the eldest first. */
    static List<ItemEvent> unsaid(IssueLink link) {
        return getEntityManager()
                .createQuery("""
                        select e from ItemEvent e
                         where e.item.number = :item and e.field = :comment and e.became is not null
                           and e.through <> :jira and e.recordedAt >= :since
                           and not exists (select 1 from CommentRow c where c.linkId = :link and c.eventId = e.id)
                           and not exists (select 1 from ItemEvent u where u.item.number = :item and u.undoes = e.act)
                         order by e.id""", ItemEvent.class)
                .setParameter("item", link.itemNumber)
                .setParameter("comment", ItemEvent.COMMENT)
                .setParameter("jira", Act.Through.JIRA)
                .setParameter("since", link.madeAt)
                .setParameter("link", link.id())
                .getResultList();
    }

    /** What was said here and there, or is on its way there, and was taken back here since. */
    static List<CommentRow> toUnsay(IssueLink link) {
        return list("""
                linkId = ?1 and cameFrom = ?2 and takenBack = false and goneAt is null
                   and exists (select 1 from ItemEvent e, ItemEvent u
                                where e.id = eventId and u.item.number = ?3 and u.undoes = e.act)""", link.id(), Side.DEBRIEF.word(), link.itemNumber);
    }

    /** Those that are in Jira as far as anybody knows. */
    static List<CommentRow> there(long link) {
        return list("linkId = ?1 and commentId is not null and goneAt is null and takenBack = false order by id", link);
    }

    /** What was said here, and is not in Jira as far as anybody knows; the eldest first. */
    static List<CommentRow> notThere(long link) {
        return list(
                "linkId = ?1 and cameFrom = ?2 and commentId is null and takenBack = false order by id",
                link,
                Side.DEBRIEF.word());
    }

    /** What was taken back here and is in Jira as far as anybody knows. */
    static List<CommentRow> stillThere(long link) {
        return list(
                "linkId = ?1 and cameFrom = ?2 and commentId is not null and takenBack = true and goneAt is null",
                link,
                Side.DEBRIEF.word());
    }

    static Optional<CommentRow> known(long link, String comment) {
        return CommentRow.<CommentRow>find("linkId = ?1 and commentId = ?2", link, comment)
                .firstResultOptional();
    }

    static Optional<CommentRow> marked(long link, UUID mark) {
        return CommentRow.<CommentRow>find("linkId = ?1 and mark = ?2", link, mark)
                .firstResultOptional();
    }

    /** It was read. Answers whether it says something else than it did. */
    boolean reads(String now) {
        boolean isEdited = words != null && !words.equals(now);
        words = now;
        return isEdited;
    }

    /** One of Debrief's own that is read again after it was taken away: its issue was hidden then. */
    boolean isThoughtGone() {
        return cameFrom.equals(Side.DEBRIEF.word()) && goneAt != null;
    }

    long id() {
        return Objects.requireNonNull(id, "it was stored");
    }
}
