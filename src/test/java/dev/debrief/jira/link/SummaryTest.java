package dev.debrief.jira.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.shared.Markdown;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is to be done, as the one line that Jira calls a summary, and back. */
class SummaryTest {
    @Test
    void it_has_the_words_and_none_of_the_marks() {
        assertThat(of("Swap *tables* by `rename`, see [the page](https://example.org)"))
                .isEqualTo("Swap tables by rename, see the page");
        assertThat(of("First\nsecond\n\nthird")).isEqualTo("First second third");
        assertThat(of("")).isEmpty();
    }

    @Test
    void it_is_cut_where_jira_would_refuse_it() {
        assertThat(of("x".repeat(255))).hasSize(255).doesNotContain("…");
        assertThat(of("x".repeat(256))).hasSize(255).endsWith("…");
        assertThat(of("x".repeat(250) + " and more than that"))
                .hasSizeLessThanOrEqualTo(255)
                .endsWith("…");
    }

    @Test
    void words_that_look_like_markdown_stay_words() {
        for (String words : new String[] {
            "- not a list",
            "1. not a list either",
            "# 5 is late",
            "> quoted",
            "a_b_c and *stars*",
            "[x] <b>bold</b>",
            "&amp; \\"
        }) assertThat(Summary.of(Summary.toMarkdown(words))).as(words).isEqualTo(words);
    }

    @Property(tries = 500)
    void what_jira_says_is_what_it_reads_again(@ForAll("lines") String words) {
        String line = Summary.oneLine(words);
        assertThat(Summary.of(Summary.toMarkdown(line))).isEqualTo(line);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings()
                .withChars("aB9 .,:;-+*_#>=`~[](){}<>!&|\\/\"'äßé日本".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(words -> !words.isBlank());
    }

    private static String of(String markdown) {
        return Summary.of(Markdown.of(markdown));
    }
}
