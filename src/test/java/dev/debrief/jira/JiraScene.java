package dev.debrief.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.debrief.HeldClock;
import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.ItemEvent;
import dev.debrief.action.ItemView;
import dev.debrief.action.NewItem;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.delivery.Worker;
import dev.debrief.document.When;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Seen;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Moment;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.site.webhook.Webhook;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.people.Vault;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tests of Jira need, made the short way; time passes only here. */
@ApplicationScoped
class JiraScene {
    /** All but an answer that stops in its midst and leaves the line open: that one is waited for long. */
    static final List<Fault> FAULTS = Fault.all().stream()
            .filter(fault -> fault.trouble() != Trouble.SILENCE || fault.moment() != Moment.DURING)
            .toList();

    private final Connecting connecting;
    private final ActionItems items;
    private final Stirring stirring;
    private final Hooks hooks;
    private final Polling polling;
    private final Worker worker;
    private final Vault vault;
    private final EntityManager entities;
    private final HeldClock clock;
    private Duration passed = Duration.ZERO;

    JiraScene(
            Connecting connecting,
            ActionItems items,
            Stirring stirring,
            Hooks hooks,
            Polling polling,
            Worker worker,
            Vault vault,
            EntityManager entities,
            HeldClock clock) {
        this.connecting = connecting;
        this.items = items;
        this.stirring = stirring;
        this.hooks = hooks;
        this.polling = polling;
        this.worker = worker;
        this.vault = vault;
        this.entities = entities;
        this.clock = clock;
    }

    HeldClock clock() {
        return clock;
    }

    /** All items become issues in that project. Answers the site's number. */
    @Transactional
    long connect(JiraSite jira, String project, Creates creates) {
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
    void secret(String secret) {
        entities.createNativeQuery("update jira_secret set webhook_secret = :sealed")
                .setParameter("sealed", vault.seal(Hooks.SECRET, secret))
                .executeUpdate();
    }

    /** No team's items become issues there yet. Answers the site's number. */
    @Transactional
    long connectOnly(JiraSite jira) {
        long site = connect(jira, "OPS", Creates.BY_HAND);
        sql("delete from jira_team");
        return site;
    }

    @Transactional
    long team(String name) {
        sql("insert into team (name) values ('" + name + "')");
        return Long.parseLong(ask("select id from team where name = '" + name + "'"));
    }

    @Transactional
    ActionItemNumber itemOf(long team, String text) {
        ActionItemNumber item = item(text, null, null);
        tell(item, new PlanDeed.GiveTo(null, Team.findById(team)));
        return item;
    }

    @Transactional
    void redate(ActionItemNumber item, String day) {
        tell(item, new PlanDeed.Redate(When.on(LocalDate.parse(day))));
    }

    @Transactional
    void move(long site, String address) {
        connecting.move(SiteRow.held(site), address);
    }

    /** As if each item had been followed by its issue for long. */
    @Transactional
    void link(long site, List<ActionItemNumber> items, List<IssueInJira> issues) {
        for (int i = 0; i < items.size(); i++) {
            IssueLink link = new IssueLink(items.get(i), TeamRow.ofSite(site).get(0), clock.instant());
            IssueInJira issue = issues.get(i);
            link.bind(issue.id(), issue.key());
            link.changedThere = issue.updated();
            link.lookedAt = clock.instant();
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
    void clear() {
        sql("delete from jira_site");
        sql("delete from jira_stirred");
        sql("delete from delivery where destination like 'jira-%'");
        sql("delete from destination_outage where destination like 'jira-%'");
        sql("delete from destination where name like 'jira-%'");
        clock.pass(passed.negated());
        passed = Duration.ZERO;
    }

    @Transactional
    ActionItemNumber item(String text, @Nullable Long owner, @Nullable String due) {
        return items.open(
                        new NewItem(
                                null,
                                Markdown.of(text),
                                Markdown.of(""),
                                owner == null ? null : Person.findById(owner),
                                null,
                                due == null ? When.unsaid() : When.on(LocalDate.parse(due)),
                                null,
                                null,
                                null,
                                "",
                                List.of()),
                        Act.now(null, Act.Through.API, clock))
                .orElseThrow()
                .spoken();
    }

    @Transactional
    Change tell(ActionItemNumber item, ItemDeed deed) {
        return items.tell(item, deed, Act.now(null, Act.Through.PAGE, clock).because("a reason"))
                .orElseThrow();
    }

    @Transactional
    void tellAs(ActionItemNumber item, long person, ItemDeed deed) {
        Act act = Act.now(Person.findById(person), Act.Through.PAGE, clock).because("a reason");
        Change change = items.tell(item, deed, act).orElseThrow();
        if (!(change instanceof Change.Made)) throw new IllegalStateException(change.toString());
    }

    @Transactional
    void give(ActionItemNumber item, @Nullable Long owner) {
        tell(item, new PlanDeed.GiveTo(owner == null ? null : Person.findById(owner), null));
    }

    @Transactional
    ItemDeed refusal(long agreedBy) {
        return new StateDeed.Refuse(Person.findById(agreedBy));
    }

    JsonNode text(String words) {
        return TextNode.valueOf(words);
    }

    @Transactional
    ItemView look(ActionItemNumber item) {
        return items.look(item).orElseThrow();
    }

    /** The newest link of an item. */
    @Transactional
    IssueLink link(ActionItemNumber item) {
        return IssueLink.everOf(item).get(0);
    }

    @Transactional
    List<ConflictRow> conflicts(ActionItemNumber item) {
        return ConflictRow.open(link(item).id());
    }

    @Transactional
    String why(ActionItemNumber item, Field field) {
        return Objects.requireNonNull(FieldRow.of(link(item).id()).get(field)).why;
    }

    /** Everything that may be done now. */
    void run() {
        for (int i = 0; i < 50; i++) {
            stirring.run();
            hooks.run();
            if (worker.turn() == 0) return;
        }
    }

    /** So much time, and everything that is done in it. */
    void pass(Duration time) {
        Instant until = clock.instant().plus(time);
        run();
        while (clock.instant().isBefore(until)) {
            Duration step = Duration.between(clock.instant(), until);
            if (step.compareTo(Duration.ofMinutes(1)) > 0) step = Duration.ofMinutes(1);
            wind(step);
            run();
        }
    }

    void wind(Duration time) {
        clock.pass(time);
        passed = passed.plus(time);
    }

    /** What became different, here and there, becomes deliveries. */
    void stir() {
        stirring.run();
        hooks.run();
    }

    /** A poll; what follows from it waits. */
    void pollOnce() {
        polling.run();
    }

    /** All that happened to it. */
    @Transactional
    List<ItemEvent> events(ActionItemNumber item) {
        return ItemEvent.of(item.value());
    }

    /** Every text and date that the item ever had. */
    @Transactional
    Set<String> everSaid(ActionItemNumber item) {
        return ItemEvent.of(item.value()).stream()
                .flatMap(event -> Stream.of(event.was(), event.became()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The deliveries that are not done, for a message. */
    String waiting() {
        return ask("select string_agg(kind || ' ' || state || ' ' || why, '; ') from delivery"
                + " where destination like 'jira-%' and state <> 'done'");
    }

    /** A poll that is due, and what follows from it. */
    void poll() {
        wind(Duration.ofMinutes(2));
        polling.run();
        run();
    }

    /** These webhooks arrive. */
    @Transactional
    void hear(long site, List<Webhook> webhooks) {
        webhooks.forEach(webhook -> hooks.receive(site, webhook.identifier(), webhook.body()));
    }

    @Transactional
    int sql(String change) {
        return entities.createNativeQuery(change).executeUpdate();
    }

    @Transactional
    String ask(String query) {
        return String.valueOf(entities.createNativeQuery(query).getSingleResult());
    }
}
