package dev.debrief.jira.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.When;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.site.Deployment;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Moment;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody sets in Jira in the moment between Debrief's look and its write stays in sight. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class MeanwhileTest {
    private static final String EDIT = "/issue/*";
    private static final String MOVE = "/issue/*/transitions";

    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private JiraSite jira;
    private ActionItemNumber item;

    private void linked(Deployment deployment) {
        jira = JiraSite.of(deployment, scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        item = scene.item("Before", null, "2026-12-01");
        scene.run();
        scene.poll();
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_summary_set_between_the_look_and_the_write(Deployment deployment) {
        linked(deployment);
        meanwhile("PUT", EDIT, issue -> issue.edit("Theirs"));
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Ours")));
        scene.run();
        assertThat(issue().summary()).isEqualTo("Ours");
        assertLost(Field.SUMMARY, "Theirs", "Ours");
    }

    @ParameterizedTest
    @EnumSource
    void a_due_date_set_or_taken_away_between_the_look_and_the_write(Deployment deployment) {
        linked(deployment);
        meanwhile("PUT", EDIT, issue -> issue.due(LocalDate.parse("2027-03-01")));
        scene.tell(item, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-09"))));
        scene.run();
        assertThat(issue().due()).contains(LocalDate.parse("2026-12-09"));
        assertLost(Field.DUE, "2027-03-01", "2026-12-09");
        scene.sql("delete from jira_conflict");
        meanwhile("PUT", EDIT, issue -> issue.clear("duedate"));
        scene.tell(item, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-10"))));
        scene.run();
        assertLost(Field.DUE, null, "2026-12-10");
    }

    @ParameterizedTest
    @EnumSource
    void an_assignee_set_between_the_look_and_the_write(Deployment deployment) {
        linked(deployment);
        long ann = colleagues.join("meanwhile-ann-" + deployment, Role.EDITOR);
        JiraPerson there = jira.people().add("Ann", "meanwhile-ann-" + deployment + "@example.org");
        JiraPerson other = jira.people().add("Another", "another@example.com");
        meanwhile("PUT", EDIT, issue -> issue.assign(other));
        scene.give(item, ann);
        scene.run();
        assertThat(issue().assignee()).contains(there);
        String account = deployment.isCloud() ? other.accountId() : other.name();
        assertLost(Field.ASSIGNEE, account, deployment.isCloud() ? there.accountId() : there.name());
    }

    @ParameterizedTest
    @EnumSource
    void a_state_set_between_the_look_and_the_transition(Deployment deployment) {
        linked(deployment);
        meanwhile("POST", MOVE, issue -> issue.transition("Done"));
        scene.tell(item, new StateDeed.Start());
        scene.run();
        assertThat(issue().status().name()).isEqualTo("In Progress");
        assertLost(Field.STATE, "done", "in progress");
    }

    @ParameterizedTest
    @EnumSource
    void it_stays_in_sight_too_where_the_answer_is_lost_or_the_history_cannot_be_read(Deployment deployment) {
        linked(deployment);
        for (Fault fault : JiraScene.FAULTS) {
            if (fault.moment() == Moment.BEFORE) continue;
            for (boolean lookFails : new boolean[] {true, false}) {
                String words = fault + " " + lookFails;
                meanwhile("PUT", EDIT, issue -> issue.edit("Theirs, " + words));
                if (lookFails) jira.faults().on("GET", EDIT, 2, fault);
                else jira.faults().on("PUT", EDIT, 1, fault);
                scene.tell(item, new PlanDeed.Reword(Markdown.of("Ours, " + words)));
                scene.run();
                scene.wind(Duration.ofMinutes(3));
                scene.run();
                assertThat(issue().summary()).isEqualTo("Ours, " + words);
                boolean wasSeen =
                        scene.conflicts(item).stream().anyMatch(conflict -> ("Theirs, " + words).equals(conflict.lost));
                assertThat(wasSeen).as(words).isTrue();
                assertThat(scene.ask("select count(*) from jira_conflict where settled_at is null"))
                        .as(words)
                        .isEqualTo("1");
                scene.sql("delete from jira_conflict");
                jira.faults().none();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_debrief_knew_is_no_conflict_however_often_it_goes_back_and_forth(Deployment deployment) {
        linked(deployment);
        jira.faults().on("POST", MOVE, 1, Fault.after(Trouble.RESET));
        jira.faults().on("PUT", EDIT, 2, Fault.after(Trouble.SERVER_ERROR));
        for (int i = 0; i < 4; i++) {
            scene.tell(item, new StateDeed.Start());
            scene.tell(item, new PlanDeed.Reword(Markdown.of("Words " + i)));
            scene.pass(Duration.ofMinutes(2));
            issue().transition("Done").edit("Theirs " + i);
            scene.poll();
            issue().transition("To Do");
            scene.poll();
            scene.tell(item, new PlanDeed.Reword(Markdown.of("Before")));
            scene.pass(Duration.ofMinutes(2));
        }
        assertThat(scene.conflicts(item)).isEmpty();
        assertThat(issue().summary()).isEqualTo("Before");
    }

    private void meanwhile(String method, String path, Consumer<IssueInJira> deed) {
        jira.faults().before(method, path, 1, () -> deed.accept(issue()));
    }

    private void assertLost(Field field, String lost, String kept) {
        assertThat(scene.conflicts(item)).singleElement().satisfies(conflict -> {
            assertThat(conflict.field).isEqualTo(field.word());
            assertThat(conflict.lost).isEqualTo(lost);
            assertThat(conflict.kept).isEqualTo(kept);
            assertThat(conflict.lostSide).isEqualTo("jira");
        });
    }

    private IssueInJira issue() {
        return jira.issue(String.valueOf(scene.link(item).issueId));
    }
}
