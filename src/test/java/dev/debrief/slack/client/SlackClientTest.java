package dev.debrief.slack.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.debrief.Shared;
import dev.debrief.slack.FakeSlack;
import dev.debrief.slack.FakeSlack.Fault;
import dev.debrief.slack.SlackContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Debrief asks of Slack, and what it makes of every answer, over a real socket. */
class SlackClientTest {
    private static final String BLOCKS = "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"Hello\"}}]";
    private static final Instant BEFORE = Instant.parse("2026-11-21T06:00:00Z");

    private final FakeSlack slack = FakeSlack.begin();
    private final SlackClient client = new SlackClient(slack.url(), FakeSlack.TOKEN, Duration.ofSeconds(5));
    private final UUID delivery = UUID.randomUUID();

    @AfterEach
    void end() throws IOException {
        slack.close();
    }

    @Test
    void a_message_is_posted_found_again_and_changed_in_its_place() {
        Posted posted = given(client.post("C1234567", "Hello", BLOCKS, delivery));
        given(client.post("C1234567", "Another", BLOCKS, UUID.randomUUID()));
        given(client.post("C1234567", "And another", BLOCKS, UUID.randomUUID()));
        assertThat(client.find("C1234567", delivery, BEFORE)).isEqualTo(new Reply.Given<>(Optional.of(posted)));
        assertThat(client.find("C1234567", UUID.randomUUID(), BEFORE)).isEqualTo(new Reply.Given<>(Optional.empty()));
        given(client.update(posted, "Hello again", BLOCKS));
        assertThat(slack.messages()).hasSize(3);
        assertThat(slack.messages().get(0).text()).isEqualTo("Hello again");
    }

    /** What was certainly not done may be sent again; of everything else nobody says so. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void every_fault_is_what_it_says(Fault fault) {
        slack.faults(method -> fault);
        Reply<Posted> reply = client.post("C1234567", "Hello", BLOCKS, delivery);
        boolean mayStand = !slack.messages().isEmpty();
        switch (fault) {
            case NONE -> assertThat(reply).isInstanceOf(Reply.Given.class);
            case TOO_MANY -> assertThat(reply).isEqualTo(new Reply.TooMany<>(Duration.ofSeconds(7)));
            default -> assertThat(reply).isInstanceOf(Reply.Lost.class);
        }
        if (mayStand) assertThat(reply).isInstanceOfAny(Reply.Given.class, Reply.Lost.class);
        assertThat(slack.asked()).as("nothing is sent again by the line").hasSize(1);
    }

    @Test
    void where_nobody_listens_nothing_was_done() throws IOException {
        slack.close();
        assertThat(client.post("C1234567", "Hello", BLOCKS, delivery)).isInstanceOf(Reply.Away.class);
    }

    @Test
    void another_page_in_the_place_of_slack_did_nothing() {
        SlackClient elsewhere = new SlackClient(slack.url(), "another token", Duration.ofSeconds(5));
        assertThat(elsewhere.post("C1234567", "Hello", BLOCKS, delivery))
                .isEqualTo(new Reply.Refused<Posted>("invalid_auth"));
    }

    @Test
    void every_request_is_one_that_slack_describes() {
        Path contract = Shared.contract("slack-web.requests.oas3.json");
        slack.member("ann@example.org", "UANN");
        given(client.workspace());
        given(client.member("ann@example.org"));
        Posted posted = given(client.post(given(client.directChannel("UANN")), "Hello", BLOCKS, delivery));
        given(client.find(posted.channel(), delivery, BEFORE));
        given(client.update(posted, "Hello again", BLOCKS));
        given(client.open("trigger", JsonNodeFactory.instance.objectNode().put("type", "modal")));
        assertThat(slack.asked()).hasSize(7);
        SlackContract slackSays = new SlackContract(contract);
        slack.asked().forEach(slackSays::holds);
    }

    private static <T> T given(Reply<T> reply) {
        if (reply instanceof Reply.Given<T> given) return given.value();
        throw new AssertionError(reply.toString());
    }
}
