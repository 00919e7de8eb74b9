package dev.debrief.jira.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.When;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.Summary;
import dev.debrief.jira.site.Call;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** State, assignee, due date and summary in step, both ways; and what broke other tools. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class InStepTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private JiraSite jira;
    private long site;
    private ActionItemNumber item;

    @BeforeEach
    void linked() {
        jira = JiraSite.cloud(scene.clock());
        site = scene.connect(jira, "OPS", Creates.AT_ONCE);
        item = scene.item("Swap by renaming", null, null);
        scene.run();
        heard();
        jira.forgetCalls();
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void what_is_changed_here_is_changed_there() {
        long ann = colleagues.join("step-ann", Role.EDITOR);
        JiraPerson there = jira.people().add("Ann", "step-ann@example.org");
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Swap *twice*")));
        scene.tell(item, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-05"))));
        scene.give(item, ann);
        scene.tell(item, new StateDeed.Start());
        scene.run();
        assertThat(issue().summary()).isEqualTo("Swap twice");
        assertThat(issue().due()).contains(LocalDate.parse("2026-12-05"));
        assertThat(issue().assignee()).contains(there);
        assertThat(issue().status().name()).isEqualTo("In Progress");
        scene.tell(item, new PlanDeed.Redate(When.unsaid()));
        scene.give(item, null);
        scene.run();
        assertThat(issue().due()).isEmpty();
        assertThat(issue().assignee()).isEmpty();
    }

    @Test
    void a_change_takes_three_calls_be_it_of_the_state_or_of_a_field() {
        scene.tell(item, new StateDeed.Start());
        scene.run();
        assertThat(issue().status().name()).isEqualTo("In Progress");
        assertThat(jira.calls()).hasSize(3);
        jira.forgetCalls();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Other words")));
        scene.run();
        assertThat(issue().summary()).isEqualTo("Other words");
        assertThat(jira.calls()).hasSize(3);
    }

    @Test
    void what_is_changed_there_is_changed_here_by_webhook() {
        colleagues.join("step-ben", Role.EDITOR);
        JiraPerson ben = jira.people().add("Ben", "step-ben@example.org");
        issue().edit("Swap - 3 *times*")
                .due(LocalDate.parse("2026-12-06"))
                .assign(ben)
                .transition("Done");
        heard();
        assertSays("Swap - 3 *times*");
        assertThat(scene.look(item).due()).isEqualTo(When.on(LocalDate.parse("2026-12-06")));
        assertThat(scene.look(item).doer()).isEqualTo("step-ben");
        assertThat(scene.look(item).state()).isEqualTo(State.DONE);
        assertThat(writes()).isEmpty();
        issue().unassign().clear("duedate");
        heard();
        assertThat(scene.look(item).doer()).isNull();
        assertThat(scene.look(item).due()).isEqualTo(When.unsaid());
    }

    @Test
    void the_poll_alone_is_enough_in_the_zone_of_the_account_and_with_a_late_search() {
        jira.account().livesIn(ZoneId.of("Asia/Kolkata"));
        jira.webhooks().lose();
        scene.poll();
        jira.index().lag(Duration.ofMinutes(4));
        issue().edit("Seen by the poll");
        scene.poll();
        scene.poll();
        scene.poll();
        assertSays("Seen by the poll");
        jira.forgetCalls();
        scene.poll();
        assertThat(jira.calls()).hasSize(1);
    }

    @Test
    void the_mark_of_the_poll_moves_only_when_every_page_was_read() {
        scene.poll();
        String before = scene.ask("select polled_until from jira_site");
        issue().edit("Behind the second page");
        jira.faults().on("POST", "/search/jql", 1, Fault.before(Trouble.MAINTENANCE));
        scene.poll();
        assertThat(scene.ask("select polled_until from jira_site")).isEqualTo(before);
        scene.poll();
        assertSays("Behind the second page");
    }

    @Test
    void where_both_changed_the_owner_wins_and_the_other_value_stays_in_sight() {
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Ours")));
        issue().edit("Theirs");
        scene.run();
        assertThat(issue().summary()).isEqualTo("Ours");
        assertThat(scene.conflicts(item)).singleElement().satisfies(conflict -> {
            assertThat(conflict.field).isEqualTo("summary");
            assertThat(conflict.lost).isEqualTo("Theirs");
            assertThat(conflict.lostSide).isEqualTo("jira");
        });
        scene.tell(item, new StateDeed.Start());
        issue().transition("Done");
        scene.run();
        assertThat(scene.look(item).state()).isEqualTo(State.DONE);
        assertThat(scene.conflicts(item))
                .filteredOn(conflict -> conflict.field.equals("state"))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.lost).isEqualTo("in progress"));
        int known = scene.conflicts(item).size();
        heard();
        assertThat(scene.conflicts(item)).hasSize(known);
    }

    @Test
    void done_in_jira_is_done_and_never_verified_and_reopened_in_jira_revokes_a_verification() {
        issue().transition("Done");
        heard();
        assertThat(scene.look(item).state()).isEqualTo(State.DONE);
        long eve = colleagues.join("step-eve", Role.EDITOR);
        scene.tellAs(item, eve, new StateDeed.Verify("https://example.org/graph", LocalDate.parse("2026-11-21")));
        heard();
        assertThat(scene.look(item).state()).isEqualTo(State.VERIFIED);
        assertThat(writes()).isEmpty();
        issue().transition("To Do");
        heard();
        assertThat(scene.look(item).state()).isEqualTo(State.OPEN);
        assertThat(scene.ask("select was || ' ' || became || ' ' || reason || ' ' || through from action_item_event"
                        + " where item_number = " + item.value() + " and field = 'state' order by id desc limit 1"))
                .isEqualTo("verified open " + issue().key() + " is “To Do” in Jira jira");
    }

    @Test
    void a_resolution_that_refuses_maps_to_wont_do_with_its_reason() {
        issue().transition("Done").set("resolution", scene.text("Won't Do"));
        heard();
        assertThat(scene.look(item).state()).isEqualTo(State.WONT_DO);
        assertThat(scene.look(item).reason()).contains("Won't Do");
    }

    @Test
    void whatever_goes_wrong_at_any_call_of_a_step_it_ends_in_step_and_without_a_conflict() {
        for (String call :
                List.of("GET /issue/*", "GET /issue/*/transitions", "POST /issue/*/transitions", "PUT /issue/*"))
            for (Fault fault : JiraScene.FAULTS) {
                String[] words = call.split(" ", -1);
                jira.faults().on(words[0], words[1], 1, fault);
                boolean isOpen = scene.look(item).state() != State.DONE;
                scene.tell(item, isOpen ? new StateDeed.Finish("", null) : new StateDeed.Reopen());
                scene.tell(item, new PlanDeed.Reword(Markdown.of(call.replace("*", "one") + " " + fault)));
                scene.run();
                scene.wind(Duration.ofMinutes(2));
                scene.run();
                heard();
                assertThat(issue().summary()).as(fault + " at " + call).contains(fault.toString());
                assertThat(issue().status().name()).isEqualTo(isOpen ? "Done" : "To Do");
                assertThat(scene.conflicts(item)).as(fault + " at " + call).isEmpty();
                jira.faults().none();
            }
    }

    @Test
    void ten_edits_are_one_delivery() {
        for (int i = 0; i < 10; i++) scene.tell(item, new PlanDeed.Reword(Markdown.of("Edit " + i)));
        scene.run();
        assertThat(writes()).hasSize(1);
        assertThat(issue().summary()).isEqualTo("Edit 9");
    }

    @Test
    void an_issue_that_moved_unheard_is_found_within_a_day() {
        issue().move(jira.project("NEW")).edit("Nobody told us");
        jira.webhooks().lose();
        scene.poll();
        scene.wind(Duration.ofHours(25));
        scene.poll();
        assertSays("Nobody told us");
        assertThat(scene.link(item).key).startsWith("NEW-");
    }

    @Test
    void an_outage_keeps_everybody_working_and_everything_arrives_afterwards() {
        jira.down();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("While it was down")));
        scene.pass(Duration.ofMinutes(30));
        jira.up();
        scene.pass(Duration.ofMinutes(90));
        assertThat(issue().summary()).isEqualTo("While it was down");
    }

    @Test
    void what_jira_asks_to_wait_is_waited_by_all() {
        ActionItemNumber other = scene.item("The other", null, null);
        scene.run();
        jira.forgetCalls();
        jira.faults().next(Fault.tooMany(Duration.ofMinutes(3)));
        scene.tell(item, new PlanDeed.Reword(Markdown.of("One")));
        scene.tell(other, new PlanDeed.Reword(Markdown.of("Two")));
        scene.pass(Duration.ofMinutes(2));
        assertThat(jira.calls()).hasSize(1);
        scene.pass(Duration.ofMinutes(10));
        assertThat(issue().summary()).isEqualTo("One");
    }

    /** All webhooks arrive, and what follows is done. */
    private void heard() {
        for (int i = 0; i < 3; i++) {
            scene.hear(site, jira.webhooks().take());
            scene.run();
        }
    }

    private void assertSays(String words) {
        assertThat(Summary.of(scene.look(item).text())).isEqualTo(words);
    }

    private IssueInJira issue() {
        return jira.issue(String.valueOf(scene.link(item).issueId));
    }

    private List<Call> writes() {
        return jira.calls().stream().filter(Call::isWrite).toList();
    }
}
