package dev.debrief.slack.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.HeldClock;
import dev.debrief.action.StateDeed;
import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.JsonReader;
import dev.debrief.mail.MailScene;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.slack.FakeSlack;
import dev.debrief.slack.SlackIsOn;
import dev.debrief.slack.SlackScene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the channel of a team reads: once, and in its place when it changes. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(SlackIsOn.class)
class ChannelNewsTest {
    @Inject
    ChannelNews news;

    @Inject
    LateNews late;

    @Inject
    TeamChannels channels;

    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @Inject
    MailScene scene;

    @Inject
    SlackScene slackScene;

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
        scene.run("delete from slack_channel");
        clock.pass(Duration.between(clock.instant(), began));
    }

    @Test
    void a_publication_is_told_once_and_the_message_follows_it() throws JsonProcessingException {
        long lead = colleagues.join("channel-lead", Role.EDITOR);
        long team = scene.team("channel-team", lead);
        channels.choose(team, new ChannelId("C2000001"));
        IncidentNumber number = archive.open(
                JsonReader.read(new ObjectMapper()
                                .readTree("{\"title\":\"Tables <late>\",\"summary\":\"The `refresh` did not run.\"}"))
                        .postMortem()
                        .orElseThrow(),
                lead);
        scene.run("update incident set team_id = " + team + " where number = " + number.value());
        clock.pass(Duration.ofMinutes(1));
        archive.publish(number, lead);
        sweep();
        sweep();
        assertThat(slack.in("C2000001")).hasSize(1);
        assertThat(slack.in("C2000001").get(0).text()).isEqualTo("Published: " + number + " Tables &lt;late&gt;");
        assertThat(slack.in("C2000001").get(0).blocks().toString())
                .contains("The refresh did not run.", "published on 21 November 2026 by channel-lead");
        scene.run("update incident set title = 'Tables were late' where number = " + number.value());
        sweep();
        assertThat(slack.in("C2000001")).hasSize(1);
        assertThat(slack.in("C2000001").get(0).text()).isEqualTo("Published: " + number + " Tables were late");
        archive.reopen(number, lead);
        sweep();
        assertThat(slack.in("C2000001").get(0).text()).endsWith("is a draft again");
        archive.publish(number, lead);
        sweep();
        assertThat(slack.in("C2000001")).hasSize(1);
        assertThat(slack.in("C2000001").get(0).text()).startsWith("Published: ");
    }

    @Test
    void what_became_late_is_told_and_then_that_it_is_done() {
        long owner = colleagues.join("channel-owner", Role.EDITOR);
        long team = scene.team("channel-late-team", owner, owner);
        channels.choose(team, new ChannelId("C2000002"));
        int item = scene.item("Swap by renaming", owner, team, "2026-11-20");
        sweep();
        assertThat(slack.in("C2000002")).as("the 21st is a Saturday").isEmpty();
        clock.pass(Duration.ofHours(49));
        sweep();
        sweep();
        assertThat(slack.in("C2000002")).hasSize(1);
        assertThat(slack.in("C2000002").get(0).text()).isEqualTo("Late: AI-" + item + " Swap by renaming");
        scene.tell(item, owner, new StateDeed.Finish("", null), "");
        sweep();
        assertThat(slack.in("C2000002")).hasSize(1);
        assertThat(slack.in("C2000002").get(0).text()).isEqualTo("No longer late: AI-" + item + " Swap by renaming");
    }

    @Test
    void a_channel_that_refuses_says_what_to_do() {
        long owner = colleagues.join("channel-refused", Role.EDITOR);
        long team = scene.team("channel-refused-team", owner, owner);
        channels.choose(team, new ChannelId("C2000003"));
        slack.refuses("C2000003", "not_in_channel");
        scene.item("Swap by renaming", owner, team, "2026-11-20");
        clock.pass(Duration.ofHours(49));
        sweep();
        assertThat(scene.ask("select state || ': ' || why from delivery where target = 'C2000003'"))
                .isEqualTo("given-up: The app is not in the channel. Invite it there with /invite, then try again."
                        + " (not_in_channel)");
    }

    @Test
    void a_channel_is_chosen_by_its_link_and_what_is_none_is_said_at_its_field() {
        long team = scene.team("channel-chosen-team", colleagues.join("channel-chooser", Role.EDITOR));
        Browser browser = colleagues.browserOf("channel-admin", Role.ADMINISTRATOR);
        String address = "/settings/slack/teams/" + team;
        assertThat(browser.submit(address, address, Map.of("channel", "#general"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(address, address, Map.of("channel", "https://acme.slack.com/archives/C0123ABCD"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(channels.of(team)).contains("C0123ABCD");
        assertThat(browser.get("/settings/teams/" + team).asString()).contains("C0123ABCD");
        browser.submit(address, address, Map.of("channel", ""));
        assertThat(channels.of(team)).isEmpty();
    }

    private void sweep() {
        news.run();
        late.run();
        slackScene.work();
    }
}
