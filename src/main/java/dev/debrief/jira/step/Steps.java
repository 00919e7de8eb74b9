package dev.debrief.jira.step;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItems;
import dev.debrief.action.ItemView;
import dev.debrief.action.PlanDeed;
import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.link.ConflictRow;
import dev.debrief.jira.link.FieldRow;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Seen;
import dev.debrief.jira.merge.Side;
import dev.debrief.jira.merge.Verdict;
import dev.debrief.jira.person.Accounts;
import dev.debrief.jira.remote.Account;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.talk.Talk;
import dev.debrief.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a step reads and writes here, in short transactions of its own. */
@ApplicationScoped
class Steps {
    private final ActionItems items;
    private final Accounts accounts;
    private final OurSide ourSide;
    private final Orders orders;
    private final Talk talk;
    private final Clock clock;

    Steps(ActionItems items, Accounts accounts, OurSide ourSide, Orders orders, Talk talk, Clock clock) {
        this.items = items;
        this.accounts = accounts;
        this.ourSide = ourSide;
        this.orders = orders;
        this.talk = talk;
        this.clock = clock;
    }

    /** Empty where there is nothing to bring in step. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Snapshot> begin(long id) {
        IssueLink link = IssueLinks.held(id).orElse(null);
        if (link == null) return Optional.empty();
        link.stepWaits = false;
        if (link.issueId == null || link.state == LinkState.UNLINKED) return Optional.empty();
        ItemView item = items.look(link.item()).orElseThrow();
        link.version++;
        Map<Field, Seen> seen = new EnumMap<>(Field.class);
        FieldRow.of(id).forEach((field, row) -> seen.put(field, row.seen()));
        Values ours = Values.ours(item, account(link, item));
        return Optional.of(new Snapshot(
                id,
                link.version,
                link.site.id(),
                link.issueId,
                link.key,
                link.labelled ? link.label() : null,
                item,
                ours,
                seen,
                link.map(),
                emailToAsk(item, ours, seen.get(Field.ASSIGNEE)),
                new Snapshot.Sending(link.site.account, link.sent.sentSince, link.sent.examined)));
    }

    /** Whom Jira takes Debrief for, which it was not asked before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Snapshot greeted(Snapshot at, Account me) {
        SiteRow.held(at.site()).is(me.id(), me.zone());
        return at.writtenBy(me.id());
    }

    private @Nullable String account(IssueLink link, ItemView item) {
        return item.owner() == null
                ? null
                : accounts.of(link.site.id(), item.owner().id()).orElse(null);
    }

    /** Once: whom Jira did not know it need not be asked again before somebody else has the item. */
    private static @Nullable String emailToAsk(ItemView item, Values ours, @Nullable Seen seen) {
        boolean isAsked = seen != null && Objects.equals(seen.ours(), ours.assignee());
        if (item.owner() == null || !Values.isUnknown(ours.assignee()) || isAsked) return null;
        Person owner = Person.findById(item.owner().id());
        return owner == null ? null : owner.email().orElse(null);
    }

    /** Before anything is sent: what gives way is kept, and what is sent is known. False where another step began. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean intend(Snapshot at, Issue issue, Field field, Verdict verdict, @Nullable Seen seen, List<String> values) {
        IssueLink link = IssueLinks.held(at.link()).orElse(null);
        if (link == null || link.version != at.version()) return false;
        link.sent.begin(issue.updated());
        if (verdict instanceof Verdict.Clash clash)
            ConflictRow.keep(at.link(), field, clash.value(), clash.lost(), Side.JIRA, clock.instant());
        String theirs = Values.theirs(issue, at.map()).get(field);
        FieldRow.keep(at.link(), field, Seen.beforeSending(seen, verdict, theirs, values), "");
        return true;
    }

    /** What was written over in Jira unseen stays in sight. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(Snapshot at, Meanwhile.Told told) {
        IssueLink link = IssueLinks.held(at.link()).orElse(null);
        if (link == null || link.version != at.version()) return;
        for (Meanwhile.Lost lost : told.lost()) {
            String kept = at.ours().get(lost.field());
            ConflictRow.keep(at.link(), lost.field(), kept, lost.value(), Side.JIRA, clock.instant());
        }
        link.sent.examine(told.examined());
    }

    /**
     * Afterwards: what both sides have now, and what our side takes. False where another step began meanwhile.
     *
     * @param issue as it was when the step looked at it
     * @param after as it is now
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean finish(Snapshot at, Issue issue, Issue after, List<Came> all) {
        IssueLink link = IssueLinks.held(at.link()).orElse(null);
        if (link == null || link.version != at.version()) return false;
        ActionItemRow item = ActionItemRow.findById(at.item().number().value(), LockModeType.PESSIMISTIC_WRITE);
        Values now = Values.ours(
                item.view(),
                at.ours().assignee() == null || Values.isUnknown(at.ours().assignee())
                        ? account(link, item.view())
                        : sameOwner(at, item.view()) ? at.ours().assignee() : account(link, item.view()));
        for (Came came : all) {
            if (came.verdict().isFor(Side.DEBRIEF)) take(at, issue, came, now);
            else came.result().ifPresent(seen -> FieldRow.keep(at.link(), came.field(), seen, came.why()));
        }
        moved(link, after, item);
        if (!Objects.equals(after.updated(), link.seen.changedThere)) orders.hear(link);
        boolean wasOutOfSight = !link.isLinked();
        link.look(after, clock.instant());
        if (wasOutOfSight) talk.goOn(link);
        link.sent.end();
        link.behind = link.stepWaits;
        if (after.assignee() != null) accounts.saw(at.site(), after.assignee());
        return true;
    }

    private static boolean sameOwner(Snapshot at, ItemView now) {
        return Objects.equals(at.item().owner(), now.owner());
    }

    /** Our side takes Jira's value, unless somebody changed it here while the step was on its way. */
    private void take(Snapshot at, Issue issue, Came came, Values now) {
        Field field = came.field();
        if (!Objects.equals(now.get(field), at.ours().get(field))) return;
        Seen before = at.seen().get(field);
        String value = Values.theirs(issue, at.map()).get(field);
        Optional<String> refusal = ourSide.take(at, issue, field, value);
        if (refusal.isPresent()) {
            // looked at again in every step, since it needs no call: somebody may have become known
            Seen kept = before == null ? Seen.apart(at.ours().get(field), null) : before;
            FieldRow.keep(at.link(), field, kept, refusal.get());
            return;
        }
        if (came.verdict() instanceof Verdict.Clash clash)
            ConflictRow.keep(at.link(), field, clash.value(), clash.lost(), Side.DEBRIEF, clock.instant());
        FieldRow.keep(at.link(), field, Seen.inStep(value), "");
    }

    /** An issue that moved has another key: where the item names the old one, it names the new one. */
    private void moved(IssueLink link, Issue issue, ActionItemRow item) {
        if (link.key.equals(issue.key()) || !item.ticket().equals(link.key)) return;
        Act act = Act.now(null, Act.Through.JIRA, clock).because(link.key + " moved");
        items.tell(link.item(), new PlanDeed.LinkTo(issue.key()), act);
    }

    /** The label is off the issue, or was never on it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void withoutLabel(long link) {
        IssueLinks.held(link).ifPresent(row -> row.labelled = false);
    }

    /** The issue is not there any more, or not for Debrief; what is known stays. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void lost(Snapshot at, LinkState how, String why) {
        IssueLinks.held(at.link())
                .filter(link -> link.version == at.version())
                .ifPresent(link -> link.lose(how, why, clock.instant()));
    }
}
