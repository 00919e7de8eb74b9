package dev.debrief.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.HeldClock;
import dev.debrief.action.PlanDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.mail.MailScene;
import dev.debrief.mail.WrittenLetters;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Person;
import dev.debrief.people.Role;
import dev.debrief.slack.FakeSlack;
import dev.debrief.slack.FakeSlack.Fault;
import dev.debrief.slack.SlackIsOn;
import dev.debrief.slack.SlackScene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Digests as direct messages, and what is answered there, from the person to Slack and back. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(SlackIsOn.class)
class DigestsInSlackTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @Inject
    Digests digests;

    @Inject
    Colleagues colleagues;

    @Inject
    MailScene scene;

    @Inject
    SlackScene slackScene;

    @Inject
    WrittenLetters letters;

    @Inject
    HeldClock clock;

    private final FakeSlack slack = SlackIsOn.slack();
    private Instant began;

    @BeforeEach
    void the_clock_is_that_of_slack() {
        began = clock.instant();
        slackScene.begin();
    }

    @AfterEach
    void forget() {
        slack.forget();
        clock.pass(Duration.between(clock.instant(), began));
    }

    @Test
    void who_chose_slack_has_the_digest_there_once_and_no_mail() {
        long ann = somebody("ann", "slack");
        int item = scene.item("Swap & rename if a > b", ann, null, "2026-11-20");
        digests.sendDue(MONDAY);
        digests.sendDue(MONDAY.plusSeconds(300));
        slackScene.work();
        assertThat(slack.in("DANN")).hasSize(1);
        FakeSlack.Standing message = slack.in("DANN").get(0);
        assertThat(message.text()).isEqualTo("1 late");
        assertThat(message.blocks().toString())
                .contains("<https://debrief.example.org/actions/" + item + "|AI-" + item
                        + " Swap &amp; rename if a &gt; b>");
        assertThat(message.metadata().path("event_type").asText()).isEqualTo("debrief_delivery");
        assertThat(letters.to("slack-ann@example.org", "digest")).isEmpty();
        assertThat(state("digest " + ann)).isEqualTo("done");
    }

    @Test
    void both_ways_are_one_digest() {
        long both = somebody("both", "both");
        scene.item("Swap by renaming", both, null, "2026-11-20");
        assertThat(digests.sendDue(MONDAY).written()).isGreaterThanOrEqualTo(1);
        slackScene.work();
        assertThat(slack.in("DBOTH")).hasSize(1);
        assertThat(letters.to("slack-both@example.org", "digest")).hasSize(1);
        assertThat(scene.ask("select count(*) from digest where person_id = " + both))
                .isEqualTo("1");
    }

    @Test
    void who_is_not_in_slack_or_not_any_more_gets_the_mail_and_is_named() {
        long absent = colleagues.join("slack-absent", Role.EDITOR);
        slackScene.chooses(absent, "slack");
        long gone = somebody("gone", "slack");
        slack.member("slack-gone@example.org", "UGONE");
        scene.item("One", absent, null, "2026-11-20");
        scene.item("Two", gone, null, "2026-11-20");
        digests.sendDue(MONDAY);
        slackScene.work();
        assertThat(slack.messages()).noneMatch(one -> one.channel().equals("DGONE"));
        assertThat(letters.to("slack-absent@example.org", "digest")).hasSize(1);
        assertThat(letters.to("slack-gone@example.org", "digest")).hasSize(1);
        assertThat(scene.ask("select reference from delivery where destination = 'slack' and dedupe_key like 'digest "
                        + absent + " %'"))
                .isEqualTo("Nobody in Slack has the address slack-absent@example.org. It went by mail instead.");
        String page = colleagues
                .browserOf("slack-admin", Role.ADMINISTRATOR)
                .get("/settings/slack")
                .asString();
        assertThat(page).contains("slack-absent", "nobody in Slack has this address", "deactivated in Slack");
    }

    @Test
    void a_lost_answer_is_looked_for_and_no_message_comes_twice() {
        long lost = somebody("lost", "slack");
        scene.item("Swap by renaming", lost, null, "2026-11-20");
        AtomicInteger posts = new AtomicInteger();
        slack.faults(method ->
                method.equals("chat.postMessage") && posts.getAndIncrement() == 0 ? Fault.CUT_AFTER : Fault.NONE);
        digests.sendDue(MONDAY);
        slackScene.work();
        assertThat(slack.in("DLOST")).hasSize(1);
        assertThat(state("digest " + lost)).isEqualTo("done");
    }

    @Test
    void too_many_messages_wait_as_long_as_slack_asks_for() {
        long many = somebody("many", "slack");
        scene.item("Swap by renaming", many, null, "2026-11-20");
        slack.faults(method -> method.equals("chat.postMessage") ? Fault.TOO_MANY : Fault.NONE);
        digests.sendDue(MONDAY);
        Instant before = clock.instant();
        slackScene.work();
        assertThat(state("digest " + many)).isEqualTo("waiting");
        assertThat(Instant.parse(scene.ask("select to_char(not_before at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from delivery where dedupe_key like 'digest " + many
                        + " %'")))
                .isAfterOrEqualTo(before.plusSeconds(7));
        slack.faults(method -> Fault.NONE);
        clock.pass(Duration.ofMinutes(1));
        slackScene.work();
        assertThat(slack.in("DMANY")).hasSize(1);
    }

    @Test
    void a_token_that_is_wrong_is_said_with_what_to_do() {
        long wrong = somebody("wrong", "slack");
        scene.item("Swap by renaming", wrong, null, "2026-11-20");
        slack.refuses("DWRONG", "token_revoked");
        digests.sendDue(MONDAY);
        slackScene.work();
        assertThat(state("digest " + wrong)).isEqualTo("waiting");
        assertThat(scene.ask("select why from delivery where dedupe_key like 'digest " + wrong + " %'"))
                .isEqualTo("The token was taken back. Install the app again and put its token into DEBRIEF_SLACK_TOKEN."
                        + " (token_revoked)");
    }

    @Test
    void a_press_does_it_once_in_the_name_of_the_person_and_the_button_goes() {
        long ben = somebody("ben", "slack");
        int item = scene.item("Swap by renaming", ben, null, "2026-11-20");
        digests.sendDue(MONDAY);
        slackScene.work();
        FakeSlack.Standing message = slack.in("DBEN").get(0);
        assertThat(message.blocks().toString()).contains("answer finish");
        slackScene
                .press("USTRANGER", message, "answer finish", item, "1")
                .then()
                .statusCode(200);
        assertThat(itemState(item)).as("only whose message it is").isEqualTo("open");
        slackScene.press("UBEN", message, "answer finish", item, "1").then().statusCode(200);
        slackScene.press("UBEN", message, "answer finish", item, "1").then().statusCode(200);
        assertThat(itemState(item)).isEqualTo("done");
        assertThat(scene.ask("select count(*) from action_item_event where through = 'slack' and field = 'state'"
                        + " and item_number = " + item))
                .isEqualTo("1");
        slackScene.work();
        FakeSlack.Standing changed = slack.in("DBEN").get(0);
        assertThat(slack.in("DBEN")).hasSize(1);
        assertThat(changed.blocks().toString())
                .contains("✓ You said it is done.")
                .doesNotContain("answer finish");
        String page = colleagues
                .browserOf("slack-ben", Role.EDITOR)
                .get("/actions/" + item)
                .asString();
        assertThat(page).contains("Slack of slack-ben");
    }

    @Test
    void a_form_asks_for_what_is_needed_keeps_what_was_typed_and_does_it() {
        long eve = somebody("eve", "slack");
        int item = scene.item("Swap by renaming", eve, null, "2026-11-20");
        digests.sendDue(MONDAY);
        slackScene.work();
        FakeSlack.Standing message = slack.in("DEVE").get(0);
        slackScene.press("UEVE", message, "answer date", item, "2").then().statusCode(200);
        assertThat(slack.views()).hasSize(1);
        JsonNode wrong = json(slackScene
                .fill("UEVE", "V1", Map.of("due", "2026-12-15", "reason", ""))
                .asString());
        assertThat(wrong.path("response_action").asText()).isEqualTo("errors");
        assertThat(wrong.at("/errors/reason").asText()).contains("Say why the date moves");
        slackScene
                .fill("UEVE", "V1", Map.of("due", "2026-12-15", "reason", "The vendor is late"))
                .then()
                .statusCode(200);
        assertThat(scene.ask("select due_on from action_item where number = " + item))
                .isEqualTo("2026-12-15");
        slackScene.press("UEVE", message, "answer give", item, "3").then().statusCode(200);
        slackScene.fill("UEVE", "V2", Map.of("owner", "slack-admin")).then().statusCode(200);
        slackScene.work();
        assertThat(slack.in("DEVE").get(0).blocks().toString()).doesNotContain("answer finish");
    }

    @Test
    void what_is_with_somebody_else_by_now_is_said_and_left_alone() {
        long old = somebody("old", "slack");
        long other = colleagues.join("slack-other", Role.EDITOR);
        int item = scene.item("Swap by renaming", old, null, "2026-11-20");
        digests.sendDue(MONDAY);
        slackScene.work();
        scene.tell(item, old, new PlanDeed.GiveTo(Person.findById(other), null), "");
        slackScene
                .press("UOLD", slack.in("DOLD").get(0), "answer finish", item, "4")
                .then()
                .statusCode(200);
        slackScene.work();
        assertThat(itemState(item)).isEqualTo("open");
        assertThat(slack.in("DOLD").get(0).blocks().toString()).contains("It is with slack-other now.");
    }

    @Test
    void a_request_that_is_old_from_the_future_or_unsigned_does_nothing() {
        long now = clock.instant().getEpochSecond();
        assertThat(slackScene.send("payload=%7B%7D", now).statusCode()).isEqualTo(200);
        for (long time : List.of(now - 301, now + 60))
            assertThat(slackScene.send("payload=%7B%7D", time).statusCode()).isEqualTo(401);
        assertThat(given().contentType("application/x-www-form-urlencoded")
                        .body("payload=%7B%7D")
                        .post("/slack/interactions")
                        .statusCode())
                .isEqualTo(401);
    }

    private long somebody(String name, String way) {
        long person = colleagues.join("slack-" + name, Role.EDITOR);
        slack.member("slack-" + name + "@example.org", "U" + name.toUpperCase(Locale.ROOT));
        slackScene.chooses(person, way);
        return person;
    }

    private String itemState(int item) {
        return scene.ask("select state from action_item where number = " + item);
    }

    private String state(String key) {
        return scene.ask("select state from delivery where destination = 'slack' and dedupe_key like '" + key + " %'");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
