package dev.debrief.jira.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.site.Deployment;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.line.Answer;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.BaseAddress;
import dev.debrief.people.Found;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of Jira and easily forgotten: its links, its limits, its keys. {@link EdgeCasesTest} has what broke others. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class FactsOfJiraTest {
    @Inject
    JiraScene scene;

    private JiraSite jira;

    private void connected(Deployment deployment) {
        jira = JiraSite.of(deployment, scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_issue_has_one_link_to_its_item_whatever_answer_is_lost(Deployment deployment) {
        QuarkusMock.installMockForType(Found.at("https://debrief.example.org"), BaseAddress.class);
        connected(deployment);
        for (Fault fault : JiraScene.FAULTS) {
            jira.faults().on("POST", "/issue/*/remotelink", 1, fault);
            ActionItemNumber item = scene.item("Linked back at " + fault, null, null);
            scene.pass(Duration.ofMinutes(10));
            assertThat(issue(item).links()).as(fault.toString()).singleElement().satisfies(link -> {
                assertThat(link.globalId()).isEqualTo(scene.link(item).label());
                assertThat(link.body().path("object").path("url").asText())
                        .isEqualTo("https://debrief.example.org/actions/" + item.value());
                assertThat(link.body().path("object").path("title").asText()).contains(item.toString());
            });
            jira.faults().none();
        }
    }

    @Test
    void a_good_answer_that_says_no_calls_are_left_is_a_good_answer() {
        connected(Deployment.CLOUD);
        ActionItemNumber item = scene.item("Nearly too much", null, null);
        scene.run();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("All the same")));
        String path = "/issue/" + issue(item).id();
        jira.faults().told("GET", path, answer -> answer.with("X-RateLimit-Remaining", "0"));
        scene.run();
        assertThat(issue(item).summary()).isEqualTo("All the same");
    }

    @Test
    void more_writes_than_jira_takes_of_one_issue_are_waited_for_and_arrive() {
        connected(Deployment.CLOUD);
        ActionItemNumber item = scene.item("Written often", null, null);
        scene.run();
        scene.wind(Duration.ofMinutes(1));
        jira.limits().writesOfAnIssue(1, Duration.ofSeconds(40));
        scene.tell(item, new StateDeed.Start());
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Written twice")));
        scene.pass(Duration.ofMinutes(20));
        assertThat(issue(item).summary()).isEqualTo("Written twice");
        assertThat(issue(item).status().name()).isEqualTo("In Progress");
        assertThat(jira.limits().refused()).isPositive();
    }

    @Test
    void where_jira_says_too_many_without_saying_how_long_it_is_left_alone_for_a_minute() {
        connected(Deployment.DATA_CENTER);
        ActionItemNumber item = scene.item("Too many", null, null);
        scene.run();
        jira.forgetCalls();
        String id = issue(item).id();
        jira.faults().told("GET", "/issue/" + id, answer -> Answer.json(429, Json.object()));
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Later")));
        scene.run();
        scene.wind(Duration.ofSeconds(50));
        scene.run();
        assertThat(jira.calls()).hasSize(1);
        scene.pass(Duration.ofMinutes(3));
        assertThat(issue(item).summary()).isEqualTo("Later");
    }

    private IssueInJira issue(ActionItemNumber item) {
        return jira.issue(String.valueOf(scene.link(item).issueId));
    }
}
