package dev.debrief.jira.making;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.ItemView;
import dev.debrief.action.PlanDeed;
import dev.debrief.jira.link.FieldRow;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Seen;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.person.Accounts;
import dev.debrief.jira.remote.Draft;
import dev.debrief.jira.talk.Talk;
import dev.debrief.jira.team.TeamMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the making of an issue reads and writes here, in short transactions of its own. */
@ApplicationScoped
class Links {
    private final ActionItems items;
    private final Accounts accounts;
    private final Drafts drafts;
    private final Orders orders;
    private final Talk talk;
    private final Clock clock;

    Links(ActionItems items, Accounts accounts, Drafts drafts, Orders orders, Talk talk, Clock clock) {
        this.items = items;
        this.accounts = accounts;
        this.drafts = drafts;
        this.orders = orders;
        this.talk = talk;
        this.clock = clock;
    }

    /**
     * What is known of a link whose issue is to be made, or to be found.
     *
     * @param posts how often it may have been made
     * @param postedAt when last; null for never
     * @param hint an issue that was seen with our uuid; null where none was
     */
    record Known(
            long link,
            long site,
            UUID uuid,
            String project,
            ZoneId zone,
            boolean labelled,
            int posts,
            @Nullable Instant postedAt,
            @Nullable String hint) {
        /** Whether a search would have found it by now. */
        boolean isQuiet(Instant now) {
            return postedAt == null || !now.isBefore(postedAt.plus(Creating.QUIET));
        }
    }

    /** Those whose issue is to be made still, in their order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Known> wanted(List<Long> ids) {
        return ids.stream()
                .sorted()
                .flatMap(id -> IssueLinks.held(id).stream())
                .filter(link -> link.issueId == null)
                .filter(link -> link.state == LinkState.WANTED || link.state == LinkState.SENDING)
                .map(Links::known)
                .toList();
    }

    private static Known known(IssueLink link) {
        return new Known(
                link.id(),
                link.site.id(),
                link.uuid,
                link.project(),
                link.site.zoneId(),
                link.labelled,
                link.posts,
                link.postedAt,
                link.hint);
    }

    /**
     * From here on the issues may be there; of those that may be asked for. What is sent first is what both sides are
     * seen with first, however often it is sent: what changes meanwhile is carried over afterwards.
     *
     * @param leftOut fields, by Jira's names, that Jira refused of that link
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Map<Known, Draft> send(List<Known> all, Map<Long, Set<String>> leftOut) {
        Map<Known, Draft> drafts = new LinkedHashMap<>();
        for (Known known : all)
            send(known, leftOut.getOrDefault(known.link(), Set.of())).ifPresent(draft -> drafts.put(known, draft));
        return drafts;
    }

    /** Only where nobody else asked since whoever asks looked. */
    private Optional<Draft> send(Known known, Set<String> leftOut) {
        long id = known.link();
        IssueLink link = IssueLinks.held(id)
                .filter(row -> row.issueId == null && row.posts == known.posts())
                .orElse(null);
        if (link == null || link.team == null) return Optional.empty();
        if (!link.team.stopped.isEmpty()) {
            link.stop(link.team.stopped);
            return Optional.empty();
        }
        ItemView item = items.look(link.item()).orElseThrow();
        TeamMap map = TeamMap.of(link.team);
        String account = item.owner() == null
                ? null
                : accounts.of(link.site.id(), item.owner().id()).orElse(null);
        Values ours = Values.ours(item, account);
        if (link.posts == 0) first(id, ours, leftOut, map);
        Draft draft = drafts.of(link, item, map, FieldRow.of(id), leftOut);
        link.send(clock.instant(), !draft.leftOut().contains("labels"));
        return Optional.of(draft);
    }

    private static void first(long link, Values ours, Set<String> leftOut, TeamMap map) {
        FieldRow.keep(link, Field.STATE, Seen.inStep(Standing.OPEN.word()), "");
        FieldRow.keep(link, Field.SUMMARY, Seen.inStep(ours.summary()), "");
        boolean withDue = !leftOut.contains("duedate") && !map.leftOut().contains("duedate");
        FieldRow.keep(link, Field.DUE, Seen.inStep(withDue ? ours.due() : null), "");
        boolean withAssignee = !leftOut.contains("assignee")
                && !map.leftOut().contains("assignee")
                && !Values.isUnknown(ours.assignee());
        FieldRow.keep(link, Field.ASSIGNEE, Seen.inStep(withAssignee ? ours.assignee() : null), "");
    }

    /** The last try certainly made nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void didNotHappen(Collection<Known> all, String why) {
        for (Known known : all) IssueLinks.held(known.link()).ifPresent(link -> link.didNotHappen(why));
    }

    /** Each gets a call of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void orderAlone(Collection<Known> all) {
        for (Known known : all)
            IssueLinks.held(known.link())
                    .filter(link -> link.state == LinkState.WANTED || link.state == LinkState.SENDING)
                    .ifPresent(orders::create);
    }

    /** Its screen does not have these fields; from now on they are left out for the whole team. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void leaveOut(long id, Collection<String> fields) {
        IssueLinks.held(id).ifPresent(link -> {
            if (link.team != null) link.team.leaveOut(fields);
        });
    }

    /** Jira would refuse every item of its team: it is said once, and nothing more is tried. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void stop(long id, String why) {
        IssueLinks.held(id).ifPresent(link -> {
            if (link.team != null && link.team.stopped.isEmpty()) link.team.stop(why);
            link.stop(why);
        });
    }

    /** Jira would refuse this one; it is tried again when it changes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void stopAlone(long id, String why) {
        IssueLinks.held(id).ifPresent(link -> link.stop(why));
    }

    /** This is the issue: of several the eldest, and the others are closed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void bind(long id, String issueId, String key, List<String> others) {
        IssueLink link = IssueLinks.held(id).orElse(null);
        if (link == null || link.state == LinkState.UNLINKED) return;
        boolean isNew = !issueId.equals(link.issueId);
        String before = link.key;
        if (isNew) {
            link.bind(issueId, key);
            name(link, before);
            orders.linkBack(link);
            orders.step(link);
            talk.orderWhatIsNew(link);
        }
        others.forEach(other -> orders.close(link, other));
    }

    /** The item names its issue, unless somebody named another one. */
    private void name(IssueLink link, String before) {
        ItemView item = items.look(link.item()).orElseThrow();
        if (!item.ticket().isEmpty() && !item.ticket().equals(before)) return;
        items.tell(
                link.item(),
                new PlanDeed.LinkTo(link.key),
                Act.now(null, Act.Through.JIRA, clock).because("Its issue in Jira"));
    }
}
