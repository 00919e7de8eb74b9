package dev.debrief.jira.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.site.IssueInJira;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Exactly one issue for an action item, whatever answer is lost. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class OneIssueTest {
    @Inject
    JiraScene scene;

    @Inject
    Sweeping sweeping;

    @Inject
    Colleagues colleagues;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void an_item_becomes_an_issue_on_cloud_and_in_a_data_center() {
        for (boolean cloud : new boolean[] {true, false}) {
            try (JiraSite jira = cloud ? JiraSite.cloud(scene.clock()) : JiraSite.dataCenter(scene.clock())) {
                long ann = colleagues.join("jira-ann-" + cloud, Role.EDITOR);
                jira.people().add("Ann", "jira-ann-" + cloud + "@example.org");
                scene.connect(jira, "OPS", Creates.AT_ONCE);
                ActionItemNumber item = scene.item("Swap *tables* by renaming", ann, "2026-12-04");
                scene.run();
                assertThat(jira.issues()).hasSize(1);
                IssueInJira issue = jira.issues().get(0);
                assertThat(issue.summary()).isEqualTo("Swap tables by renaming");
                assertThat(issue.due()).contains(LocalDate.parse("2026-12-04"));
                assertThat(issue.assignee()).map(who -> who.displayName()).contains("Ann");
                assertThat(issue.description().orElseThrow().toString()).contains(item.toString());
                assertThat(issue.labels()).isEmpty();
                assertThat(scene.link(item).state).isEqualTo(LinkState.LINKED);
                assertThat(scene.look(item).ticket()).isEqualTo(issue.key());
                assertThat(jira.calls()).allMatch(call -> call.authorization().equals(jira.authorization()));
            }
            scene.clear();
        }
    }

    @Test
    void whatever_goes_wrong_when_it_is_made_there_is_one_issue_in_the_end() {
        for (Fault fault : JiraScene.FAULTS) {
            try (JiraSite jira = JiraSite.cloud(scene.clock())) {
                scene.connect(jira, "OPS", Creates.AT_ONCE);
                jira.index().lag(Duration.ofMinutes(4));
                jira.faults().on("POST", "/issue", 1, fault);
                ActionItemNumber item = scene.item("One and one only", null, null);
                scene.pass(Duration.ofMinutes(50));
                assertThat(jira.issues()).as(fault.toString()).hasSize(1);
                assertThat(scene.link(item).issueId)
                        .as(fault.toString())
                        .isEqualTo(jira.issues().get(0).id());
            }
            scene.clear();
        }
    }

    @Test
    void nothing_is_made_again_before_a_quiet_window_has_passed() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            jira.faults().on("POST", "/issue", 1, Fault.before(Trouble.RESET));
            scene.item("It never arrived", null, null);
            scene.pass(Creating.QUIET.minusMinutes(1));
            assertThat(jira.issues()).isEmpty();
            scene.pass(Duration.ofMinutes(20));
            assertThat(jira.issues()).hasSize(1);
        }
    }

    @Test
    void of_two_that_a_late_search_brings_to_light_the_elder_is_kept_and_the_younger_closed_with_a_note() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            jira.index().stop();
            jira.faults().on("POST", "/issue", 1, Fault.after(Trouble.RESET));
            ActionItemNumber item = scene.item("Made twice", null, null);
            scene.pass(Duration.ofMinutes(50));
            assertThat(jira.issues()).hasSize(2);
            jira.index().catchUp();
            sweeping.run();
            scene.pass(Duration.ofMinutes(2));
            IssueInJira elder = jira.issues().get(0);
            IssueInJira younger = jira.issues().get(1);
            assertThat(scene.link(item).issueId).isEqualTo(elder.id());
            assertThat(younger.status().name()).isEqualTo("Done");
            assertThat(younger.comments()).hasSize(1);
            assertThat(younger.comments().get(0).body().toString()).contains(elder.key());
            assertThat(elder.status().name()).isEqualTo("To Do");
            assertThat(scene.look(item).ticket()).isEqualTo(elder.key());
        }
    }

    @Test
    void where_the_screen_has_no_labels_the_issue_is_found_by_its_mark() {
        try (JiraSite jira = JiraSite.dataCenter(scene.clock())) {
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            jira.project("OPS").type("Task").without("labels").without("duedate");
            scene.item("The first", null, "2026-12-04");
            scene.run();
            assertThat(jira.issues()).hasSize(1);
            jira.faults().on("POST", "/issue", 1, Fault.after(Trouble.SERVER_ERROR));
            ActionItemNumber second = scene.item("The second", null, null);
            scene.pass(Duration.ofMinutes(5));
            assertThat(jira.issues()).hasSize(2);
            assertThat(scene.link(second).issueId)
                    .isEqualTo(jira.issues().get(1).id());
        }
    }

    @Test
    void a_token_that_has_run_out_stops_the_site_and_nothing_is_lost() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            jira.changeToken("another");
            for (int i = 0; i < 5; i++) scene.item("Thing " + i, null, null);
            scene.pass(Duration.ofMinutes(10));
            assertThat(jira.calls()).hasSize(1);
            assertThat(scene.ask("select why from jira_site")).contains("does not let Debrief in");
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            scene.pass(Duration.ofMinutes(40));
            assertThat(jira.issues()).hasSize(5);
            jira.pardon(); // who is not let in is told so as plain text
        }
    }

    @Test
    void what_changes_while_it_is_made_is_carried_over_afterwards() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            jira.index().lag(Duration.ofMinutes(3));
            jira.faults().on("POST", "/issue", 1, Fault.after(Trouble.BROKEN_BODY));
            ActionItemNumber item = scene.item("Old words", null, null);
            scene.run();
            scene.tell(item, new PlanDeed.Reword(Markdown.of("New words")));
            jira.issues().get(0).due(LocalDate.parse("2026-12-24"));
            scene.pass(Duration.ofMinutes(20));
            assertThat(jira.issues().get(0).summary()).isEqualTo("New words");
            assertThat(Values.ours(scene.look(item), null).due()).isEqualTo("2026-12-24");
            assertThat(scene.conflicts(item)).isEmpty();
        }
    }
}
