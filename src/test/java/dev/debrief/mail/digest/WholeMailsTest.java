package dev.debrief.mail.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.waiting.ClosedItems.Closed;
import dev.debrief.action.waiting.Drafts.Draft;
import dev.debrief.action.waiting.TeamsWork.Load;
import dev.debrief.action.waiting.TeamsWork.Old;
import dev.debrief.action.waiting.TeamsWork.Week;
import dev.debrief.action.waiting.Waiting.Open;
import dev.debrief.action.waiting.Waiting.Risk;
import dev.debrief.action.waiting.Waiting.ToVerify;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem.State;
import dev.debrief.digest.Contents;
import dev.debrief.digest.Recipient;
import dev.debrief.digest.Weekly;
import dev.debrief.digest.WeeklyDigest;
import dev.debrief.mail.Letter;
import dev.debrief.mail.MailIsOn;
import dev.debrief.mail.answer.MailLinks;
import dev.debrief.people.SignedWords;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A digest as whole documents: what it says in every part, to the letter. The signed words of links are left out. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(MailIsOn.class)
class WholeMailsTest {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void a_digest_as_text() throws IOException {
        assertThat(written(letter().text(), "digest.txt")).isEqualTo(kept("digest.txt"));
    }

    @Test
    void a_digest_as_html() throws IOException {
        assertThat(written(letter().html(), "digest.html")).isEqualTo(kept("digest.html"));
    }

    @Test
    void what_people_typed_stays_text() {
        Contents hostile = new Contents(
                List.of(new Open(1, "", false, "a <script>alert(1)</script> & \"b\" {digest.home}", null, 0)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
        Letter letter = DigestMails.of(new WeeklyDigest(recipient(), hostile, AT, LocalDate.of(2026, 11, 23)), links());
        assertThat(letter.html()).doesNotContain("<script").contains("{digest.home}");
        assertThat(letter.text()).contains("& \"b\" {digest.home}");
    }

    private static Letter letter() {
        Contents contents = new Contents(
                List.of(
                        new Open(
                                58,
                                "INC-19",
                                true,
                                "Count a retrying job as failed after `3` attempts",
                                day("2026-07-02"),
                                4),
                        new Open(
                                110,
                                "INC-41",
                                true,
                                "Walk through the refresh runbook with the new on-call",
                                day("2026-11-28"),
                                0),
                        new Open(
                                112, "INC-41", true, "Decide whether quarterly tables are refreshed nightly", null, 0)),
                List.of(new ToVerify(
                        102,
                        "Does ct_runner still create objects in production?",
                        AT,
                        "S. Chaiya",
                        "permission denied in the next run")),
                List.of(new Risk(40, "Disk full & nobody saw it", day("2026-11-30"), "The system goes in March")),
                List.of(
                        new Draft(43, "Expired payment token", Instant.parse("2026-11-20T05:00:00Z")),
                        new Draft(44, "Tables late", Instant.parse("2026-11-22T05:00:00Z"))),
                Map.of(43, new PublicationDue(43, day("2026-11-18"), null, 3)),
                List.of(new Closed(
                        104,
                        "Page on-call when a table is older than 26 hours",
                        State.DONE,
                        Instant.parse("2026-11-19T05:00:00Z"),
                        "M. Okafor",
                        day("2026-11-22"))),
                List.of(new Contents.TeamContents(
                        "Data platform",
                        List.of(new Load("S. Chaiya", 5, 2), new Load("M. Okafor", 3, 1)),
                        List.of(new Week(0, 1, 4), new Week(3, 2, 0)),
                        List.of(new Old(9, "Swap by renaming", "S. Chaiya", Instant.parse("2025-03-01T00:00:00Z"))),
                        List.of(new Contents.Quiet("B. Lund", day("2026-11-03"))))));
        return DigestMails.of(new WeeklyDigest(recipient(), contents, AT, LocalDate.of(2026, 11, 23)), links());
    }

    private static Recipient recipient() {
        return new Recipient(
                7,
                "M. Okafor",
                "okafor@example.org",
                BANGKOK,
                true,
                new Weekly(DayOfWeek.MONDAY, 8, BANGKOK),
                Instant.EPOCH,
                null,
                Set.of());
    }

    private static MailLinks links() {
        return new MailLinks(
                "https://debrief.example.org", SignedWords.under("a secret that is long enough for a test"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Without the words of its links; kept beside the tests' other leavings, to be looked at. */
    private static String written(String mail, String name) throws IOException {
        String words = mail.replaceAll("/answer/[A-Za-z0-9_-]+", "/answer/WORDS");
        Files.createDirectories(Path.of("target", "mails"));
        Files.writeString(Path.of("target", "mails", name), words);
        return words;
    }

    private static String kept(String name) throws IOException {
        try (var file = WholeMailsTest.class.getResourceAsStream("/mails/" + name)) {
            if (file == null) throw new IllegalStateException("there is no " + name);
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
