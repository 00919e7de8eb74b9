package dev.debrief.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.waiting.ClosedItems.Closed;
import dev.debrief.action.waiting.Drafts.Draft;
import dev.debrief.action.waiting.TeamsWork.Load;
import dev.debrief.action.waiting.TeamsWork.Old;
import dev.debrief.action.waiting.TeamsWork.Week;
import dev.debrief.action.waiting.Waiting.Open;
import dev.debrief.action.waiting.Waiting.Risk;
import dev.debrief.action.waiting.Waiting.ToVerify;
import dev.debrief.document.ActionItem.State;
import dev.debrief.mail.answer.MailLinks;
import dev.debrief.people.SignedWords;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a digest says, from what was found, without a database. */
class DigestWriterTest {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
    private static final Contents NOTHING =
            new Contents(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());
    private static final MailLinks LINKS =
            new MailLinks("https://debrief.example.org", SignedWords.under("a secret that is long enough for a test"));

    @Test
    void the_subject_counts_what_is_late_before_what_is_due() {
        DigestText digest = write(true, open(item(58, "2026-07-02"), item(60, "2026-11-20"), item(110, "2026-11-28")));
        assertThat(digest.subject()).isEqualTo("2 late, 1 due this week");
        assertThat(digest.heading()).isEqualTo("Two late, one due this week");
        assertThat(digest.week()).isEqualTo("week of 23 November 2026");
        assertThat(digest.greeting()).isEqualTo("Good morning, M. Okafor. AI-58 comes first: it is 144 days late.");
        assertThat(digest.sections()).extracting(DigestText.Section::heading).containsExactly("Late", "Due this week");
    }

    @Test
    void days_are_those_of_the_reader() {
        DigestText digest = write(true, open(item(1, "2026-11-23"), item(2, "2026-11-22")));
        assertThat(line(digest, "Late").alarm()).isEqualTo("1 day late");
        assertThat(line(digest, "Due this week").rest()).isEqualTo("due today, from INC-41");
        assertThat(digest.footer())
                .isEqualTo("Times in Bangkok time (UTC+7). Links answer for you and work once, until 14 December;"
                        + " do not forward this mail.");
    }

    @Test
    void what_is_late_can_be_answered_in_four_ways_and_a_reader_gets_no_answers() {
        Contents late = open(item(58, "2026-07-02"));
        assertThat(line(write(true, late), "Late").links())
                .extracting(MessageLine.Link::words)
                .containsExactly("Done", "New date", "Give to somebody", "Won’t do");
        assertThat(line(write(false, late), "Late").links()).isEmpty();
        assertThat(write(false, late).footer()).isEqualTo("Times in Bangkok time (UTC+7).");
    }

    @Test
    void marks_of_markdown_are_not_part_of_a_mail() {
        Open marked = new Open(7, "INC-41", true, "Count **retries** of `load_2`", null, 1);
        MessageLine line = line(write(true, open(marked)), "Without a date");
        assertThat(line.title()).isEqualTo("AI-7 Count retries of load_2");
        assertThat(line.rest()).isEqualTo("re-dated once, from INC-41");
        assertThat(line.links()).extracting(MessageLine.Link::words).containsExactly("Set a date");
    }

    @Test
    void every_kind_of_thing_has_its_section() {
        Contents all = new Contents(
                List.of(),
                List.of(new ToVerify(102, "Does it still create objects?", AT, "S. Chaiya", "permission denied")),
                List.of(
                        new Risk(41, "Tables late", LocalDate.of(2026, 11, 30), "The vendor knows"),
                        new Risk(40, "Disk full", LocalDate.of(2026, 11, 1), "Too dear")),
                List.of(new Draft(43, "Expired token", Instant.parse("2026-11-20T12:00:00Z"))),
                Map.of(),
                List.of(
                        closed(104, State.DONE, "M. Okafor", "2026-11-22"),
                        closed(105, State.DONE, "S. Chaiya", "2026-11-17"),
                        closed(106, State.WONT_DO, "S. Chaiya", null)),
                List.of());
        DigestText digest = write(true, all);
        assertThat(digest.sections())
                .extracting(DigestText.Section::heading)
                .containsExactly(
                        "For you to check",
                        "Risks to look at again",
                        "Post-mortems to write",
                        "Closed since Monday 16 November");
        assertThat(line(digest, "For you to check").rest())
                .isEqualTo("S. Chaiya says it is done. How we will know: permission denied");
        assertThat(digest.sections().get(1).lines())
                .extracting(line -> line.alarm() + "|" + line.rest())
                .containsExactly(
                        "|accepted until 30 November, because: The vendor knows",
                        "over since 1 November|because: Too dear");
        assertThat(digest.sections().get(3).lines())
                .extracting(MessageLine::rest)
                .containsExactly(
                        "done 19 November, on time",
                        "done 19 November by S. Chaiya, 2 days late",
                        "will not be done, since 19 November by S. Chaiya");
        assertThat(digest.greeting()).endsWith("Nothing is late.");
    }

    @Test
    void a_long_list_is_cut_and_says_how_much_is_left() {
        Open[] many = IntStream.rangeClosed(1, 33)
                .mapToObj(number -> item(number, "2026-11-01"))
                .toArray(Open[]::new);
        DigestText.Section late = write(true, open(many)).sections().get(0);
        assertThat(late.lines()).hasSize(20);
        assertThat(late.more()).isEqualTo("and 13 more");
        assertThat(late.moreAddress()).isEqualTo("https://debrief.example.org/actions?whose=mine&due=late");
    }

    @Test
    void a_lead_reads_how_the_team_stands() {
        Contents.TeamContents team = new Contents.TeamContents(
                "Data platform",
                List.of(new Load("S. Chaiya", 5, 2), new Load("M. Okafor", 3, 0)),
                List.of(new Week(0, 1, 4), new Week(7, 3, 0)),
                List.of(new Old(9, "Swap by renaming", "S. Chaiya", Instant.parse("2025-03-01T00:00:00Z"))),
                List.of(new Contents.Quiet("B. Lund", LocalDate.of(2026, 11, 3))));
        DigestText digest = write(
                true, new Contents(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(team)));
        assertThat(digest.subject()).isEqualTo("How Data platform stands");
        DigestText.TeamPart part = digest.teams().get(0);
        assertThat(part.summary())
                .isEqualTo("8 open, 2 of them late. In the last seven days 1 was opened and 4 were closed.");
        assertThat(part.weeks()).hasSize(8);
        assertThat(part.weeks().get(0)).isEqualTo(new DigestText.WeekLine("23 November", 1, 4));
        assertThat(part.weeks().get(7)).isEqualTo(new DigestText.WeekLine("5 October", 3, 0));
        assertThat(part.oldest().get(0).rest()).isEqualTo("open since 1 March 2025, S. Chaiya");
        assertThat(part.quiet()).containsExactly("B. Lund wants no digest, since 3 November");
    }

    @Test
    void where_there_is_nothing_to_say_it_says_nothing() {
        assertThat(NOTHING.things()).isZero();
        Contents.TeamContents still =
                new Contents.TeamContents("Still", List.of(), List.of(new Week(3, 1, 1)), List.of(), List.of());
        assertThat(new Contents(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(still))
                        .things())
                .isZero();
    }

    private static DigestText write(boolean mayEdit, Contents contents) {
        Recipient recipient = new Recipient(
                7,
                "M. Okafor",
                "okafor@example.org",
                BANGKOK,
                mayEdit,
                new Weekly(DayOfWeek.MONDAY, 8, BANGKOK),
                Instant.EPOCH,
                null,
                Set.of());
        return DigestWriter.write(recipient, contents, AT, WEEK, LINKS);
    }

    private static Contents open(Open... items) {
        return new Contents(List.of(items), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    private static Open item(int number, String due) {
        return new Open(number, "INC-41", true, "Item " + number, LocalDate.parse(due), 0);
    }

    private static Closed closed(int number, State state, String by, @Nullable String due) {
        return new Closed(
                number,
                "Item " + number,
                state,
                Instant.parse("2026-11-19T05:00:00Z"),
                by,
                due == null ? null : LocalDate.parse(due));
    }

    private static MessageLine line(DigestText digest, String heading) {
        return digest.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .lines()
                .get(0);
    }
}
