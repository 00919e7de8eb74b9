package dev.debrief.jira.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.ItemEvent;
import dev.debrief.action.NoteDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.site.Comment;
import dev.debrief.jira.site.Deployment;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.team.Creates;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is deleted on one side is told on the other, loses no history, and is not said again. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class DeletedCommentsTest {
    @Inject
    JiraScene scene;

    private JiraSite jira;
    private long site;
    private ActionItemNumber item;

    private void linked(Deployment deployment) {
        jira = JiraSite.of(deployment, scene.clock());
        site = scene.connect(jira, "OPS", Creates.AT_ONCE);
        scene.sql("update jira_team set comments = true");
        item = scene.item("Talked about and regretted", null, null);
        scene.run();
        heard();
        jira.forgetCalls();
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_that_is_deleted_in_jira_is_told_here_once_and_what_it_said_stays(Deployment deployment) {
        linked(deployment);
        issue().comment("It was the table");
        issue().comment("It was the view");
        heard();
        issue().uncomment(0);
        heard();
        scene.poll();
        assertThat(said())
                .extracting(ItemEvent::became)
                .containsExactly(
                        "It was the table",
                        "It was the view",
                        "A comment on " + issue().key() + " was deleted in Jira; it stays here: “It was the table”");
        assertThat(issue().comments()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_of_ours_that_is_deleted_in_jira_is_told_here_by_poll_alone_and_not_said_again(
            Deployment deployment) {
        linked(deployment);
        say("Look at the index first");
        heard();
        scene.wind(Duration.ofMinutes(1));
        issue().uncomment(0);
        jira.webhooks().lose();
        scene.poll();
        say("And then at the plan");
        heard();
        scene.pass(Duration.ofHours(1));
        assertThat(said().get(1).became()).contains("was deleted in Jira", "“Look at the index first”");
        assertThat(said()).hasSize(3);
        assertThat(words(issue().comments()))
                .singleElement()
                .satisfies(words -> assertThat(words).contains("And then at the plan"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_taken_back_here_is_deleted_there_and_that_is_no_news_here(Deployment deployment) {
        linked(deployment);
        say("The password is swordfish");
        heard();
        assertThat(issue().comments()).hasSize(1);
        scene.takeBack(said().get(0));
        heard();
        scene.poll();
        heard();
        assertThat(issue().comments()).isEmpty();
        assertThat(said()).extracting(ItemEvent::became).containsExactly("The password is swordfish", null);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_taken_back_before_it_was_said_is_never_said(Deployment deployment) {
        linked(deployment);
        jira.down();
        say("Too early");
        scene.takeBack(said().get(0));
        jira.up();
        scene.pass(Duration.ofHours(1));
        assertThat(jira.calls()).noneMatch(call -> call.path().endsWith("/comment") && call.isWrite());
        assertThat(issue().comments()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatever_answer_is_lost_what_is_taken_back_is_not_there_in_the_end(Deployment deployment) {
        linked(deployment);
        for (Fault fault : List.of(
                Fault.after(Trouble.RESET),
                Fault.before(Trouble.RESET),
                Fault.during(Trouble.RESET),
                Fault.after(Trouble.MAINTENANCE))) {
            jira.faults().on("POST", "/issue/*/comment", 1, fault);
            say("Regretted at " + fault);
            scene.takeBack(said().get(said().size() - 1));
            jira.faults().on("DELETE", "/issue/*/comment/*", 1, fault);
            scene.pass(Duration.ofHours(1));
            heard();
            assertThat(issue().comments()).as(fault.toString()).isEmpty();
            jira.faults().none();
        }
        assertThat(said()).hasSize(8);
        assertThat(scene.ask("select count(*) from delivery where destination like 'jira-%' and state <> 'done'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_of_somebody_in_jira_that_is_taken_back_here_stays_there_and_does_not_come_again(
            Deployment deployment) {
        linked(deployment);
        issue().comment("Said there");
        heard();
        scene.takeBack(said().get(0));
        issue().comment("Said there too");
        heard();
        scene.poll();
        assertThat(issue().comments()).hasSize(2);
        assertThat(said()).extracting(ItemEvent::became).containsExactly("Said there", null, "Said there too");
    }

    @ParameterizedTest
    @EnumSource
    void behind_hundreds_of_newer_ones_it_is_noticed_and_nothing_is_lost_that_was_said_at_once(Deployment deployment) {
        linked(deployment);
        issue().comment("The first of many");
        heard();
        for (int i = 0; i < 250; i++) issue().comment("One of many " + i);
        heard();
        assertThat(said()).hasSize(251);
        issue().uncomment(0);
        heard();
        scene.poll();
        assertThat(said()).hasSize(252);
        assertThat(said().get(251).became()).contains("was deleted in Jira", "“The first of many”");
    }

    private void say(String words) {
        scene.tell(item, new NoteDeed.Comment(Markdown.of(words)));
        scene.run();
    }

    private static List<String> words(List<Comment> comments) {
        return comments.stream().map(comment -> comment.body().toString()).toList();
    }

    /** In the order in which it was written down. */
    private List<ItemEvent> said() {
        return scene.events(item).stream()
                .filter(event -> event.field().equals(ItemEvent.COMMENT))
                .toList();
    }

    private void heard() {
        for (int i = 0; i < 3; i++) {
            scene.hear(site, jira.webhooks().take());
            scene.run();
        }
    }

    private IssueInJira issue() {
        return jira.issue(String.valueOf(scene.link(item).issueId));
    }
}
