package dev.debrief.jira;

import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.delivery.Hands;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.When;
import dev.debrief.jira.connection.KnownSites;
import dev.debrief.jira.connection.MortalCalls;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.site.webhook.Webhook;
import dev.debrief.jira.team.Creates;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One history by chance: edits and comments on both sides, every fault at any call, webhooks that are lost, doubled, late and out of
 * order, issues that move or are hidden, and workers of two replicas that act in each other's midst and are killed. Nothing in it depends on threads, so that a seed is a history.
 */
final class JiraHistory implements AutoCloseable {
    private static final int ITEMS = 2;
    private static final int STEPS = 70;
    private static final int WORKERS = 2;

    /** As many as the search may be late, and one more. */
    private static final int QUIET_POLLS = 3;

    private static final List<String> CALLS =
            List.of("POST /issue", "POST /issue/bulk", "PUT /issue/*", "POST /issue/*/transitions", "GET /issue/*");

    /** What may be left out, to see that the test notices. */
    enum Rule {
        ALL,
        NO_LOOK_AT_WHAT_IS_UNKNOWN,
        NO_MEMORY_OF_WHAT_WAS_SENT,
        /** Nor is it counted how often an issue was asked for, which alone would keep the other one away too. */
        NO_LEASE
    }

    private final Random random;
    private final long seed;
    private final Rule left;
    private final JiraScene scene;
    private final Hands.Several hands;
    private final MortalCalls calls;
    private final JiraSite jira;
    private final long site;
    private final List<ActionItemNumber> items = new ArrayList<>();
    private final List<Webhook> late = new ArrayList<>();
    private final JiraHistoryPeople people;
    private final JiraHistoryTalk said;

    /** In these only Debrief's side changes, so that there is nothing to disagree about. */
    private final boolean oneSided;

    JiraHistory(long seed, Rule left, JiraScene scene, Hands hands, MortalCalls calls, JiraHistoryPeople.Here here) {
        this.seed = seed;
        this.random = new Random(seed);
        this.left = left;
        this.scene = scene;
        this.calls = calls;
        this.jira = (random.nextBoolean() ? JiraSite.cloud(scene.clock()) : JiraSite.dataCenter(scene.clock()));
        this.oneSided = chance(3);
        this.people = here.into(jira);
        this.said = new JiraHistoryTalk(scene, jira);
        this.site = scene.connect(jira, "OPS", Creates.AT_ONCE);
        scene.sql("update jira_team set comments = true");
        this.hands = hands.of(KnownSites.name(site), WORKERS);
    }

    @Override
    public void close() {
        jira.close();
    }

    /** Lives through it, then through quiet times; answers what was not as it was promised. */
    Set<String> lived() {
        jira.index().lag(Duration.ofSeconds(random.nextInt(240)));
        List<Fault> quick = Fault.all().stream()
                .filter(fault -> fault.trouble() != Trouble.SILENCE)
                .toList();
        jira.faults().randomly(seed, 5, quick);
        // made with one call, or each alone
        boolean together = random.nextInt(3) > 0;
        for (int i = 0; i < ITEMS; i++) {
            items.add(scene.item("Item " + i, null, null));
            if (!together) scene.stir();
        }
        for (int step = 0; step < STEPS; step++) step(step);
        jira.faults().none();
        calls.killAt(0);
        settle();
        Set<String> broken = new JiraHistoryEnd(scene, jira, site, items, oneSided).broken();
        items.forEach(item -> broken.addAll(said.broken(item)));
        return broken;
    }

    private void step(int step) {
        switch (random.nextInt(17)) {
            case 15, 16 -> somethingIsSaid(step);
            case 0, 1 -> ours(step);
            case 2, 3 -> theirs(step);
            case 12 -> meanwhile(step);
            case 13 -> anotherWorkerMeanwhile();
            case 14 -> elsewhere();
            case 4 -> hear();
            case 5 -> scene.stir();
            case 6 -> pollUntilKilled();
            case 7 -> kill();
            default -> work();
        }
        if (chance(3)) scene.wind(Duration.ofSeconds(random.nextInt(90)));
        leaveOut();
    }

    /** The process may die in the middle of a poll as of anything else; the next one begins anew. */
    private void pollUntilKilled() {
        try {
            scene.pollOnce();
        } catch (IllegalStateException end) {
            if (!"killed".equals(end.getMessage())) throw end;
        }
    }

    private void work() {
        scene.stir();
        int worker = random.nextInt(WORKERS);
        for (int i = 0; i < 3; i++) hands.step(worker);
    }

    private void kill() {
        if (random.nextBoolean()) calls.killAt(1 + random.nextInt(4));
        else hands.kill(random.nextInt(WORKERS));
        hands.step(random.nextInt(WORKERS));
    }

    private void ours(int step) {
        ActionItemNumber item = items.get(random.nextInt(ITEMS));
        switch (random.nextInt(4)) {
            case 0 -> scene.tell(item, new PlanDeed.Reword(Markdown.of("Ours " + step)));
            case 1 -> scene.tell(item, new PlanDeed.Redate(When.on(day(step))));
            case 2 -> scene.give(item, people.here(random));
            default -> {
                State state = scene.look(item).state();
                scene.tell(
                        item,
                        state == State.OPEN
                                ? new StateDeed.Start()
                                : state == State.IN_PROGRESS ? new StateDeed.Finish("", null) : new StateDeed.Reopen());
            }
        }
    }

    private void theirs(int step) {
        List<IssueInJira> all = jira.issues();
        if (all.isEmpty() || oneSided) return;
        int which = random.nextInt(all.size());
        edit(all.get(which), "Theirs " + step, random.nextInt(6), random.nextInt(3), step);
    }

    private void edit(IssueInJira issue, String summary, int what, int status, int step) {
        switch (what) {
            case 0 -> issue.edit(summary);
            case 1 -> issue.due(day(step));
            case 2 -> issue.clear("duedate");
            case 3 -> issue.assign(people.there(status));
            case 4 -> issue.unassign();
            default -> issue.transition(List.of("To Do", "In Progress", "Done").get(status));
        }
    }

    /** Somebody is faster than Debrief, which has looked and has not written yet. */
    private void meanwhile(int step) {
        int what = random.nextInt(6);
        int status = random.nextInt(3);
        String call = what == 5 ? "POST /issue/*/transitions" : "PUT /issue/*";
        if (oneSided) return;
        String[] words = call.split(" ", -1);
        jira.faults().before(words[0], words[1], 1, () -> {
            List<IssueInJira> all = jira.issues();
            if (!all.isEmpty()) edit(all.get(step % all.size()), "Theirs, meanwhile " + step, what, status, step + 200);
        });
    }

    /** While a call is on its way to Jira, the other replica does whatever there is to do. */
    private void anotherWorkerMeanwhile() {
        int other = random.nextInt(WORKERS);
        String[] call = CALLS.get(random.nextInt(CALLS.size())).split(" ", -1);
        jira.faults().before(call[0], call[1], 1, () -> {
            if (hands.isInTheMidst(other)) return;
            loseLeases();
            for (int i = 0; i < 3; i++) hands.step(other);
        });
    }

    /** It moves to another project, or Debrief may not see it for a while once it knows it. */
    private void elsewhere() {
        List<IssueInJira> all = jira.issues();
        int what = random.nextInt(3);
        if (all.isEmpty() || oneSided) return;
        IssueInJira issue = all.get(random.nextInt(all.size()));
        if (what == 0) issue.move(jira.project(issue.key().startsWith("OPS-") ? "WEB" : "OPS"));
        else if (what == 1 && scene.knows(issue)) issue.forbid();
        else issue.allow();
    }

    private void somethingIsSaid(int step) {
        List<IssueInJira> all = jira.issues();
        int which = random.nextInt(ITEMS);
        if (random.nextBoolean()) said.here(items.get(which), "Said here " + step);
        else if (all.size() > which) said.there(all.get(which), "Said there " + step);
    }

    private static LocalDate day(int step) {
        return LocalDate.parse("2027-01-01").plusDays(step);
    }

    /** Some arrive, some twice, some late, some never. */
    private void hear() {
        late.addAll(jira.webhooks().take());
        Collections.shuffle(late, random);
        List<Webhook> now = new ArrayList<>();
        for (Webhook webhook : List.copyOf(late)) {
            if (chance(3)) continue;
            if (chance(4)) late.remove(webhook);
            else now.add(webhook);
            if (chance(2)) late.remove(webhook);
        }
        scene.hear(site, now);
        scene.stir();
    }

    /** Everything that is still on its way arrives, and a day passes, in which every issue is looked at. */
    private void settle() {
        for (int worker = 0; worker < WORKERS; worker++) hands.kill(worker);
        jira.issues().forEach(IssueInJira::allow);
        int quiet = 0;
        for (int i = 0; i < 45 && quiet < QUIET_POLLS; i++) {
            scene.wind(Duration.ofMinutes(2));
            scene.pollOnce();
            scene.run();
            leaveOut();
            quiet = scene.isQuiet() && jira.index().behind() == 0 ? quiet + 1 : 0;
        }
        scene.wind(Duration.ofHours(26));
        for (int i = 0; i < 3; i++) {
            scene.pollOnce();
            scene.run();
            scene.wind(Duration.ofMinutes(31));
        }
    }

    private void leaveOut() {
        if (left == Rule.NO_LOOK_AT_WHAT_IS_UNKNOWN) {
            scene.sql("update jira_link set posts = 0 where issue_id is null");
            scene.sql(
                    "update delivery set state = 'waiting', due = true, not_before = written_at, unknown_since = null"
                            + " where destination like 'jira-%' and kind in ('create', 'create-together') and state = 'unknown' and lease is null");
        }
        loseLeases();
        if (left == Rule.NO_MEMORY_OF_WHAT_WAS_SENT) scene.sql("update jira_field set sent = '{}' where sent <> '{}'");
    }

    /** What one worker has in its hands is given to whoever comes. */
    private void loseLeases() {
        if (left != Rule.NO_LEASE) return;
        scene.sql("update jira_link set posts = 0 where issue_id is null");
        scene.sql("update delivery set state = 'waiting', due = true, not_before = written_at, lease = null,"
                + " lease_until = null, leased_by = null where destination like 'jira-%' and state = 'sending'");
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
