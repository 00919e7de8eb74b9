package dev.debrief.jira.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.team.Creates;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issue that was deleted, or that Debrief may not see, is looked for as long as it may come back. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class OutOfSightTest {
    @Inject
    JiraScene scene;

    private JiraSite jira;
    private ActionItemNumber item;

    @BeforeEach
    void linked() {
        jira = JiraSite.cloud(scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        item = scene.item("Swap by renaming", null, null);
        scene.run();
        scene.poll();
        jira.forgetCalls();
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void an_issue_that_may_be_seen_again_is_in_step_again_though_nobody_changed_it() {
        scene.wind(Duration.ofHours(1));
        jira.create("OPS", "What changed last, behind which the poll asks");
        scene.poll();
        issue().forbid();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Nobody sees it")));
        scene.run();
        issue().allow();
        scene.wind(Duration.ofHours(23));
        scene.poll();
        assertThat(scene.link(item).isLinked()).isFalse();
        scene.wind(Duration.ofHours(2));
        scene.poll();
        assertThat(scene.link(item).isLinked()).isTrue();
        assertThat(issue().summary()).isEqualTo("Nobody sees it");
    }

    @Test
    void an_issue_that_is_out_of_sight_is_looked_for_once_a_day_and_after_a_month_no_more() {
        issue().delete();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Gone")));
        scene.run();
        jira.forgetCalls();
        for (int day = 0; day < 40; day++) {
            scene.wind(Duration.ofDays(1));
            scene.poll();
            scene.poll();
        }
        assertThat(jira.calls().stream().filter(call -> call.path().startsWith("/issue/")))
                .hasSizeBetween(28, 31);
    }

    private IssueInJira issue() {
        return jira.issue(scene.link(item).key);
    }
}
