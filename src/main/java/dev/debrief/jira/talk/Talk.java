package dev.debrief.jira.talk;

import dev.debrief.action.ItemEvent;
import dev.debrief.document.PlainText;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.merge.Side;
import dev.debrief.people.Person;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read and written here of comments that go to Jira; {@link Listening} has those that come from there. */
@ApplicationScoped
public class Talk {
    private final Orders orders;
    private final Clock clock;

    Talk(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * A comment on its way to Jira.
     *
     * @param postedAt when it was sent last; null while it certainly is not there
     * @param takenBack somebody took it back meanwhile: it is not to be sent any more
     */
    record Unsaid(
            long comment,
            long link,
            long site,
            String issueId,
            String key,
            ActionItemWords words,
            UUID mark,
            @Nullable Instant postedAt,
            boolean takenBack) {}

    /** A comment that is in Jira and was taken back here. */
    record Unwanted(long comment, long link, long site, String issueId, String commentId) {}

    /** Who said what, in Markdown. */
    record ActionItemWords(String item, int number, String who, String text) {
        Markdown withItsAuthor() {
            String name = who.isEmpty() ? "Somebody" : "**" + PlainText.escape(who) + "**";
            return Markdown.of(name + " on [" + item + "](/actions/" + number + ") in Debrief:\n\n" + text);
        }
    }

    /** Orders what was said here to be said there, and what was taken back to go, where its team chose so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void orderWhatIsNew(IssueLink link) {
        if (!link.isLinked() || !link.hasComments()) return;
        for (ItemEvent event : CommentRow.unsaid(link)) {
            CommentRow row = new CommentRow(link, Side.DEBRIEF, event.id(), null);
            row.persistAndFlush();
            orders.say(link, row.id());
        }
        for (CommentRow row : CommentRow.toUnsay(link)) {
            row.takenBack = true;
            orders.unsay(link, row.id());
        }
    }

    /**
     * The issue was out of sight and is there again: what could not be said or taken back
     * meanwhile is ordered once more.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void goOn(IssueLink link) {
        orderWhatIsNew(link);
        CommentRow.notThere(link.id()).forEach(row -> orders.say(link, row.id()));
        CommentRow.stillThere(link.id()).forEach(row -> orders.unsay(link, row.id()));
        orders.hear(link);
    }

    /** The issue is out of sight: what is to be said waits until it is seen again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void lost(Unsaid unsaid) {
        IssueLinks.held(unsaid.link())
                .filter(IssueLink::isLinked)
                .ifPresent(link -> link.lose(LinkState.GONE, IssueLink.outOfSight(link.key), clock.instant()));
    }

    /** Empty where it is said, or cannot be for now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Unsaid> unsaid(long comment) {
        CommentRow row = CommentRow.held(comment).orElse(null);
        if (row == null || row.commentId != null || row.eventId == null) return Optional.empty();
        IssueLink link = IssueLinks.held(row.linkId).filter(IssueLink::isLinked).orElse(null);
        ItemEvent event = ItemEvent.findById(row.eventId);
        if (link == null || event == null) return Optional.empty();
        Person by = event.by();
        String text = Objects.requireNonNullElse(event.became(), "");
        return Optional.of(new Unsaid(
                comment,
                row.linkId,
                link.site.id(),
                Objects.requireNonNull(link.issueId, "a linked one has its issue"),
                link.key,
                new ActionItemWords(link.item().toString(), link.itemNumber, by == null ? "" : by.name(), text),
                row.mark,
                row.postedAt,
                row.takenBack));
    }

    /** From here on it may be there. False where somebody else sent it since. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean posting(Unsaid unsaid) {
        return CommentRow.held(unsaid.comment())
                .filter(row ->
                        row.commentId == null && !row.takenBack && Objects.equals(row.postedAt, unsaid.postedAt()))
                .map(row -> {
                    row.postedAt = clock.instant();
                    return true;
                })
                .orElse(false);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void notPosted(Unsaid unsaid) {
        CommentRow.held(unsaid.comment()).ifPresent(row -> row.postedAt = unsaid.postedAt());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void posted(long comment, String id) {
        CommentRow.held(comment).ifPresent(row -> row.commentId = id);
    }

    /** Empty where it is not there, as far as is known, or may stay. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Unwanted> unwanted(long comment) {
        CommentRow row = CommentRow.held(comment).orElse(null);
        if (row == null || row.commentId == null || !row.takenBack || row.goneAt != null) return Optional.empty();
        String there = row.commentId;
        return IssueLinks.held(row.linkId)
                .filter(IssueLink::isLinked)
                .map(link -> new Unwanted(
                        comment,
                        link.id(),
                        link.site.id(),
                        Objects.requireNonNull(link.issueId, "a linked one has its issue"),
                        there));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void gone(long comment) {
        CommentRow.held(comment).ifPresent(row -> row.goneAt = clock.instant());
    }
}
