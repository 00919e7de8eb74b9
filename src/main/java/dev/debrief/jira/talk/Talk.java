package dev.debrief.jira.talk;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemEvent;
import dev.debrief.action.NoteDeed;
import dev.debrief.document.PlainText;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.merge.Side;
import dev.debrief.jira.person.Accounts;
import dev.debrief.jira.remote.Account;
import dev.debrief.jira.remote.Said;
import dev.debrief.people.Person;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read and written here of comments that go to Jira and come from there. */
@ApplicationScoped
public class Talk {
    /** Two clocks are never quite alike. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private final ActionItems items;
    private final Accounts accounts;
    private final Orders orders;
    private final Clock clock;

    Talk(ActionItems items, Accounts accounts, Orders orders, Clock clock) {
        this.items = items;
        this.accounts = accounts;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * A comment on its way to Jira.
     *
     * @param postedAt when it was sent last; null while it certainly is not there
     */
    record Unsaid(
            long comment,
            long link,
            long site,
            String issueId,
            ActionItemWords words,
            UUID mark,
            @Nullable Instant postedAt) {}

    /** Who said what, in Markdown. */
    record ActionItemWords(String item, int number, String who, String text) {
        Markdown withItsAuthor() {
            String name = who.isEmpty() ? "Somebody" : "**" + PlainText.escape(who) + "**";
            return Markdown.of(name + " on [" + item + "](/actions/" + number + ") in Debrief:\n\n" + text);
        }
    }

    /** Orders what was said here to be said there, where its team chose so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void orderWhatIsNew(IssueLink link) {
        if (!link.isLinked() || !link.hasComments()) return;
        for (ItemEvent event : CommentRow.unsaid(link)) {
            CommentRow row = new CommentRow(link, Side.DEBRIEF, event.id(), null);
            row.persistAndFlush();
            orders.say(link, row.id());
        }
    }

    /** Empty where it is said, or cannot be any more. */
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
                new ActionItemWords(link.item().toString(), link.itemNumber, by == null ? "" : by.name(), text),
                row.mark,
                row.postedAt));
    }

    /** From here on it may be there. False where somebody else sent it since. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean posting(Unsaid unsaid) {
        return CommentRow.held(unsaid.comment())
                .filter(row -> row.commentId == null && Objects.equals(row.postedAt, unsaid.postedAt()))
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

    /** The link whose comments are to be read; empty where they are not. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Heard> listens(long id) {
        IssueLink link = IssueLinks.held(id).orElse(null);
        if (link == null) return Optional.empty();
        link.commentsWait = false;
        if (!link.isLinked() || !link.hasComments() || link.issueId == null) return Optional.empty();
        return Optional.of(new Heard(id, link.site.id(), link.issueId));
    }

    /** Whose comments are read. */
    record Heard(long link, long site, String issueId) {}

    /** What is new of it is said here, by whom and when it was said there. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void hear(long id, List<Said> all) {
        IssueLink link = IssueLinks.held(id).filter(IssueLink::isLinked).orElse(null);
        if (link == null) return;
        all.stream()
                .filter(said -> !said.at().isBefore(link.madeAt.minus(CLOCKS)))
                .sorted(Comparator.comparing(Said::at))
                .forEach(said -> hear(link, said));
    }

    private void hear(IssueLink link, Said said) {
        Optional<UUID> mark = mark(said);
        Optional<CommentRow> known =
                mark.isPresent() ? CommentRow.marked(link.id(), mark.get()) : CommentRow.known(link.id(), said.id());
        if (known.isPresent()) {
            known.get().commentId = said.id();
            if (known.get().reads(said.words())) edited(link, said);
            return;
        }
        // what bears the mark of another item was copied
        if (mark.isPresent() || said.words().isBlank()) return;
        Instant now = clock.instant();
        Act act = act(link, said.author()).since(said.at().isAfter(now) ? now : said.at());
        CommentRow row = new CommentRow(link, Side.JIRA, tell(link, said.words(), act), said.id());
        row.words = said.words();
        row.persistAndFlush();
    }

    /** It stands in the item's history as a comment of its own: what was said before stays. */
    private void edited(IssueLink link, Said said) {
        String words = "A comment on " + link.key + " was edited in Jira"
                + (said.words().isBlank() ? ", and is empty now." : ". It reads now:\n\n" + said.words());
        tell(link, words, act(link, said.editor()));
    }

    private Act act(IssueLink link, Account who) {
        Person by = accounts.person(link.site.id(), who).orElse(null);
        return Act.now(by, Act.Through.JIRA, clock).because(who.name() + " in " + link.key);
    }

    /** Answers the number of the event; null where nothing was to be said. */
    private @Nullable Long tell(IssueLink link, String words, Act act) {
        return items.tell(link.item(), new NoteDeed.Comment(Markdown.of(PlainText.escape(words))), act)
                .filter(Change.Made.class::isInstance)
                .map(made -> ((Change.Made) made).events().get(0))
                .map(made -> {
                    ItemEvent.flush();
                    return made.id();
                })
                .orElse(null);
    }

    private static Optional<UUID> mark(Said said) {
        try {
            return said.mark().isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(said.mark()));
        } catch (IllegalArgumentException somebodyElses) {
            return Optional.empty();
        }
    }
}
