package dev.debrief.jira.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.When;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Summary;
import dev.debrief.jira.making.EdgeCasesOfCreatingTest;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.site.Call;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.Workflow;
import dev.debrief.jira.site.webhook.Webhook;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What broke other tools that keep Jira in step; each by its name. {@link EdgeCasesOfCreatingTest} has the beginnings. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
public class EdgeCasesTest {
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
    void a_moved_issue_has_another_key_and_stays_in_step() {
        issue().move(jira.project("NEW"));
        heard();
        assertThat(scene.link(item).key).startsWith("NEW-");
        assertThat(scene.look(item).ticket()).startsWith("NEW-");
        issue().edit("In its new project");
        scene.poll();
        scene.poll();
        assertSays("In its new project");
    }

    @Test
    void an_old_event_overwrites_no_newer_state() {
        issue().edit("Old").transition("In Progress");
        List<Webhook> old = jira.webhooks().take();
        issue().edit("New").transition("Done");
        heard();
        scene.hear(site, old);
        scene.run();
        assertSays("New");
        assertThat(scene.look(item).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_partial_payload_does_not_erase_the_assignee() {
        colleagues.join("step-fay", Role.EDITOR);
        issue().assign(jira.people().add("Fay", "step-fay@example.org"));
        heard();
        jira.webhooks().partial(true);
        issue().edit("New");
        heard();
        assertSays("New");
        assertThat(scene.look(item).doer()).isEqualTo("step-fay");
        assertThat(issue().assignee()).isPresent();
    }

    @Test
    void our_own_transition_does_not_echo_back_not_even_late_and_out_of_order() {
        scene.tell(item, new StateDeed.Start());
        scene.run();
        List<Webhook> first = jira.webhooks().take();
        scene.tell(item, new StateDeed.Finish("", null));
        scene.run();
        List<Webhook> all = new ArrayList<>(jira.webhooks().take());
        all.addAll(first);
        all.addAll(first);
        Collections.reverse(all);
        jira.forgetCalls();
        scene.hear(site, all);
        scene.pass(Duration.ofMinutes(2));
        assertThat(scene.look(item).state()).isEqualTo(State.DONE);
        assertThat(issue().status().name()).isEqualTo("Done");
        assertThat(writes()).isEmpty();
        assertThat(jira.calls().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void the_transition_goes_first_and_then_the_fields() {
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Both at once")));
        scene.tell(item, new StateDeed.Start());
        scene.run();
        assertThat(writes())
                .extracting(written -> written.method() + written.path().replaceAll("\\d+", "1"))
                .containsExactly("POST/issue/1/transitions", "PUT/issue/1");
    }

    @Test
    void reopening_leaves_the_resolution_set_and_the_category_counts() {
        jira.project("OPS").workflow(Workflow.classic());
        ActionItemNumber other = scene.item("By the classic way", null, null);
        scene.run();
        scene.tell(other, new StateDeed.Finish("", null));
        scene.run();
        IssueInJira issue = jira.issue(scene.link(other).key);
        assertThat(issue.status().name()).isEqualTo("Resolved");
        issue.transition("Reopen Issue");
        assertThat(issue.resolution()).isPresent();
        heard();
        assertThat(scene.look(other).state()).isEqualTo(State.OPEN);
        heard();
        assertThat(scene.look(other).state()).isEqualTo(State.OPEN);
        assertThat(issue.status().name()).isEqualTo("Reopened");
    }

    @Test
    void an_issue_that_is_deleted_or_hidden_keeps_its_history_and_is_said_once() {
        issue().forbid();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Nobody sees it")));
        scene.run();
        assertThat(scene.link(item).state).isIn(LinkState.GONE, LinkState.FORBIDDEN);
        assertThat(scene.link(item).why).contains(scene.link(item).key);
        jira.forgetCalls();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Nor this")));
        scene.run();
        assertThat(jira.calls()).isEmpty();
        issue().allow().due(LocalDate.parse("2026-12-30"));
        heard();
        assertThat(scene.link(item).state).isEqualTo(LinkState.LINKED);
        assertThat(issue().summary()).isEqualTo("Nor this");
        issue().delete();
        heard();
        assertThat(scene.link(item).state).isEqualTo(LinkState.GONE);
        assertThat(scene.look(item).due()).isEqualTo(When.on(LocalDate.parse("2026-12-30")));
    }

    @Test
    void one_failing_link_aborts_nothing_else() {
        ActionItemNumber other = scene.item("The other", null, null);
        scene.run();
        issue().delete();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Gone")));
        scene.tell(other, new PlanDeed.Reword(Markdown.of("There")));
        scene.run();
        assertThat(jira.issue(scene.link(other).key).summary()).isEqualTo("There");
    }

    @Test
    void a_field_that_is_not_on_the_screen_differs_with_its_reason_and_is_not_tried_for_ever() {
        jira.project("OPS").type("Task").editing().without("duedate");
        scene.tell(item, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-07"))));
        scene.tell(item, new PlanDeed.Reword(Markdown.of("The words arrive")));
        scene.run();
        assertThat(issue().summary()).isEqualTo("The words arrive");
        assertThat(scene.why(item, Field.DUE)).contains("screen");
        int tried = writes().size();
        heard();
        heard();
        assertThat(writes()).hasSize(tried);
    }

    @Test
    void a_transition_that_is_missing_or_asks_for_fields_is_said_and_the_fields_arrive() {
        jira.project("OPS").workflow().transition("Done").requires("description");
        scene.tell(item, new StateDeed.Finish("", null));
        scene.tell(item, new PlanDeed.Reword(Markdown.of("The words arrive")));
        scene.run();
        assertThat(issue().summary()).isEqualTo("The words arrive");
        assertThat(scene.why(item, Field.STATE)).contains("Do it in Jira");
        assertThat(scene.look(item).state()).isEqualTo(State.DONE);
        jira.forgetCalls();
        heard();
        assertThat(scene.look(item).state()).isEqualTo(State.DONE);
        assertThat(writes()).isEmpty();
    }

    @Test
    void wont_do_does_not_come_back_as_done_or_reopened() {
        long eve = colleagues.join("step-agrees", Role.EDITOR);
        scene.tell(item, scene.refusal(eve));
        scene.run();
        heard();
        heard();
        assertThat(issue().status().name()).isEqualTo("Done");
        assertThat(scene.look(item).state()).isEqualTo(State.WONT_DO);
        assertThat(scene.conflicts(item)).isEmpty();
    }

    @Test
    void an_assignee_with_a_hidden_address_and_diacritics_is_found_by_a_name_that_one_alone_has() {
        long who = colleagues.join("Zoë Ångström", Role.EDITOR);
        JiraPerson there = jira.people().add("Zoë Ångström", "zoe@example.org").hidesEmail();
        scene.give(item, who);
        scene.run();
        assertThat(issue().assignee()).contains(there);
    }

    @Test
    void an_assignee_whom_nobody_knows_or_several_are_is_said_and_nothing_is_lost() {
        issue().assign(jira.people().add("Żółć Nobody", "elsewhere@example.com").hidesEmail());
        heard();
        assertThat(scene.look(item).doer()).isNull();
        assertThat(scene.why(item, Field.ASSIGNEE)).contains("Żółć Nobody");
        assertThat(issue().assignee()).isPresent();
        long gil = colleagues.join("step-gil", Role.EDITOR);
        jira.people().add("Gil", "step-gil@example.org").hidesEmail();
        jira.people().add("step-gil", "a@example.com").hidesEmail();
        jira.people().add("step-gil", "b@example.com").hidesEmail();
        issue().unassign();
        heard();
        scene.give(item, gil);
        scene.run();
        assertThat(scene.why(item, Field.ASSIGNEE)).contains("no account", "several");
        assertThat(scene.look(item).doer()).isEqualTo("step-gil");
        assertThat(issue().assignee()).isEmpty();
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
