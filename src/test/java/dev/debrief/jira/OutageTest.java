package dev.debrief.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem.State;
import dev.debrief.jira.link.Summary;
import dev.debrief.jira.site.Call;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.team.Creates;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many linked items, and a Jira that was away while people worked on both sides. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class OutageTest {
    private static final boolean IS_LONG = Boolean.getBoolean("debrief.long");
    private static final int LINKED = IS_LONG ? 10_000 : 300;
    private static final int CHANGED = IS_LONG ? 2_000 : 60;

    /** What Jira Cloud takes in a second. */
    private static final int BURST = 100;

    @Inject
    JiraScene scene;

    private JiraSite jira;
    private final List<ActionItemNumber> items = new ArrayList<>();
    private final List<IssueInJira> issues = new ArrayList<>();

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void after_an_outage_the_queue_drains_with_few_calls_and_never_too_fast() {
        jira = JiraSite.cloud(scene.clock()).unchecked();
        for (int i = 0; i < LINKED; i++) items.add(scene.item("Item " + i, null, null));
        long site = scene.connect(jira, "OPS", Creates.BY_HAND);
        for (int i = 0; i < LINKED; i++) issues.add(jira.create("OPS", "Item " + i));
        jira.webhooks().lose();
        // in several transactions, none of which runs out of time on a busy machine
        for (int from = 0; from < LINKED; from += 500) {
            int to = Math.min(LINKED, from + 500);
            scene.link(site, items.subList(from, to), issues.subList(from, to));
        }
        scene.wind(Duration.ofHours(1));
        scene.poll();

        jira.down();
        for (int i = 0; i < CHANGED; i++) change(i);
        scene.pass(Duration.ofMinutes(20));
        jira.webhooks().lose();
        jira.up();
        jira.forgetCalls();
        jira.limits().burst(BURST, Duration.ofSeconds(1));
        drain();

        for (int i = 0; i < CHANGED; i++) assertInStep(i);
        Map<Boolean, Long> calls = jira.calls().stream()
                .collect(Collectors.partitioningBy(call -> call.path().startsWith("/search"), Collectors.counting()));
        assertThat(calls.get(false)).isLessThanOrEqualTo(3L * CHANGED);
        assertThat(jira.limits().refused()).isZero();
        assertThat(mostInASecond()).isLessThanOrEqualTo(BURST);
        System.out.printf(
                "%d linked, %d changed: %d pages, %d other calls, %d in the busiest second%n",
                LINKED, CHANGED, calls.get(true), calls.get(false), mostInASecond());
    }

    /** Half of them there, the rest here: words, or the state. */
    private void change(int i) {
        switch (i % 4) {
            case 0 -> scene.tell(items.get(i), new PlanDeed.Reword(Markdown.of("Ours " + i)));
            case 1 -> scene.tell(items.get(i), new StateDeed.Start());
            case 2 -> issues.get(i).edit("Theirs " + i);
            default -> issues.get(i).transition("Done");
        }
    }

    private void drain() {
        Instant until = scene.clock().instant().plus(Duration.ofHours(1));
        while (scene.clock().instant().isBefore(until)) {
            scene.pollOnce();
            scene.run();
            boolean isBusy = !scene.ask("select count(*) from delivery where destination like 'jira%'"
                            + " and state in ('waiting', 'sending')")
                    .equals("0");
            scene.wind(Duration.ofSeconds(isBusy ? 1 : 30));
        }
    }

    private void assertInStep(int i) {
        IssueInJira issue = issues.get(i);
        assertThat(Summary.of(scene.look(items.get(i)).text())).isEqualTo(issue.summary());
        State state = scene.look(items.get(i)).state();
        switch (i % 4) {
            case 0 -> assertThat(issue.summary()).isEqualTo("Ours " + i);
            case 1 -> assertThat(issue.status().name()).isEqualTo("In Progress");
            case 2 -> assertThat(issue.summary()).isEqualTo("Theirs " + i);
            default -> assertThat(state).isEqualTo(State.DONE);
        }
    }

    private long mostInASecond() {
        return jira.calls().stream()
                .collect(Collectors.groupingBy(OutageTest::second, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static long second(Call call) {
        return call.at().getEpochSecond();
    }
}
