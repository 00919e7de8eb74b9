package dev.debrief.jira;

import dev.debrief.HeldClock;
import dev.debrief.delivery.Hands;
import dev.debrief.jira.connection.Deployment;
import dev.debrief.jira.connection.KnownSites;
import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.hearing.Hooks;
import dev.debrief.jira.hearing.Polling;
import dev.debrief.jira.link.ConflictRow;
import dev.debrief.jira.link.FieldRow;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.making.Stirring;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Seen;
import dev.debrief.jira.settings.Connecting;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Moment;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.site.webhook.Webhook;
import dev.debrief.jira.team.Creates;
import dev.debrief.jira.team.TeamRow;
import dev.debrief.people.Vault;
import dev.debrief.shared.ActionItemNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What tests of Jira need, made the short way; time passes only here. */
@ApplicationScoped
public class JiraScene extends ItemScene {
    /** All but an answer that stops in its midst and leaves the line open: that one is waited for long. */
    public static final List<Fault> FAULTS = Fault.all().stream()
            .filter(fault -> fault.trouble() != Trouble.SILENCE || fault.moment() != Moment.DURING)
            .toList();

    private static final int A_MINUTE = 60;

    private final Connecting connecting;
    private final Stirring stirring;
    private final Hooks hooks;
    private final Polling polling;
    private final Hands hands;
    private final KnownSites known;
    private final Vault vault;
    private Duration passed = Duration.ZERO;

    JiraScene(
            Connecting connecting,
            Stirring stirring,
            Hooks hooks,
            Polling polling,
            Hands hands,
            KnownSites known,
            Vault vault) {
        this.connecting = connecting;
        this.stirring = stirring;
        this.hooks = hooks;
        this.polling = polling;
        this.hands = hands;
        this.known = known;
        this.vault = vault;
    }

    public HeldClock clock() {
        return clock;
    }

    /** All items become issues in that project. Answers the site's number. */
    @Transactional
    public long connect(JiraSite jira, String project, Creates creates) {
        jira.project(project);
        boolean isCloud = jira.deployment().isCloud();
        SiteRow site = connecting.site(
                jira.address().toString(),
                isCloud ? Deployment.CLOUD : Deployment.DATA_CENTER,
                isCloud ? jira.account().email() : null,
                jira.token(),
                "");
        connecting.team(site, null, project, "Task", creates);
        return site.id();
    }

    /** What the webhooks of the one site are signed with. */
    @Transactional
    public void secret(String secret) {
        entities.createNativeQuery("update jira_secret set webhook_secret = :sealed")
                .setParameter("sealed", vault.seal(Sites.WEBHOOK, secret))
                .executeUpdate();
    }

    /** No team's items become issues there yet. Answers the site's number. */
    @Transactional
    public long connectOnly(JiraSite jira) {
        long site = connect(jira, "OPS", Creates.BY_HAND);
        sql("delete from jira_team");
        return site;
    }

    @Transactional
    public void move(long site, String address) {
        connecting.move(SiteRow.held(site), address);
    }

    /** As if each item had been followed by its issue for long. */
    @Transactional
    void link(long site, List<ActionItemNumber> items, List<IssueInJira> issues) {
        for (int i = 0; i < items.size(); i++) {
            IssueLink link = new IssueLink(items.get(i), TeamRow.ofSite(site).get(0), clock.instant());
            IssueInJira issue = issues.get(i);
            link.bind(issue.id(), issue.key());
            link.seen.changedThere = issue.updated();
            link.seen.lookedAt = clock.instant();
            link.persist();
            FieldRow.keep(link.id(), Field.STATE, Seen.inStep("open"), "");
            FieldRow.keep(link.id(), Field.SUMMARY, Seen.inStep(issue.summary()), "");
            FieldRow.keep(link.id(), Field.DUE, Seen.inStep(null), "");
            FieldRow.keep(link.id(), Field.ASSIGNEE, Seen.inStep(null), "");
            if (i % 100 == 99) {
                entities.flush();
                entities.clear();
            }
        }
    }

    /** Nothing of this test is left, and the clock stands where it stood. */
    @Transactional
    public void clear() {
        sql("delete from jira_site");
        sql("delete from jira_stirred");
        sql("delete from delivery where destination like 'jira-%'");
        sql("delete from destination_outage where destination like 'jira-%'");
        sql("delete from destination where name like 'jira-%'");
        known.are(List.of());
        clock.pass(passed.negated());
        passed = Duration.ZERO;
    }

    /** The newest link of an item. */
    @Transactional
    public IssueLink link(ActionItemNumber item) {
        return IssueLinks.everOf(item).get(0);
    }

    /** Whether it is the issue of an item as far as Debrief knows. */
    boolean knows(IssueInJira issue) {
        return !ask("select count(*) from jira_link where issue_id = '" + issue.id() + "'")
                .equals("0");
    }

    /** Whether an issue was ever wanted. */
    @Transactional
    public boolean hasLink(ActionItemNumber item) {
        return !IssueLinks.everOf(item).isEmpty();
    }

    @Transactional
    public List<ConflictRow> conflicts(ActionItemNumber item) {
        return ConflictRow.open(link(item).id());
    }

    @Transactional
    public String why(ActionItemNumber item, Field field) {
        return Objects.requireNonNull(FieldRow.of(link(item).id()).get(field)).why;
    }

    /** Everything that may be done now. */
    public void run() {
        for (int i = 0; i < 50; i++) {
            stirring.run();
            hooks.run();
            if (hands.turn("jira-") == 0) return;
        }
    }

    /** So much time, and everything that is done in it. */
    public void pass(Duration time) {
        Instant until = clock.instant().plus(time);
        run();
        while (clock.instant().isBefore(until)) {
            wind(untilSomethingIsDue(Duration.between(clock.instant(), until)));
            run();
        }
    }

    /** A minute at least; what the queue holds back for its pace, or because a Jira is away, is tried that often. */
    private Duration untilSomethingIsDue(Duration longest) {
        String now = "timestamptz '" + clock.instant() + "'";
        String next = ask("select coalesce(min(case when due then " + A_MINUTE
                + " else extract(epoch from coalesce(lease_until, not_before) - " + now + ") end), "
                + longest.toSeconds() + ") from delivery where destination like 'jira-%'"
                + " and (state in ('waiting', 'sending') or (state = 'unknown' and not_before is not null))");
        Duration step = Duration.ofSeconds((long) Math.max(A_MINUTE, Math.ceil(Double.parseDouble(next))));
        return step.compareTo(longest) < 0 ? step : longest;
    }

    /** Whether nothing is on its way any more. */
    boolean isQuiet() {
        return ask("select count(*) from delivery where destination like 'jira-%'"
                        + " and state in ('waiting', 'sending', 'unknown')")
                .equals("0");
    }

    public void wind(Duration time) {
        clock.pass(time);
        passed = passed.plus(time);
    }

    /** What became different, here and there, becomes deliveries. */
    void stir() {
        stirring.run();
        hooks.run();
    }

    /** A poll; what follows from it waits. */
    public void pollOnce() {
        polling.run();
    }

    /** The deliveries that are not done, for a message. */
    String waiting() {
        return ask("select string_agg(kind || ' ' || state || ' ' || why, '; ') from delivery"
                + " where destination like 'jira-%' and state <> 'done'");
    }

    /** A poll that is due, and what follows from it. */
    public void poll() {
        wind(Duration.ofMinutes(2));
        polling.run();
        run();
    }

    /** These webhooks arrive. */
    @Transactional
    public void hear(long site, List<Webhook> webhooks) {
        webhooks.forEach(webhook -> hooks.receive(site, webhook.identifier(), webhook.body()));
    }
}
