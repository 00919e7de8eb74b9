package dev.debrief.digest.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.HeldClock;
import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.JsonReader;
import dev.debrief.mail.MailIsOn;
import dev.debrief.mail.MailScene;
import dev.debrief.mail.WrittenLetters;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is reminded of what, and how often, on the real database. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(MailIsOn.class)
class RemindersTest {
    @Inject
    Reminders reminders;

    @Inject
    ReminderKinds kinds;

    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @Inject
    MailScene scene;

    @Inject
    WrittenLetters letters;

    @Inject
    HeldClock clock;

    private Duration passed = Duration.ZERO;

    @AfterEach
    void goBack() {
        clock.pass(passed.negated());
        kinds.keep(List.of("due", "late", "post-mortem"));
    }

    @Test
    void what_is_due_is_told_to_its_owner_on_the_day_once_and_many_things_in_one_mail() {
        long ann = colleagues.join("reminder-ann", Role.EDITOR);
        int first = scene.item("Swap by renaming", ann, null, "2026-11-24");
        int second = scene.item("Count retries", ann, null, "2026-11-24");
        scene.item("Another day", ann, null, "2026-11-25");
        runAt("2026-11-24T07:59:00Z");
        assertThat(to("reminder-ann")).isEmpty();
        runAt("2026-11-24T08:00:00Z");
        runAt("2026-11-24T08:15:00Z");
        assertThat(to("reminder-ann")).hasSize(1);
        JsonNode letter = to("reminder-ann").get(0);
        assertThat(letter.get("subject").asText()).isEqualTo("Two due");
        assertThat(letter.get("text").asText())
                .contains("AI-" + first, "AI-" + second, "due today", "- Done: https://debrief.example.org/answer/")
                .doesNotContain("Another day");
    }

    @Test
    void what_has_become_late_is_told_to_owner_and_lead_on_the_next_working_day() {
        long ben = colleagues.join("reminder-ben", Role.EDITOR);
        long lead = colleagues.join("reminder-lead", Role.EDITOR);
        long team = scene.team("reminder-team", lead, ben);
        int item = scene.item("Swap by renaming", ben, team, "2026-12-04");
        runAt("2026-12-05T10:00:00Z");
        assertThat(to("reminder-lead")).isEmpty();
        runAt("2026-12-07T10:00:00Z");
        runAt("2026-12-08T10:00:00Z");
        assertThat(to("reminder-ben")).hasSize(1);
        assertThat(to("reminder-ben").get(0).get("subject").asText())
                .isEqualTo("Late: AI-" + item + " Swap by renaming");
        assertThat(to("reminder-lead")).hasSize(1);
        assertThat(to("reminder-lead").get(0).get("text").asText())
                .contains("3 days late · due 4 December, reminder-ben has it")
                .doesNotContain("/answer/");
    }

    @Test
    void a_late_post_mortem_is_told_to_its_lead_once() throws Exception {
        long lead = colleagues.join("reminder-writer", Role.EDITOR);
        archive.open(
                JsonReader.read(new ObjectMapper()
                                .readTree(
                                        "{\"title\":\"Tables late\",\"severity\":\"SEV1\",\"lead\":\"reminder-writer\","
                                                + "\"milestones\":{\"resolved\":{\"at\":\"2026-11-16T10:00:00Z\"}}}"))
                        .postMortem()
                        .orElseThrow(),
                lead);
        runAt("2026-11-23T10:00:00Z");
        assertThat(to("reminder-writer")).isEmpty();
        runAt("2026-11-24T10:00:00Z");
        runAt("2026-11-25T10:00:00Z");
        assertThat(to("reminder-writer")).hasSize(1);
        assertThat(to("reminder-writer").get(0).get("subject").asText())
                .contains("Tables late: write the post-mortem")
                .startsWith("Late: INC-");
    }

    @Test
    void nobody_is_reminded_who_wants_none_and_of_nothing_that_is_turned_off() {
        long quiet = colleagues.join("reminder-quiet", Role.EDITOR);
        long other = colleagues.join("reminder-other", Role.EDITOR);
        scene.item("One", quiet, null, "2026-12-15");
        scene.item("Two", other, null, "2026-12-15");
        scene.run("insert into muted_mail values (" + quiet + ", 'reminder', now())");
        kinds.keep(List.of("late"));
        runAt("2026-12-15T10:00:00Z");
        assertThat(to("reminder-quiet")).isEmpty();
        assertThat(to("reminder-other")).isEmpty();
        runAt("2026-12-16T10:00:00Z");
        assertThat(to("reminder-other")).hasSize(1);
    }

    private void runAt(String instant) {
        Duration time = Duration.between(clock.instant(), Instant.parse(instant));
        clock.pass(time);
        passed = passed.plus(time);
        reminders.run();
    }

    private List<JsonNode> to(String name) {
        return letters.to(name + "@example.org", "reminder");
    }
}
