package dev.debrief.jira.hearing;

import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.link.FieldRow;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.IssueLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a poll reads and writes here. */
@ApplicationScoped
public class Polls {
    /** Every issue is looked at once in this time, even if nothing is heard of it: it may have moved away. */
    private static final Duration LOOKED_AT = Duration.ofDays(1);

    private static final int ELDEST = 20;

    private final EntityManager entities;
    private final Orders orders;
    private final Clock clock;

    Polls(EntityManager entities, Orders orders, Clock clock) {
        this.entities = entities;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * A site that is to be asked.
     *
     * @param until the newest change that was seen
     * @param projects keys of those that have our issues, or should have
     */
    record Asked(long site, String account, ZoneId zone, Instant until, List<String> projects) {
        Asked {
            projects = List.copyOf(projects);
        }
    }

    /** The numbers of all that are connected. */
    @Transactional
    List<Long> sites() {
        return SiteRow.connected().stream().map(SiteRow::id).toList();
    }

    @Transactional
    List<Asked> due(Instant now) {
        return SiteRow.connected().stream()
                .filter(site -> site.pollWanted
                        || site.polledAt == null
                        || !site.polledAt.plus(site.pollEvery()).isAfter(now))
                .map(this::asked)
                .toList();
    }

    @Transactional
    Optional<Asked> asked(long site) {
        return SiteRow.<SiteRow>findByIdOptional(site).map(this::asked);
    }

    private Asked asked(SiteRow site) {
        List<?> projects =
                entities.createNativeQuery("""
                        select project from jira_team where site_id = :site
                        union
                        select distinct regexp_replace(key, '-[0-9]+$', '') from jira_link
                         where site_id = :site and state = 'linked' and key <> '' order by 1""").setParameter("site", site.id()).getResultList();
        Instant until = site.polledUntil == null ? site.addedAt : site.polledUntil;
        return new Asked(
                site.id(),
                site.account,
                site.zoneId(),
                until,
                projects.stream().map(String.class::cast).toList());
    }

    /** It is due from now on, whenever it was asked last. */
    @Transactional
    public void want(long site) {
        if (SiteRow.findByIdOptional(site).isPresent()) SiteRow.held(site).pollWanted = true;
    }

    /** Whom Jira takes Debrief for. */
    @Transactional
    void is(long site, String account, String zone) {
        SiteRow.held(site).is(account, zone);
    }

    /** A page: what stands there as it was last seen needs no step. */
    @Transactional
    void found(long site, List<Issue> issues) {
        for (Issue issue : issues) {
            Optional<IssueLink> linked = IssueLinks.ofIssue(site, issue.id());
            if (linked.isPresent()) IssueLinks.held(linked.get().id()).ifPresent(link -> changed(link, issue));
            else
                IssueLabels.uuid(issue.labels())
                        .flatMap(IssueLinks::heldOfUuid)
                        .filter(link -> link.issueId == null)
                        .ifPresent(link -> link.hint = issue.id());
        }
    }

    private void changed(IssueLink link, Issue issue) {
        if (!link.isLinked() || !isAsSeen(link, issue)) orders.step(link);
        else if (!Objects.equals(issue.updated(), link.seen.changedThere)) {
            link.look(issue, clock.instant());
            orders.hear(link);
        }
    }

    private static boolean isAsSeen(IssueLink link, Issue issue) {
        Values now = Values.theirs(issue, link.map());
        Map<Field, FieldRow> seen = FieldRow.of(link.id());
        if (!link.key.equals(issue.key())) return false;
        for (Field field : Field.values()) {
            FieldRow row = seen.get(field);
            if (row == null || !row.sent.isEmpty() || !Objects.equals(row.theirs, now.get(field))) return false;
        }
        return true;
    }

    /** Every page was read. */
    @Transactional
    void whole(long site, Instant until) {
        SiteRow row = SiteRow.held(site);
        row.polledUntil = until;
        row.polledAt = clock.instant();
        row.pollWanted = false;
    }

    /** A few whose issue nobody has heard of for a day, be it in sight or not. */
    @Transactional
    void lookAtTheEldest(long site) {
        List<Long> eldest = IssueLink.<IssueLink>find(
                        "site.id = ?1 and state = ?2 and seen.lookedAt < ?3 order by seen.lookedAt",
                        site,
                        LinkState.LINKED,
                        clock.instant().minus(LOOKED_AT))
                .page(0, ELDEST)
                .stream()
                .map(IssueLink::id)
                .toList();
        eldest.forEach(id -> IssueLinks.held(id).ifPresent(orders::step));
        IssueLinks.lost(site, clock.instant(), ELDEST)
                .forEach(id -> IssueLinks.held(id).ifPresent(orders::step));
    }
}
