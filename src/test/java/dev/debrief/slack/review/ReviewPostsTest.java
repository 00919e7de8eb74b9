package dev.debrief.slack.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.HeldClock;
import dev.debrief.Shared;
import dev.debrief.database.RealDatabase;
import dev.debrief.delivery.Worker;
import dev.debrief.mail.MailScene;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.review.ReviewScene;
import dev.debrief.slack.FakeSlack;
import dev.debrief.slack.FakeSlack.Fault;
import dev.debrief.slack.SlackContract;
import dev.debrief.slack.SlackIsOn;
import dev.debrief.slack.SlackScene;
import dev.debrief.slack.channel.ChannelId;
import dev.debrief.slack.channel.TeamChannels;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a review decided is read in the channels of those whom it concerns: once, whatever the line does. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(SlackIsOn.class)
class ReviewPostsTest {
    private static final String ONE = "/api/v1/reviews/2026-10";
    private static final String CHANNEL = "C3000001";
    private static final String OTHER = "C3000002";
    private static final int QUIET_STEPS = 160;
    private static ReviewScene.October october;

    @Inject
    Colleagues colleagues;

    @Inject
    ReviewScene reviews;

    @Inject
    MailScene mails;

    @Inject
    SlackScene slackScene;

    @Inject
    TeamChannels channels;

    @Inject
    Worker worker;

    @Inject
    HeldClock clock;

    private final FakeSlack slack = SlackIsOn.slack();
    private Instant began;
    private String lead;

    @BeforeEach
    void a_month_that_was_frozen() {
        began = clock.instant();
        slackScene.begin();
        reviews.forget();
        long person = colleagues.join("posted-lead", Role.EDITOR);
        lead = colleagues.tokenOf("posted-lead", Role.EDITOR);
        if (october == null) october = reviews.october("Posted platform", person);
        channels.choose(october.team(), new ChannelId(CHANNEL));
        channels.choose(mails.team("posted-others", person), new ChannelId(OTHER));
        as(lead).body("{\"month\": \"2026-10\"}").post("/api/v1/reviews").then().statusCode(201);
    }

    @AfterEach
    void forget() {
        slack.forget();
        mails.run("delete from slack_channel");
        mails.run("delete from delivery where destination = 'slack'");
        clock.pass(Duration.between(clock.instant(), began));
    }

    @Test
    void the_review_of_a_team_is_posted_in_its_channel_when_it_is_signed() {
        decideAll("?team=" + october.team());
        assertThat(slack.messages()).as("nothing before the signature").isEmpty();
        sign("?team=" + october.team());
        slackScene.work();
        assertThat(slack.in(OTHER)).isEmpty();
        assertThat(slack.in(CHANNEL)).hasSize(1);
        FakeSlack.Standing message = slack.in(CHANNEL).get(0);
        assertThat(message.text()).isEqualTo("Review of October 2026, Posted platform is signed off");
        assertThat(message.blocks().toString())
                .contains("/actions/" + october.cameBack() + "|AI-" + october.cameBack())
                .contains("Kept as it is")
                .contains("/reviews/2026-10?team=" + october.team() + "|Open the review");
    }

    @Test
    void that_of_everybody_is_posted_once_in_each_channel_and_once_in_a_channel_that_two_teams_share() {
        channels.choose(mails.team("posted-guests", colleagues.join("posted-lead", Role.EDITOR)), new ChannelId(OTHER));
        leadEverybodys();
        decideAll("");
        sign("");
        slackScene.work();
        assertThat(slack.in(CHANNEL)).hasSize(1);
        assertThat(slack.in(OTHER)).hasSize(1);
        assertThat(slack.in(OTHER).get(0).text()).isEqualTo("Review of October 2026 is signed off");
    }

    @Test
    void a_delivery_whose_answer_was_lost_is_looked_for_and_stands_once() {
        for (Fault fault : List.of(Fault.CUT_AFTER, Fault.HALF_AN_ANSWER, Fault.CUT_BEFORE, Fault.ARRIVES_LATER)) {
            forget();
            a_month_that_was_frozen();
            Set<String> broken = new HashSet<>();
            slack.faults(method -> method.equals("chat.postMessage") && broken.add(method) ? fault : Fault.NONE);
            decideAll("?team=" + october.team());
            sign("?team=" + october.team());
            for (int step = 0; step < QUIET_STEPS && somethingWaits(); step++) {
                worker.turn();
                slack.arrive();
                clock.pass(Duration.ofSeconds(45));
            }
            assertThat(broken).as(fault + " happened").isNotEmpty();
            assertThat(slack.in(CHANNEL)).as(fault.toString()).hasSize(1);
            assertThat(mails.ask("select state from delivery where target = '" + CHANNEL + "'"))
                    .as(fault.toString())
                    .isEqualTo("done");
        }
    }

    @Test
    void every_request_is_one_that_slack_describes_and_its_blocks_are_within_the_limits() {
        SlackContract contract = new SlackContract(Shared.contract("slack-web.requests.oas3.json"));
        decideAll("?team=" + october.team());
        sign("?team=" + october.team());
        slackScene.work();
        assertThat(slack.asked()).isNotEmpty();
        slack.asked().forEach(contract::holds);
        JsonNode blocks = slack.in(CHANNEL).get(0).blocks();
        assertThat(blocks).hasSizeBetween(3, 50);
        assertThat(blocks.get(0).at("/text/text").asText()).hasSizeBetween(1, 150);
        for (JsonNode block : blocks) {
            assertThat(block.path("type").asText()).isIn("header", "section", "context");
            if (block.path("type").asText().equals("section"))
                assertThat(block.at("/text/text").asText()).hasSizeBetween(1, 3000);
        }
    }

    private boolean somethingWaits() {
        return !mails.ask("select count(*) from delivery where destination = 'slack' and not_before is not null")
                .equals("0");
    }

    private void leadEverybodys() {
        mails.run("update review_meeting set lead_id = (select id from person where name = 'posted-lead')");
    }

    private void decideAll(String team) {
        int lines = as(lead).get(ONE + team).jsonPath().getList("agenda").size();
        for (int line = 1; line <= lines; line++)
            as(lead).body("{\"place\": " + line + ", \"decision\": \"keep\", \"reason\": \"Waits\"}")
                    .post(ONE + "/decisions" + team)
                    .then()
                    .statusCode(200);
    }

    private void sign(String team) {
        as(lead).post(ONE + "/signature" + team).then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
