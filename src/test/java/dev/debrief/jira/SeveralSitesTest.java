package dev.debrief.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.database.RealDatabase;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several Jiras at once: each has its own pace, its own breaker and its own troubles. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class SeveralSitesTest {
    private static final int MANY = 8;

    @Inject
    JiraScene scene;

    private JiraSite one;
    private JiraSite other;
    private long siteOfOne;
    private final List<ActionItemNumber> ofOne = new ArrayList<>();
    private ActionItemNumber ofOther;

    @BeforeEach
    void both() {
        one = JiraSite.cloud(scene.clock());
        other = JiraSite.dataCenter(scene.clock());
        siteOfOne = scene.connect(one, "OPS", Creates.AT_ONCE);
        for (int i = 0; i < MANY; i++) ofOne.add(scene.item("Of the one " + i, null, null));
        scene.pass(Duration.ofMinutes(1));
        scene.sql("delete from jira_team");
        scene.connect(other, "OPS", Creates.AT_ONCE);
        ofOther = scene.item("Of the other", null, null);
        scene.pass(Duration.ofMinutes(1));
        one.forgetCalls();
        other.forgetCalls();
    }

    @AfterEach
    void clear() {
        scene.clear();
        one.close();
        other.close();
    }

    @Test
    void a_jira_that_is_away_holds_up_no_other_and_catches_up_afterwards() {
        for (Runnable away :
                List.<Runnable>of(one::down, () -> one.faults().always(Fault.before(Trouble.MAINTENANCE)))) {
            away.run();
            ofOne.forEach(item -> scene.tell(item, new PlanDeed.Reword(Markdown.of("Waits"))));
            scene.pass(Duration.ofMinutes(3));
            assertThat(scene.ask("select count(*) from destination where broken_since is not null"))
                    .isEqualTo("1");
            scene.tell(ofOther, new PlanDeed.Reword(Markdown.of("Goes on")));
            scene.run();
            assertThat(other.issues().get(0).summary()).isEqualTo("Goes on");
            one.faults().none();
            one.up();
            scene.pass(Duration.ofMinutes(20));
            assertThat(one.issues())
                    .allSatisfy(issue -> assertThat(issue.summary()).isEqualTo("Waits"));
            ofOne.forEach(item -> scene.tell(item, new PlanDeed.Reword(Markdown.of("Again"))));
            scene.tell(ofOther, new PlanDeed.Reword(Markdown.of("Again")));
            scene.pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void a_token_that_has_run_out_stops_its_site_with_one_message_and_no_other() {
        one.changeToken("another");
        ofOne.forEach(item -> scene.tell(item, new PlanDeed.Reword(Markdown.of("Waits"))));
        scene.tell(ofOther, new PlanDeed.Reword(Markdown.of("Goes on")));
        scene.pass(Duration.ofMinutes(10));
        assertThat(one.calls()).hasSize(1);
        assertThat(scene.ask("select why from jira_site where id = " + siteOfOne))
                .contains("does not let Debrief in");
        assertThat(scene.ask("select count(*) from jira_site where why <> ''")).isEqualTo("1");
        assertThat(scene.ask("select count(*) from jira_link where why <> ''")).isEqualTo("0");
        assertThat(scene.ask("select count(*) from delivery where destination like 'jira-%' and state = 'given-up'"))
                .isEqualTo("0");
        assertThat(other.issues().get(0).summary()).isEqualTo("Goes on");
        // who is not let in is told so as plain text, which the contract does not know
        one.pardon();
    }
}
