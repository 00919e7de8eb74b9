package dev.debrief.jira.hearing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Summary;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.site.webhook.Webhook;
import dev.debrief.jira.team.Creates;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a Jira may say of itself, who is believed, and what follows from it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class HookRouteTest {
    private static final String SECRET = "between the two of us";

    @Inject
    JiraScene scene;

    @TestHTTPResource("/api/v1/hooks/jira/")
    URI here;

    private JiraSite jira;
    private ActionItemNumber item;

    @BeforeEach
    void linked() {
        jira = JiraSite.cloud(scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        item = scene.item("Heard of", null, null);
        scene.run();
        jira.webhooks().lose();
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void a_webhook_is_written_down_and_answered_before_jira_is_asked_anything() {
        jira.down();
        jira.issues().get(0).edit("Changed there");
        assertThat(jira.webhooks().deliver(mouth())).containsExactly(204);
        assertThat(hooks()).isEqualTo("1");
        assertThat(scene.ask("select count(*) from jira_hook where handled_at is not null"))
                .isEqualTo("0");
        jira.up();
        scene.run();
        assertSays("Changed there");
    }

    @Test
    void where_a_secret_is_set_only_a_signed_body_is_believed() {
        scene.secret(SECRET);
        jira.webhooks().secret(SECRET);
        jira.issues().get(0).edit("Signed");
        assertThat(jira.webhooks().deliver(mouth())).containsExactly(204);
        jira.webhooks().secret("somebody else's");
        jira.issues().get(0).edit("Signed by another");
        assertThat(jira.webhooks().deliver(mouth())).containsExactly(401);
        given().body("{}").post(mouth()).then().statusCode(401).contentType("application/problem+json");
        given().header("X-Hub-Signature", "sha256=")
                .body("{}")
                .post(mouth())
                .then()
                .statusCode(401);
        assertThat(hooks()).isEqualTo("1");
    }

    @Test
    void without_a_secret_the_path_that_nobody_can_guess_is_enough_and_a_signature_does_no_harm() {
        assertThat(path()).hasSizeGreaterThanOrEqualTo(32);
        jira.webhooks().secret("set there and not here");
        jira.issues().get(0).edit("Believed");
        assertThat(jira.webhooks().deliver(mouth())).containsExactly(204);
        scene.run();
        assertSays("Believed");
    }

    @Test
    void a_path_that_nobody_gave_out_is_not_there() {
        given().body("{}").post(here.resolve("guessed")).then().statusCode(404);
        given().body("{}")
                .post(here.resolve(path().substring(1)))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        assertThat(hooks()).isEqualTo("0");
    }

    @Test
    void a_body_that_is_too_large_is_refused_and_one_that_is_no_json_is_kept_and_means_nothing() {
        given().body("x".repeat(2_000_001)).post(mouth()).then().statusCode(413);
        assertThat(hooks()).isEqualTo("0");
        for (String body : List.of("", "not json", "[]", "{\"issue\":7}", "{\"issue\":{\"id\":{}}}", "\u0000{"))
            given().contentType(ContentType.TEXT)
                    .body(body)
                    .post(mouth())
                    .then()
                    .statusCode(204);
        jira.forgetCalls();
        scene.run();
        assertThat(jira.calls()).isEmpty();
        assertThat(scene.ask("select count(*) from jira_hook where handled_at is null"))
                .isEqualTo("0");
    }

    @Test
    void the_same_identifier_is_one_webhook_however_often_it_comes() {
        jira.issues().get(0).edit("Sent again and again");
        Webhook webhook = jira.webhooks().take().get(0);
        for (int retry = 0; retry < 5; retry++)
            assertThat(webhook.again(retry).post(mouth())).isEqualTo(204);
        assertThat(hooks()).isEqualTo("1");
        // without an identifier the body is one
        given().body("{\"a\":1}").post(mouth()).then().statusCode(204);
        given().body("{\"a\":1}").post(mouth()).then().statusCode(204);
        given().body("{\"a\":2}").post(mouth()).then().statusCode(204);
        assertThat(hooks()).isEqualTo("3");
    }

    @Test
    void what_is_said_of_issues_that_debrief_does_not_follow_asks_jira_nothing() {
        jira.project("ELSE");
        jira.create("ELSE", "Nobody's").edit("Of another project");
        jira.create("OPS", "Made in Jira").edit("Of the same project");
        assertThat(jira.webhooks().deliver(mouth())).hasSize(4).containsOnly(204);
        jira.forgetCalls();
        scene.run();
        assertThat(jira.calls()).isEmpty();
    }

    @Test
    void a_comment_is_a_hint_to_look_and_changes_nothing() {
        jira.issues().get(0).comment("Something to say");
        assertThat(jira.webhooks().deliver(mouth())).containsOnly(204);
        jira.forgetCalls();
        scene.run();
        assertThat(jira.calls()).noneMatch(call -> call.isWrite());
        assertSays("Heard of");
    }

    @Test
    void an_issue_that_was_deleted_is_known_as_gone_and_said_once() {
        jira.issues().get(0).delete();
        Webhook webhook = jira.webhooks().take().get(0);
        assertThat(webhook.event()).isEqualTo("jira:issue_deleted");
        webhook.post(mouth());
        scene.run();
        assertThat(scene.link(item).state).isEqualTo(LinkState.GONE);
        int version = scene.link(item).version;
        webhook.again(1).post(mouth());
        scene.run();
        assertThat(scene.link(item).version).isEqualTo(version);
    }

    @Test
    void a_deletion_that_is_only_said_is_not_believed() {
        String body =
                "{\"webhookEvent\":\"jira:issue_deleted\",\"issue\":{\"id\":\"" + scene.link(item).issueId + "\"}}";
        given().body(body).post(mouth()).then().statusCode(204);
        jira.faults().on("GET", "/issue/*", 1, Fault.before(Trouble.MAINTENANCE));
        scene.run();
        assertThat(scene.link(item).state).isEqualTo(LinkState.LINKED);
    }

    private void assertSays(String words) {
        assertThat(Summary.of(scene.look(item).text())).isEqualTo(words);
    }

    private String hooks() {
        return scene.ask("select count(*) from jira_hook");
    }

    private String path() {
        return scene.ask("select hook_path from jira_secret");
    }

    private URI mouth() {
        return here.resolve(path());
    }
}
