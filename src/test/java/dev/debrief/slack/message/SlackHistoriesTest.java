package dev.debrief.slack.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import dev.debrief.Seeds;
import dev.debrief.database.RealDatabase;
import dev.debrief.delivery.Worker;
import dev.debrief.mail.MailScene;
import dev.debrief.slack.FakeSlack;
import dev.debrief.slack.FakeSlack.Fault;
import dev.debrief.slack.SlackIsOn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the line to Slack does, at any call: each message stands there once, or is shown as unknown. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(SlackIsOn.class)
class SlackHistoriesTest {
    private static final int SEEDS = Boolean.getBoolean("debrief.long") ? 60 : 5;
    private static final int MESSAGES = 8;
    private static final int FAULTY_STEPS = 14;
    private static final int QUIET_STEPS = 160;
    private static final List<Fault> FAULTS = List.of(
            Fault.CUT_BEFORE,
            Fault.CUT_AFTER,
            Fault.HALF_AN_ANSWER,
            Fault.ARRIVES_LATER,
            Fault.TOO_MANY,
            Fault.PAGE_BEFORE,
            Fault.PAGE_AFTER,
            Fault.FAULT_BEFORE,
            Fault.FAULT_AFTER,
            Fault.FATAL_AFTER);

    @Inject
    Messages messages;

    @Inject
    Worker worker;

    @Inject
    MailScene scene;

    @Inject
    HeldClock clock;

    private final FakeSlack slack = SlackIsOn.slack();
    private Instant began;

    @BeforeEach
    void alone() {
        began = clock.instant();
        slack.clock(clock::instant);
        clear();
    }

    @AfterEach
    void forget() {
        clear();
        slack.forget();
        clock.pass(Duration.between(clock.instant(), began));
    }

    @Test
    void every_history_ends_with_each_message_once_or_shown_as_unknown() {
        seeds().forEach(seed ->
                assertThat(lived(seed, false)).as("the history of seed " + seed).isEmpty());
    }

    @Test
    void without_the_look_at_metadata_the_histories_show_what_breaks() {
        assertThat(seeds().anyMatch(seed -> !lived(seed, true).isEmpty())).isTrue();
    }

    /** Lives through it, then through quiet times; answers what was not as it was promised. */
    private Set<String> lived(long seed, boolean isForgetful) {
        clear();
        slack.forget();
        slack.forgetMetadata(isForgetful);
        Random random = new Random(seed);
        slack.faults(method -> random.nextInt(3) == 0 ? FAULTS.get(random.nextInt(FAULTS.size())) : Fault.NONE);
        for (int i = 0; i < MESSAGES; i++) write("history " + i, "C100000" + random.nextInt(3), "Message " + i);
        for (int step = 0; step < FAULTY_STEPS; step++) {
            worker.turn();
            clock.pass(Duration.ofSeconds(random.nextInt(40)));
            if (random.nextInt(3) == 0) change(random.nextInt(MESSAGES), "changed in step " + step);
            // what is under way arrives within a minute
            slack.arrive();
        }
        slack.faults(method -> Fault.NONE);
        for (int step = 0; step < QUIET_STEPS && somethingWaits(); step++) {
            worker.turn();
            clock.pass(Duration.ofSeconds(45));
        }
        return broken();
    }

    private Set<String> broken() {
        Set<String> broken = new TreeSet<>();
        for (int i = 0; i < MESSAGES; i++) {
            String key = "history " + i;
            String state = scene.ask("select state from delivery where dedupe_key = '" + key + "'");
            String uuid = scene.ask("select uuid from delivery where dedupe_key = '" + key + "'");
            List<FakeSlack.Standing> standing = slack.messages().stream()
                    .filter(one -> one.metadata().toString().contains(uuid))
                    .toList();
            String wanted = scene.ask("select text from slack_message where about = '" + key + "'");
            boolean isTrue = switch (state) {
                case "done" -> standing.size() == 1 && standing.get(0).text().equals(wanted);
                case "unknown" -> standing.size() <= 1;
                default -> false;
            };
            if (!isTrue) broken.add(key + " is " + state + " and stands " + standing.size() + " times: " + standing);
        }
        return broken;
    }

    private void write(String about, String channel, String text) {
        QuarkusTransaction.requiringNew()
                .run(() -> messages.post(new NewMessage(
                        about, "test", null, channel, 1, text, "[]", null, "A message of the tests", null)));
    }

    private void change(int message, String text) {
        long id = Long.parseLong(scene.ask("select id from slack_message where about = 'history " + message + "'"));
        QuarkusTransaction.requiringNew().run(() -> messages.change(id, text, "[]"));
    }

    private boolean somethingWaits() {
        return !scene.ask("select count(*) from delivery where destination = 'slack' and not_before is not null")
                .equals("0");
    }

    private void clear() {
        scene.run("delete from delivery where destination = 'slack'");
        scene.run("delete from slack_message where about like 'history %'");
        scene.run("delete from destination where name = 'slack'");
        scene.run("delete from destination_outage where destination = 'slack'");
        scene.run("delete from resting_target");
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS).map(Seeds::of);
    }
}
