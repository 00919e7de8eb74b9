package dev.debrief.slack.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.digest.OneWeek;
import dev.debrief.digest.Reminded;
import dev.debrief.digest.Reminder;
import dev.debrief.digest.ReminderKind;
import dev.debrief.digest.WeeklyDigest;
import dev.debrief.slack.block.Blocks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages of Slack as whole documents, to the letter. */
class WholeMessagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SlackLinks LINKS = new SlackLinks("https://debrief.example.org");

    @Test
    void a_digest() throws IOException {
        Blocks blocks = DigestMessage.of(OneWeek.digest(OneWeek.everything()).text(LINKS), true);
        assertThat(written(blocks, "digest.json")).isEqualTo(kept("digest.json"));
    }

    @Test
    void reminders() throws IOException {
        Blocks blocks = DigestMessage.of(reminded().text(LINKS), true);
        assertThat(written(blocks, "reminders.json")).isEqualTo(kept("reminders.json"));
    }

    @Test
    void without_the_signing_secret_there_are_no_buttons() {
        String blocks = DigestMessage.of(OneWeek.digest(OneWeek.everything()).text(LINKS), false)
                .json();
        assertThat(blocks).doesNotContain("\"button\"").contains("/actions/58|AI-58");
    }

    @Test
    void a_very_long_digest_has_no_more_blocks_than_slack_takes_and_counts_the_rest() throws IOException {
        WeeklyDigest long_ = OneWeek.digest(OneWeek.veryMuch(80));
        var blocks = JSON.readTree(DigestMessage.of(long_.text(LINKS), true).json());
        assertThat(blocks).hasSizeLessThanOrEqualTo(50);
        assertThat(blocks.get(2).at("/text/text").asText()).contains("are shown here, all are in Debrief");
        assertThat(blocks.get(blocks.size() - 1).toString()).contains("Another day, or never");
    }

    private static Reminded reminded() {
        Reminder.Addressee to = new Reminder.Addressee(7, "M. Okafor", "okafor@example.org", OneWeek.BANGKOK, true);
        LocalDate today = LocalDate.of(2026, 11, 23);
        return new Reminded(
                List.of(
                        new Reminder(ReminderKind.DUE, to, 58, "Count retries & <stop>", today, today, ""),
                        new Reminder(ReminderKind.LATE, to, 60, "Swap by renaming", today.minusDays(3), today, ""),
                        new Reminder(ReminderKind.LATE, to, 61, "Of the team", today.minusDays(3), today, "S. Chaiya"),
                        new Reminder(
                                ReminderKind.POST_MORTEM,
                                to,
                                43,
                                "Expired payment token: write the post-mortem",
                                today.minusDays(1),
                                today,
                                "")),
                OneWeek.AT);
    }

    /** Kept beside the tests' other leavings, to be looked at. */
    private static String written(Blocks blocks, String name) throws IOException {
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(blocks.json())) + "\n";
        Files.createDirectories(Path.of("target", "slack"));
        Files.writeString(Path.of("target", "slack", name), text);
        return text;
    }

    private static String kept(String name) throws IOException {
        try (var file = WholeMessagesTest.class.getResourceAsStream("/slack/" + name)) {
            if (file == null) throw new IllegalStateException("there is no " + name);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
