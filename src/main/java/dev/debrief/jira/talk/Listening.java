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
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes here of what is said, edited and deleted in Jira. */
@ApplicationScoped
class Listening {
    /** Two clocks are never quite alike. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private static final int SHORT = 80;

    private final ActionItems items;
    private final Accounts accounts;
    private final Orders orders;
    private final Clock clock;

    Listening(ActionItems items, Accounts accounts, Orders orders, Clock clock) {
        this.items = items;
        this.accounts = accounts;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Whose comments are read.
     *
     * @param since what was said before does not concern the item
     * @param there ids of comments that were there before anybody asks: one that comes while they are read is not missing
     */
    record Heard(long link, long site, String issueId, Instant since, Set<String> there) {
        Heard {
            there = Set.copyOf(there);
        }
    }

    /** The link whose comments are to be read; empty where they are not. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Heard> listens(long id) {
        IssueLink link = IssueLinks.held(id).orElse(null);
        if (link == null) return Optional.empty();
        link.commentsWait = false;
        if (!link.isLinked() || !link.hasComments() || link.issueId == null) return Optional.empty();
        Set<String> there = CommentRow.there(id).stream()
                .flatMap(row -> Optional.ofNullable(row.commentId).stream())
                .collect(Collectors.toSet());
        return Optional.of(new Heard(id, link.site.id(), link.issueId, link.madeAt.minus(CLOCKS), there));
    }

    /**
     * What is new of it is said here, by whom and when it was said there, and what is gone is told.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void hear(Heard heard, Conversation conversation) {
        IssueLink link =
                IssueLinks.held(heard.link()).filter(IssueLink::isLinked).orElse(null);
        if (link == null) return;
        conversation.newest().stream()
                .filter(said -> !said.at().isBefore(heard.since()))
                .sorted(Comparator.comparing(Said::at).thenComparing(said -> new BigInteger(said.id())))
                .forEach(said -> hear(link, said));
        CommentRow.there(link.id()).stream()
                .filter(row -> row.commentId != null
                        && heard.there().contains(row.commentId)
                        && conversation.isWithout(row.commentId))
                .forEach(row -> deleted(link, row));
    }

    private void hear(IssueLink link, Said said) {
        Optional<UUID> mark = mark(said);
        Optional<CommentRow> known =
                mark.isPresent() ? CommentRow.marked(link.id(), mark.get()) : CommentRow.known(link.id(), said.id());
        if (known.isPresent()) {
            knows(link, known.get(), said);
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

    private void knows(IssueLink link, CommentRow row, Said said) {
        boolean isUnwanted = row.takenBack && (row.commentId == null || row.isThoughtGone());
        row.commentId = said.id();
        if (isUnwanted) {
            row.goneAt = null;
            orders.unsay(link, row.id());
        }
        if (row.takenBack) return;
        if (row.goneAt != null) {
            row.goneAt = null;
            tell(link, "A comment that was gone from " + link.key + " is there again.", act(link, said.author()));
        }
        if (row.reads(said.words())) edited(link, said);
    }

    /** It stands in the item's history as a comment of its own: what was said before stays. */
    private void edited(IssueLink link, Said said) {
        String words = "A comment on " + link.key + " was edited in Jira"
                + (said.words().isBlank() ? ", and is empty now." : ". It reads now:\n\n" + said.words());
        tell(link, words, act(link, said.editor()));
    }

    /** It stays here, and is said no second time there. */
    private void deleted(IssueLink link, CommentRow row) {
        row.goneAt = clock.instant();
        ItemEvent event = row.eventId == null ? null : ItemEvent.findById(row.eventId);
        String words = event == null || event.became() == null ? "" : event.became();
        String first = words.strip().lines().findFirst().orElse("");
        String quoted = first.length() <= SHORT ? first : first.substring(0, SHORT - 1) + "…";
        Act act = Act.now(null, Act.Through.JIRA, clock).because("In " + link.key);
        items.tell(
                link.item(),
                new NoteDeed.Comment(Markdown.of("A comment on " + link.key + " was deleted in Jira; it stays here"
                        + (quoted.isEmpty() ? "." : ": “" + quoted + "”"))),
                act);
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
