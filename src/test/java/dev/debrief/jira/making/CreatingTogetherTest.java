package dev.debrief.jira.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many issues with one call, and each exactly once all the same. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CreatingTogetherTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private JiraSite jira;

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void publishing_an_incident_makes_the_issues_of_its_120_items_with_three_calls() {
        jira = JiraSite.cloud(scene.clock());
        scene.connect(jira, "OPS", Creates.ON_PUBLICATION);
        int incident = scene.incident("Many things to do");
        List<ActionItemNumber> all = items(120);
        scene.sql("update action_item set incident_number = " + incident + " where number between "
                + all.get(0).value() + " and " + all.get(119).value());
        scene.run();
        assertThat(jira.calls()).isEmpty();
        scene.publish(incident, colleagues.join("together-editor", Role.EDITOR));
        scene.run();
        assertThat(makings()).isEqualTo(3);
        assertThat(jira.issues()).hasSize(120);
        for (int i : new int[] {0, 49, 50, 119})
            assertThat(issueOf(all.get(i)).summary()).isEqualTo("Thing " + i);
        assertThat(scene.ask("select count(*) from delivery where kind = 'create-together' and state = 'done'"))
                .isEqualTo("3");
        assertThat(scene.ask("select count(*) from jira_call_link")).isEqualTo("120");
    }

    @Test
    void whatever_goes_wrong_with_a_call_for_many_there_is_one_issue_for_each_in_the_end() {
        for (Fault fault : JiraScene.FAULTS) {
            jira = fault.trouble() == Trouble.RESET
                    ? JiraSite.dataCenter(scene.clock())
                    : JiraSite.cloud(scene.clock());
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            jira.index().lag(Duration.ofMinutes(4));
            jira.faults().on("POST", "/issue/bulk", 1, fault);
            List<ActionItemNumber> all = items(5);
            scene.pass(Duration.ofMinutes(30));
            assertThat(jira.issues()).as(fault.toString()).hasSize(5);
            for (int i = 0; i < 5; i++)
                assertThat(issueOf(all.get(i)).summary()).as(fault.toString()).isEqualTo("Thing " + i);
            scene.clear();
            jira.close();
        }
    }

    @Test
    void what_jira_refuses_of_one_says_nothing_of_the_others() {
        jira = JiraSite.dataCenter(scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        jira.project("OPS").type("Task").creating().requires("duedate");
        ActionItemNumber first = scene.item("With a date", null, "2026-12-04");
        ActionItemNumber without = scene.item("Without", null, null);
        ActionItemNumber last = scene.item("With another date", null, "2026-12-05");
        scene.run();
        assertThat(issueOf(first).summary()).isEqualTo("With a date");
        assertThat(issueOf(last).summary()).isEqualTo("With another date");
        assertThat(scene.link(without).state).isEqualTo(LinkState.STOPPED);
        assertThat(scene.ask("select stopped from jira_team")).isEmpty();
        scene.redate(without, "2026-12-06");
        scene.run();
        assertThat(issueOf(without).summary()).isEqualTo("Without");
        assertThat(jira.issues()).hasSize(3);
    }

    @Test
    void fields_that_the_screen_does_not_have_are_left_out_of_all_with_one_more_call() {
        jira = JiraSite.cloud(scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        jira.project("OPS").type("Task").without("labels").without("duedate");
        for (int i = 0; i < 4; i++) scene.item("Thing " + i, null, "2026-12-04");
        jira.faults().on("POST", "/issue/bulk", 2, Fault.after(Trouble.SERVER_ERROR));
        scene.pass(Duration.ofMinutes(5));
        assertThat(jira.issues()).hasSize(4);
        assertThat(makings()).isEqualTo(2);
    }

    private List<ActionItemNumber> items(int many) {
        List<ActionItemNumber> all = new ArrayList<>();
        for (int i = 0; i < many; i++) all.add(scene.item("Thing " + i, null, null));
        return all;
    }

    private IssueInJira issueOf(ActionItemNumber item) {
        return jira.issue(String.valueOf(scene.link(item).issueId));
    }

    private long makings() {
        return jira.calls().stream()
                .filter(call -> call.method().equals("POST") && call.path().startsWith("/issue"))
                .filter(call -> call.path().equals("/issue") || call.path().equals("/issue/bulk"))
                .count();
    }
}
