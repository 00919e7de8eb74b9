package dev.debrief.jira.making;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.site.Deployment;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.site.line.Answer;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        assertThat(scene.ask("select count(*) from jira_call_link join jira_call on jira_call.id = call_id"
                        + " where path = '/issue/bulk'"))
                .isEqualTo("120");
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

    @ParameterizedTest
    @EnumSource
    void an_answer_in_another_order_never_links_an_item_to_the_issue_of_another(Deployment deployment) {
        jira = JiraSite.of(deployment, scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        jira.index().lag(Duration.ofMinutes(4));
        jira.faults().told("POST", "/issue/bulk", answer -> issues(answer, CreatingTogetherTest::reversed));
        List<ActionItemNumber> all = items(5);
        scene.run();
        assertOneEach(all);
        assertThat(makings()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void where_the_screen_has_no_labels_the_order_is_not_believed_either(Deployment deployment) {
        jira = JiraSite.of(deployment, scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        jira.project("OPS").type("Task").without("labels").without("description");
        items(2);
        scene.run();
        jira.faults().told("POST", "/issue/bulk", answer -> issues(answer, CreatingTogetherTest::reversed));
        List<ActionItemNumber> all = items(3);
        scene.pass(Duration.ofMinutes(2));
        assertOneEach(all);
        assertThat(jira.issues()).hasSize(5);
    }

    @Test
    void an_answer_that_leaves_one_out_or_names_one_twice_loses_none_and_makes_none_twice() {
        jira = JiraSite.cloud(scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        jira.index().lag(Duration.ofMinutes(4));
        jira.faults().told("POST", "/issue/bulk", answer -> issues(answer, all -> all.remove(1)));
        List<ActionItemNumber> first = items(4);
        scene.pass(Duration.ofMinutes(20));
        assertOneEach(first);
        jira.faults().told("POST", "/issue/bulk", answer -> issues(answer, all -> all.set(1, all.get(0))));
        List<ActionItemNumber> then = items(4);
        scene.pass(Duration.ofMinutes(20));
        assertOneEach(then);
        assertThat(jira.issues()).hasSize(8);
    }

    @Test
    void an_answer_that_blames_the_wrong_one_is_not_believed() {
        jira = JiraSite.cloud(scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        jira.project("OPS").type("Task").creating().requires("duedate");
        jira.faults().told("POST", "/issue/bulk", answer -> {
            ObjectNode body = (ObjectNode) Json.read(answer.body()).orElseThrow();
            ((ObjectNode) body.path("errors").get(0)).put("failedElementNumber", 0);
            return Answer.json(answer.status(), body);
        });
        ActionItemNumber first = scene.item("With a date", null, "2026-12-04");
        ActionItemNumber without = scene.item("Without", null, null);
        ActionItemNumber last = scene.item("With another date", null, "2026-12-05");
        scene.pass(Duration.ofMinutes(40));
        assertThat(issueOf(first).summary()).isEqualTo("With a date");
        assertThat(issueOf(last).summary()).isEqualTo("With another date");
        assertThat(scene.link(without).state).isEqualTo(LinkState.STOPPED);
        assertThat(jira.issues()).hasSize(2);
    }

    @Test
    void where_jira_does_not_say_whose_they_are_they_are_looked_for_and_made_once() {
        for (Fault fault : JiraScene.FAULTS) {
            jira = JiraSite.cloud(scene.clock());
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            jira.index().lag(Duration.ofMinutes(4));
            jira.faults().told("POST", "/issue/bulk", answer -> issues(answer, CreatingTogetherTest::reversed));
            jira.faults().on("POST", "/issue/bulkfetch", 1, fault);
            List<ActionItemNumber> all = items(3);
            scene.pass(Duration.ofMinutes(20));
            assertOneEach(all);
            assertThat(makings()).as(fault.toString()).isEqualTo(1);
            scene.clear();
            jira.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void issues_that_debrief_makes_and_may_not_see_stop_their_team_and_are_found_when_it_may(Deployment deployment) {
        jira = JiraSite.of(deployment, scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        jira.faults().told("POST", "/issue/bulk", answer -> {
            jira.issues().forEach(IssueInJira::forbid);
            return answer;
        });
        List<ActionItemNumber> all = items(3);
        scene.pass(Duration.ofMinutes(40));
        assertThat(jira.issues()).hasSize(3);
        assertThat(scene.ask("select stopped from jira_team")).contains("does not show it to Debrief");
        jira.issues().forEach(IssueInJira::allow);
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        scene.pass(Duration.ofMinutes(2));
        assertOneEach(all);
        assertThat(jira.issues()).hasSize(3);
    }

    private void assertOneEach(List<ActionItemNumber> all) {
        for (int i = 0; i < all.size(); i++)
            assertThat(issueOf(all.get(i)).summary()).isEqualTo("Thing " + i);
    }

    /** The same answer with other issues in it. */
    private static Answer issues(Answer answer, Consumer<List<JsonNode>> change) {
        ObjectNode body = (ObjectNode) Json.read(answer.body()).orElseThrow();
        List<JsonNode> all = new ArrayList<>();
        body.path("issues").forEach(all::add);
        change.accept(all);
        body.putArray("issues").addAll(all);
        return Answer.json(answer.status(), body);
    }

    private static void reversed(List<JsonNode> all) {
        Collections.reverse(all);
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
