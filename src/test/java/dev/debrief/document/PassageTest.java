package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Words.",
                "a # b\n\n#no heading",
                "### Third\n\nwords",
                "Two\n===\n\nwords",
                "```\n# no heading\n```"
            })
    void what_cannot_be_taken_for_a_part_is_written_as_it_is(String text) {
        assertThat(written(text)).isEqualTo(text);
        assertThat(Passage.read(text).source()).isEqualTo(text);
    }

    @Test
    void headings_that_would_start_a_part_go_down_and_come_back() {
        String text = "# One\n\nFirst words.\n\n## Two\nSecond words.\n\n### Three\n\nLast words.";
        String down = "### One #\n\nFirst words.\n\n### Two ##\nSecond words.\n\n### Three\n\nLast words.";
        assertThat(written(text)).isEqualTo(down);
        assertThat(Passage.read(down).source()).isEqualTo(text);
    }

    @Test
    void words_before_and_behind_a_heading_stay_where_they_are() {
        assertThat(written("Before.\n\n## Two\n\nBehind.")).isEqualTo("Before.\n\n### Two ##\n\nBehind.");
        assertThat(written("## Two")).isEqualTo("### Two ##");
        assertThat(Passage.read("Before.\n\n### Two ##\n\nBehind.").source()).isEqualTo("Before.\n\n## Two\n\nBehind.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"### Two ###", "#### Two ##", "## Two ##", "### Two##", "### Two"})
    void a_heading_that_was_not_sent_down_stays_on_its_level(String text) {
        assertThat(Passage.read(text).source()).isEqualTo(text);
    }

    @Test
    void a_heading_that_has_closing_marks_of_its_own_keeps_its_level() {
        assertThat(written("# One #")).isEqualTo("# One #");
    }

    @Test
    void headings_in_the_text_of_a_list_item_stay() {
        assertThat(Passage.unpacked("### Two ##").source()).isEqualTo("### Two ##");
    }

    @Test
    void what_does_not_read_back_becomes_a_quote_and_then_a_block_of_code() {
        List<String> tried = new ArrayList<>();
        String written = Passage.write(Markdown.of("# One\n\n> words"), way -> {
            tried.add(way);
            return false;
        });
        assertThat(tried).containsExactly("### One #\n\n> words", "> <!-- as written -->\n> # One\n>\n> > words");
        assertThat(written).isEqualTo("```markdown as-written\n# One\n\n> words\n```");
        assertThat(Passage.read(written).source()).isEqualTo("# One\n\n> words");
        assertThat(Passage.write(Markdown.of("# One"), way -> way.startsWith(">")))
                .isEqualTo("> <!-- as written -->\n> # One");
    }

    @Test
    void a_quote_comes_back_with_its_own_headings() {
        assertThat(Passage.read("> <!-- as written -->\n> ### One #\n>\n>  two").source())
                .isEqualTo("### One #\n\n two");
        assertThat(Passage.read("> <!-- as written -->\n>no blank").source()).isEqualTo("no blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> <!-- as written -->\n> a\nb", "> <!-- as written -->", "> a quote", "> <!-- as written --> a"
            })
    void a_quote_of_somebody_elses_stays_a_quote(String text) {
        assertThat(Passage.read(text).source()).isEqualTo(text);
    }

    @Test
    void a_fence_is_longer_than_any_in_the_text() {
        String text = "```\ncode\n```\n````";
        assertThat(Passage.fenced(text)).isEqualTo("`````markdown as-written\n" + text + "\n`````");
        assertThat(Passage.unpacked(Passage.fenced(text)).source()).isEqualTo(text);
        assertThat(Passage.unpacked("```markdown as-written\n\n```").source()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```java\ncode\n```",
                "``markdown as-written\ncode\n``",
                "```x markdown as-written\ncode\n```",
                "```markdown as-written\nopen",
                "```markdown as-written\n```",
                "```markdown as-written\ncode\n```\nmore",
                "```markdown as-written\none\n```\n\n```\ntwo\n```",
                "```markdown as-written\ncode```"
            })
    void a_block_of_code_of_somebody_elses_stays_one(String text) {
        assertThat(Passage.unpacked(text).source()).isEqualTo(text);
    }

    /** The first way of writing, whatever it is. */
    private static String written(String text) {
        return Passage.write(Markdown.of(text), way -> true);
    }
}
