package dev.debrief.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.When;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of an item shows of its issue, and what people do with it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ItemIssueTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private JiraSite jira;
    private long site;
    private ActionItemNumber item;
    private Browser editor;

    @BeforeEach
    void linked() {
        jira = JiraSite.cloud(scene.clock());
        site = scene.connect(jira, "OPS", Creates.AT_ONCE);
        item = scene.item("Swap by renaming", null, null);
        scene.run();
        heard();
        editor = colleagues.browserOf("panel-editor", Role.EDITOR);
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void the_page_of_an_item_shows_its_issue_and_that_both_are_in_step_without_asking_jira() {
        jira.forgetCalls();
        Document page = page();
        assertThat(page.select("#jira a.key").attr("href")).isEqualTo(jira.address() + "/browse/OPS-1");
        assertThat(page.select("#jira a.key").attr("rel")).contains("noopener");
        assertThat(page.select("#jira").text()).contains("OPS-1 in step", "“To Do”, assigned to nobody");
        assertThat(jira.calls()).isEmpty();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Changed here")));
        assertThat(page().select("#jira .sync").text()).isEqualTo("on its way");
        scene.run();
        assertThat(page().select("#jira .sync").text()).isEqualTo("in step");
    }

    @Test
    void whoever_only_reads_sees_how_they_stand_and_no_buttons() {
        Browser reader = colleagues.browserOf("panel-reader", Role.READER);
        Document page = reader.page(address());
        assertThat(page.select("#jira").text()).contains("OPS-1 in step");
        assertThat(page.select("#jira button")).isEmpty();
    }

    @Test
    void what_differs_says_both_values_and_why() {
        jira.project("OPS").type("Task").editing().without("duedate");
        scene.tell(item, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-07"))));
        scene.run();
        String panel = page().select("#jira").text();
        assertThat(panel)
                .contains("due date differs", "The due date differs", "Here 7 Dec 2026", "In Jira no date", "screen");
    }

    @Test
    void the_value_of_jira_that_gave_way_is_taken_with_one_click_on_both_sides() {
        bothReword();
        assertThat(issue().summary()).isEqualTo("Ours");
        Document page = page();
        assertThat(page.select("#jira .sync").text()).isEqualTo("summary to settle");
        assertThat(page.select("#jira .two-sides").text()).contains("Kept Ours", "Gave way Theirs", "from Jira");
        Response taken = settle("take");
        assertThat(taken.getHeader("Location")).contains("did=");
        scene.run();
        assertThat(issue().summary()).isEqualTo("Theirs");
        assertThat(scene.look(item).text().source()).isEqualTo("Theirs");
        assertThat(page().select("#jira .sync").text()).isEqualTo("in step");
        assertThat(page().select("#history").text())
                .contains("panel-editor", "Taken after all: both sides had changed the summary, and “Ours” was kept");
        assertThat(scene.ask("select settled || ' ' || name from jira_conflict join person on person.id = settled_by"))
                .isEqualTo("taken panel-editor");
    }

    @Test
    void our_own_words_come_back_with_their_marks() {
        scene.sql("update jira_team set summary_owner = 'jira'");
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Rename **twice**, then `swap`")));
        issue().edit("Theirs");
        scene.run();
        assertThat(scene.look(item).text().source()).isEqualTo("Theirs");
        settle("take");
        scene.run();
        assertThat(scene.look(item).text().source()).isEqualTo("Rename **twice**, then `swap`");
        assertThat(issue().summary()).isEqualTo("Rename twice, then swap");
    }

    @Test
    void a_state_that_gave_way_is_taken_too() {
        scene.tell(item, new StateDeed.Start());
        issue().transition("Done");
        scene.run();
        assertThat(scene.look(item).state()).isEqualTo(State.DONE);
        settle("take");
        scene.run();
        assertThat(scene.look(item).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(issue().status().name()).isEqualTo("In Progress");
    }

    @Test
    void an_assignee_that_gave_way_is_named_and_taken() {
        scene.sql("update jira_team set assignee_owner = 'debrief'");
        long hal = colleagues.join("panel-hal", Role.EDITOR);
        long ida = colleagues.join("panel-ida", Role.EDITOR);
        jira.people().add("Hal There", "panel-hal@example.org");
        var there = jira.people().add("Ida There", "panel-ida@example.org");
        scene.give(item, ida);
        scene.run();
        scene.give(item, null);
        scene.run();
        issue().assign(there);
        scene.give(item, hal);
        scene.run();
        assertThat(scene.look(item).doer()).isEqualTo("panel-hal");
        assertThat(page().select("#jira .two-sides").text()).contains("Gave way panel-ida");
        settle("take");
        scene.run();
        assertThat(scene.look(item).doer()).isEqualTo("panel-ida");
        assertThat(issue().assignee()).contains(there);
    }

    @Test
    void a_value_that_is_left_stays_away_and_the_history_says_who_left_it() {
        bothReword();
        String conflict = conflict();
        editor.submit(address(), conflict, Map.of("do", "leave"));
        assertThat(page().select("#jira .two-sides")).isEmpty();
        assertThat(page().select("#history").text())
                .contains("panel-editor", "Left as it is: summary “Theirs” from Jira gave way to “Ours”.");
        scene.run();
        assertThat(issue().summary()).isEqualTo("Ours");
        Response again = editor.submit(address(), conflict, Map.of("do", "take"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(again.asString()).select(".err").text())
                .contains("Somebody has decided about it already.");
        assertThat(scene.look(item).text().source()).isEqualTo("Ours");
    }

    @Test
    void an_issue_that_was_deleted_is_said_and_another_one_is_made_when_somebody_wants_it() {
        issue().delete();
        heard();
        assertThat(page().select("#jira").text())
                .contains("deleted in Jira", "OPS-1 was deleted in Jira, or Debrief may no longer see it.");
        editor.submit(address(), address() + "/jira/issue", Map.of());
        scene.run();
        heard();
        assertThat(scene.link(item).key).isEqualTo("OPS-2");
        assertThat(scene.look(item).ticket()).isEqualTo("OPS-2");
        assertThat(page().select("#jira").text()).contains("OPS-2 in step");
        assertThat(scene.ask("select count(*) from jira_link where key = 'OPS-1' and state = 'unlinked'"))
                .isEqualTo("1");
    }

    @Test
    void an_issue_that_is_hidden_is_in_step_again_when_somebody_looks_after_it_was_shown() {
        issue().forbid();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Nobody sees it")));
        scene.run();
        String id = String.valueOf(scene.link(item).issueId);
        assertThat(page().select("#jira .sync").text()).containsAnyOf("deleted in Jira", "hidden in Jira");
        jira.issue(id).allow();
        jira.webhooks().lose();
        editor.submit(address(), address() + "/jira/look", Map.of());
        scene.run();
        assertThat(page().select("#jira .sync").text()).isEqualTo("in step");
        assertThat(issue().summary()).isEqualTo("Nobody sees it");
    }

    @Test
    void what_was_taken_apart_stays_apart_and_gets_another_issue_by_hand_alone() {
        editor.submit(address(), address() + "/jira/link/removal", Map.of());
        assertThat(scene.look(item).ticket()).isEmpty();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Apart")));
        issue("OPS-1").edit("Apart there");
        heard();
        assertThat(issue("OPS-1").summary()).isEqualTo("Apart there");
        assertThat(scene.look(item).text().source()).isEqualTo("Apart");
        Document page = page();
        assertThat(page.select("#jira").text()).contains("not in Jira", "Taken apart by panel-editor.", "Create again");
        assertThat(page.select("#history").text()).contains("Ticket taken away, before OPS-1");
        editor.submit(address(), address() + "/jira/issue", Map.of());
        scene.run();
        assertThat(scene.link(item).key).isEqualTo("OPS-2");
    }

    @Test
    void a_second_press_makes_no_second_issue() {
        for (int i = 0; i < 2; i++) editor.submit(address(), address() + "/jira/link/removal", Map.of());
        editor.submit(address(), address() + "/jira/issue", Map.of());
        Response second = editor.submit(address(), address() + "/jira/issue", Map.of());
        assertThat(second.statusCode()).isEqualTo(409);
        scene.run();
        assertThat(jira.issues()).hasSize(2);
    }

    @Test
    void two_who_press_at_the_same_moment_make_one_issue() throws Exception {
        scene.connect(jira, "OPS", Creates.BY_HAND);
        ActionItemNumber other = scene.item("Wanted by two", null, null);
        String there = "/actions/" + other.value();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> presses = new ArrayList<>();
            for (String name : List.of("panel-one", "panel-two")) {
                Browser browser = colleagues.browserOf(name, Role.EDITOR);
                presses.add(() ->
                        browser.submit(there, there + "/jira/issue", Map.of()).statusCode());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> press : two.invokeAll(presses)) answers.add(press.get());
            assertThat(answers).containsExactlyInAnyOrder(303, 409);
        } finally {
            two.shutdownNow();
        }
        scene.run();
        assertThat(jira.issues()).hasSize(2);
    }

    @Test
    void a_team_that_was_stopped_says_why_and_tries_again_when_somebody_asks() {
        jira.project("OPS").misconfigured("Cost centre is required.");
        ActionItemNumber other = scene.item("The other", null, null);
        scene.run();
        String there = "/actions/" + other.value();
        assertThat(editor.page(there).select("#jira").text())
                .contains("stopped", "Cost centre is required.", "Try again");
        jira.project("OPS").mended();
        editor.submit(there, there + "/jira/issue", Map.of());
        scene.run();
        assertThat(scene.link(other).state).isEqualTo(LinkState.LINKED);
    }

    @Test
    void a_team_that_makes_issues_by_hand_gets_one_when_somebody_wants_it() {
        scene.connect(jira, "OPS", Creates.BY_HAND);
        ActionItemNumber other = scene.item("By hand", null, null);
        scene.run();
        assertThat(jira.issues()).hasSize(1);
        String there = "/actions/" + other.value();
        assertThat(editor.page(there).select("#jira").text())
                .contains("not in Jira", "Its team has issues made by hand.", "Create in Jira");
        Response made = editor.submit(there, there + "/jira/issue", Map.of());
        assertThat(Jsoup.parse(editor.get(made.getHeader("Location")
                                        .replaceAll("^https?://[^/]+", "")
                                        .replace("#jira", ""))
                                .asString())
                        .select("#jira [role=status]")
                        .text())
                .isEqualTo("An issue is made.");
        scene.run();
        assertThat(scene.link(other).key).isEqualTo("OPS-2");
    }

    @Test
    void a_jira_that_cannot_be_asked_is_said_and_nothing_waits_for_it() {
        jira.changeToken("another");
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Waits")));
        scene.run();
        assertThat(page().select("#jira").text()).contains("on its way", "does not let Debrief in", "Nothing is lost.");
        jira.pardon(); // who is not let in is told so as plain text
    }

    @Test
    void who_asks_to_look_now_does_not_wait_for_the_next_try() {
        jira.faults().always(Fault.before(Trouble.SERVER_ERROR));
        scene.tell(item, new PlanDeed.Reword(Markdown.of("After a while")));
        scene.pass(Duration.ofMinutes(4));
        jira.faults().none();
        scene.run();
        assertThat(issue().summary()).isEqualTo("Swap by renaming");
        editor.submit(address(), address() + "/jira/look", Map.of());
        scene.run();
        assertThat(issue().summary()).isEqualTo("After a while");
    }

    @Test
    void where_no_jira_is_connected_nothing_is_said_of_it() {
        scene.clear();
        assertThat(page().select("#jira")).isEmpty();
        assertThat(editor.get(address() + "/jira").statusCode()).isEqualTo(404);
    }

    private void bothReword() {
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Ours")));
        issue().edit("Theirs");
        scene.run();
    }

    private Response settle(String how) {
        return editor.submit(address(), conflict(), Map.of("do", how));
    }

    private String conflict() {
        return page().select("#jira form[action*=conflicts]").first().attr("action");
    }

    private void heard() {
        for (int i = 0; i < 3; i++) {
            scene.hear(site, jira.webhooks().take());
            scene.run();
        }
    }

    private Document page() {
        return editor.page(address());
    }

    private String address() {
        return "/actions/" + item.value();
    }

    private IssueInJira issue() {
        return issue(String.valueOf(scene.link(item).issueId));
    }

    private IssueInJira issue(String idOrKey) {
        return jira.issue(idOrKey);
    }
}
