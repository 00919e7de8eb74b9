package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
    private static final PostMortem TITLED = PostMortem.titled("Checkout down", ZoneId.of("Europe/Madrid"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before\n\n## Timeline\n\n- **2024-06-21 03:09** not an entry",
                "# Summary",
                "Underlined\n---\n\ntext",
                "---\ntitle: not front matter\n---",
                "```\nnever closed",
                "<!-- never closed",
                "<script>\nnever closed",
                "> <!-- as written -->\n> already quoted",
                "```markdown as-written\nalready fenced\n```",
                "### Before ##",
                "- list\n\n      code\n\n1. more",
                "| a | b |\n| --- | --- |\n| 1 | 2 |",
                "    indented code",
                "trailing \\",
                "[x] not a box",
                "אירוע 🔥 \u2028 การแจ้งเตือน"
            })
    void a_text_stays_within_its_field(String text) {
        Markdown hostile = Markdown.of(text);
        PostMortem tree = TITLED.withSummary(hostile)
                .withTimeline(List.of(
                        new TimelineEntry(new RowId("t1"), When.unsaid(), null, hostile, "#alerts", "", false),
                        new TimelineEntry(new RowId("t2"), When.unsaid(), null, Markdown.of("next"), "", "", true)));
        assertThat(MarkdownReader.read(MarkdownWriter.write(tree)).postMortem()).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"Quoted\": yes", "# C #", "a\\", "*all* of `it` <b>", "&amp; [x](y)", "true", "אירוע\u200f"})
    void a_title_is_words_and_no_markdown(String title) {
        PostMortem tree = PostMortem.titled(title, ZoneId.of("UTC"));
        assertThat(MarkdownReader.read(MarkdownWriter.write(tree)).postMortem()).isEqualTo(tree);
    }

    @Test
    void a_line_edited_by_hand_changes_just_that() {
        PostMortem tree = TITLED.withTimeline(List.of(new TimelineEntry(
                new RowId("t1"),
                When.at(Instant.parse("2024-06-21T01:09:00Z")),
                null,
                Markdown.of("The job fails."),
                "Slack",
                "",
                false)));
        String edited = MarkdownWriter.write(tree).replace("03:09", "03:10").replace("Slack", "the job's log");
        TimelineEntry entry =
                MarkdownReader.read(edited).postMortem().timeline().get(0);
        assertThat(entry.when()).isEqualTo(When.at(Instant.parse("2024-06-21T01:10:00Z")));
        assertThat(entry.source()).isEqualTo("the job's log");
        assertThat(entry.text().source()).isEqualTo("The job fails.");
    }

    @Test
    void what_is_not_understood_is_set_aside_and_not_lost() {
        String text =
                "---\nmood: bad\ntitle: T\n---\nbefore\n# T\n\n## Timeline\n\nlead-up\n\n- entry\n\n## Links\n\n- none";
        MarkdownReading reading = MarkdownReader.read(text);
        assertThat(reading.setAside()).containsExactlyInAnyOrder("", "Timeline", "Links", "Front matter");
        assertThat(MarkdownWriter.write(reading.postMortem()))
                .contains("mood: bad", "before", "lead-up", "entry", "none");
    }

    @Test
    void a_reference_to_a_factor_that_is_not_there_stays_text() {
        String text = "# T\n\n## Causes\n\n- **F1** (root cause) Why\n  - Led to: F7";
        Factor factor = MarkdownReader.read(text).postMortem().factors().get(0);
        assertThat(factor.ledTo()).isEmpty();
        assertThat(factor.text().source()).isEqualTo("Why\n- Led to: F7");
    }

    @Test
    void factors_that_led_to_each_other_come_back() {
        List<RowId> both = List.of(new RowId("F1"), new RowId("F2"));
        String text =
                "# T\n\n## Causes\n\n- **F1** (trigger) A\n  - Led to: F1, F2\n- **F2** (root cause) B\n  - Led to: F1, F2";
        assertThat(MarkdownReader.read(text).postMortem().factors())
                .extracting(Factor::ledTo)
                .containsExactly(both, both);
    }

    @Test
    void a_ticked_box_means_done() {
        String text = "# T\n\n## Action items\n\n- [x] (in progress, high) Do it";
        ActionItem item = MarkdownReader.read(text).postMortem().actionItems().get(0);
        assertThat(item.state()).isEqualTo(ActionItem.State.DONE);
        assertThat(item.priority()).isEqualTo(ActionItem.Priority.HIGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "---",
                "---\n",
                "#",
                "- ",
                "**",
                "## Lessons\n###",
                "\uFEFF# T\r\n\r\n## Summary\rx"
            })
    void any_text_is_read(String text) {
        PostMortem tree = MarkdownReader.read(text).postMortem();
        assertThat(MarkdownReader.read(MarkdownWriter.write(tree)).postMortem()).isEqualTo(tree);
    }

    @Test
    void what_nests_without_end_is_read_as_words() {
        for (String mark : List.of("> ", "- ", "1. ", "-", "*", "[", "```\n", "| a |\n")) {
            String text = mark.repeat(5_000) + "x";
            PostMortem tree = TITLED.withSummary(Markdown.of(text));
            assertThat(MarkdownReader.read(MarkdownWriter.write(tree)).postMortem())
                    .as(mark)
                    .isEqualTo(tree);
        }
    }
}
