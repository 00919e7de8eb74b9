package dev.debrief.jira.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.ItemEvent;
import dev.debrief.action.NoteDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.site.Deployment;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said about an item is said about its issue, and the other way round, once, and where a team chose so. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TalkTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private JiraSite jira;
    private long site;
    private ActionItemNumber item;

    private void linked(Deployment deployment, boolean withComments) {
        jira = JiraSite.of(deployment, scene.clock());
        site = scene.connect(jira, "OPS", Creates.AT_ONCE);
        scene.sql("update jira_team set comments = " + withComments);
        item = scene.item("Talked about", null, null);
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
    void what_is_said_here_is_said_there_by_name_and_does_not_come_back(Deployment deployment) {
        linked(deployment, true);
        long ann = colleagues.join("talk-ann-" + deployment, Role.EDITOR);
        say(ann, "It needs a **second** pair of eyes.");
        heard();
        scene.poll();
        assertThat(issue().comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.body().toString())
                        .contains("talk-ann-" + deployment, "second", item.toString())
                        .doesNotContain("**second**"));
        assertThat(said()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_said_there_comes_here_with_its_author_and_its_time_by_webhook_or_by_poll(Deployment deployment) {
        linked(deployment, true);
        colleagues.join("talk-ben-" + deployment, Role.EDITOR);
        JiraPerson ben = jira.people().add("Ben", "talk-ben-" + deployment + "@example.org");
        Instant at = scene.clock().instant();
        issue().as(ben).comment("Seen *twice* & <fixed>");
        scene.wind(Duration.ofMinutes(1));
        heard();
        assertThat(said()).singleElement().satisfies(event -> {
            assertThat(event.became()).isEqualTo("Seen \\*twice\\* & \\<fixed>");
            assertThat(event.by()).isNotNull();
            assertThat(event.effectiveAt()).isEqualTo(at);
            assertThat(event.reason()).isEqualTo("Ben in " + issue().key());
        });
        issue().comment("By somebody whom nobody knows here");
        jira.webhooks().lose();
        scene.poll();
        scene.poll();
        assertThat(said()).hasSize(2);
        assertThat(said().get(1).by()).isNull();
        assertThat(said().get(1).reason()).startsWith("Somebody Else");
        scene.poll();
        heard();
        assertThat(said()).hasSize(2);
        assertThat(issue().comments()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_heard_late_is_not_lost_though_the_item_went_on_meanwhile(Deployment deployment) {
        linked(deployment, true);
        Instant at = scene.clock().instant();
        issue().comment("Said first");
        jira.webhooks().lose();
        scene.wind(Duration.ofMinutes(1));
        scene.tell(item, new StateDeed.Start());
        scene.poll();
        assertThat(said()).singleElement().satisfies(event -> {
            assertThat(event.became()).isEqualTo("Said first");
            assertThat(event.effectiveAt()).isEqualTo(at);
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_is_said_while_the_issue_is_out_of_sight_is_said_when_it_is_seen_again(Deployment deployment) {
        linked(deployment, true);
        long fay = colleagues.join("talk-fay-" + deployment, Role.EDITOR);
        issue().forbid();
        say(fay, "Nobody hears it");
        scene.run();
        say(fay, "Nor this");
        scene.run();
        assertThat(scene.link(item).isLinked()).isFalse();
        issue().comment("Nor this from there").allow();
        scene.wind(Duration.ofDays(1));
        scene.poll();
        scene.poll();
        assertThat(issue().comments()).hasSize(3);
        assertThat(said()).extracting(ItemEvent::became).contains("Nor this from there");
    }

    @ParameterizedTest
    @EnumSource
    void whatever_answer_is_lost_it_is_said_once(Deployment deployment) {
        linked(deployment, true);
        long cal = colleagues.join("talk-cal-" + deployment, Role.EDITOR);
        int many = 0;
        for (Fault fault : JiraScene.FAULTS) {
            jira.faults().on("POST", "/issue/*/comment", 1, fault);
            say(cal, "Said at " + fault);
            for (int i = 0; i < 4; i++) {
                scene.wind(Duration.ofMinutes(5));
                scene.run();
            }
            heard();
            assertThat(issue().comments()).as(fault.toString()).hasSize(++many);
            assertThat(said()).as(fault.toString()).hasSize(many);
            jira.faults().none();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_that_is_edited_there_says_so_here_once_whoever_wrote_it(Deployment deployment) {
        linked(deployment, true);
        issue().comment("It was the table");
        long eve = colleagues.join("talk-eve-" + deployment, Role.EDITOR);
        say(eve, "It was the view");
        heard();
        assertThat(said()).hasSize(2);
        issue().recomment(0, "It was the *index*");
        heard();
        scene.poll();
        assertThat(said()).hasSize(3);
        assertThat(said().get(2).became()).contains("was edited in Jira", "It was the \\*index\\*");
        assertThat(said().get(2).reason()).startsWith("Somebody Else");
        String ours = issue().comments().get(1).body().toString();
        issue().recomment(1, "Said by nobody here");
        heard();
        scene.poll();
        assertThat(said()).hasSize(4);
        assertThat(said().get(3).became()).contains("was edited in Jira", "Said by nobody here");
        assertThat(issue().comments()).hasSize(2);
        assertThat(issue().comments().get(1).body().toString()).isNotEqualTo(ours);
    }

    @ParameterizedTest
    @EnumSource
    void where_nobody_chose_so_nothing_is_said_and_nothing_is_read(Deployment deployment) {
        linked(deployment, false);
        long dan = colleagues.join("talk-dan-" + deployment, Role.EDITOR);
        say(dan, "Among us");
        issue().comment("Among them");
        heard();
        scene.poll();
        assertThat(issue().comments()).hasSize(1);
        assertThat(said()).hasSize(1);
        assertThat(jira.calls()).noneMatch(call -> call.path().endsWith("/comment"));
    }

    private void say(long by, String words) {
        scene.tellAs(item, by, new NoteDeed.Comment(Markdown.of(words)));
        scene.run();
    }

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
