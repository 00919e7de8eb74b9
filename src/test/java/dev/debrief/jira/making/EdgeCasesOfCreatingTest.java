package dev.debrief.jira.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.site.Call;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.step.EdgeCasesTest;
import dev.debrief.jira.team.Creates;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What broke other tools when they made issues; each by its name. {@link EdgeCasesTest} has the rest. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
public class EdgeCasesOfCreatingTest {
    @Inject
    JiraScene scene;

    private JiraSite jira;
    private long site;
    private ActionItemNumber item;

    @BeforeEach
    void linked() {
        jira = JiraSite.cloud(scene.clock());
        site = scene.connect(jira, "OPS", Creates.AT_ONCE);
        item = scene.item("Swap by renaming", null, null);
        scene.run();
        jira.webhooks().lose();
        jira.forgetCalls();
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void the_created_webhook_arrives_before_the_index_knows_the_issue() {
        jira.index().stop();
        jira.faults().on("POST", "/issue", 1, Fault.after(Trouble.MAINTENANCE));
        ActionItemNumber other = scene.item("Heard before found", null, null);
        scene.run();
        assertThat(scene.link(other).issueId).isNull();
        scene.hear(site, jira.webhooks().take());
        scene.pass(Duration.ofMinutes(2));
        assertThat(scene.link(other).issueId).isEqualTo(jira.issues().get(1).id());
        assertThat(jira.issues()).hasSize(2);
    }

    @Test
    void empty_prose_is_no_empty_document_that_jira_refuses() {
        scene.item("<!-- nothing to see -->", null, null);
        scene.item("\u200b", null, null);
        scene.pass(Duration.ofMinutes(2));
        assertThat(jira.issues()).hasSize(3);
        assertThat(jira.issues())
                .allSatisfy(issue -> assertThat(issue.description()).isPresent());
        assertThat(scene.ask("select count(*) from jira_team where stopped <> ''"))
                .isEqualTo("0");
    }

    @Test
    void a_label_with_a_blank_is_joined_because_jira_refuses_it() {
        scene.sql("update jira_team set labels = '{\"from an incident\",plain}'");
        scene.item("With labels", null, null);
        scene.run();
        assertThat(jira.issues().get(1).labels()).containsExactlyInAnyOrder("from-an-incident", "plain");
        assertThat(scene.ask("select cardinality(left_out) from jira_team")).isEqualTo("0");
    }

    @Test
    void two_workers_do_not_create_twice() throws Exception {
        for (int i = 0; i < 8; i++) scene.item("Thing " + i, null, null);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) both.add(two.submit(scene::run));
            for (Future<?> one : both) one.get();
        } finally {
            two.shutdownNow();
        }
        scene.pass(Duration.ofMinutes(2));
        assertThat(jira.issues()).hasSize(9);
    }

    @Test
    void a_misconfigured_project_says_one_thing_once_and_goes_on_when_it_is_mended() {
        jira.project("OPS").misconfigured("Cost centre is required.");
        List<ActionItemNumber> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) all.add(scene.item("Thing " + i, null, null));
        scene.pass(Duration.ofMinutes(30));
        assertThat(writes()).hasSize(1);
        assertThat(scene.link(all.get(7)).why).contains("Cost centre is required.");
        assertThat(scene.ask("select count(*) from delivery where destination like 'jira%' and state <> 'done'"))
                .isEqualTo("0");
        jira.project("OPS").mended();
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        scene.pass(Duration.ofMinutes(2));
        assertThat(jira.issues()).hasSize(13);
    }

    @Test
    void another_base_address_never_gets_the_token_of_the_first() {
        try (JiraSite other = JiraSite.cloud(scene.clock())) {
            scene.move(site, other.address().toString());
            scene.tell(item, new PlanDeed.Reword(Markdown.of("For the old Jira")));
            scene.item("For the old Jira too", null, null);
            scene.pass(Duration.ofMinutes(20));
            assertThat(other.calls()).isEmpty();
            assertThat(jira.calls()).isEmpty();
            assertThat(scene.ask("select count(*) from jira_secret where token is null"))
                    .isEqualTo("1");
        }
    }

    private List<Call> writes() {
        return jira.calls().stream().filter(Call::isWrite).toList();
    }
}
