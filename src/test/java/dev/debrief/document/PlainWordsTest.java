package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.shared.Markdown;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Words that are known without the parser are those that the parser finds. */
class PlainWordsTest {
    @Property(tries = 1000, seed = Seeds.PLAIN)
    void they_are_those_of_the_parser(@ForAll("lines") String line) {
        Assume.that(PlainWords.of(line).isPresent());
        assertThat(PlainWords.of(line)).contains(MarkdownHtml.parsedWords(Markdown.of(line)));
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                        "Count",
                        "a",
                        "`3`",
                        "`x y`",
                        "attempts",
                        "1.",
                        "-",
                        "–",
                        "(see",
                        "INC-41)",
                        "100%",
                        "don’t",
                        "\"no\"",
                        "and/or",
                        "`",
                        "*b*",
                        "é",
                        "www.example.org",
                        "https://a.b",
                        "a_b",
                        "ct.runner",
                        "c'",
                        "มี",
                        "`a.b`c")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> String.join(" ", words));
    }

    @Test
    void usual_names_of_things_to_do_need_no_parser() {
        assertThat(PlainWords.of("Count a retrying job as failed after `3` attempts"))
                .contains("Count a retrying job as failed after 3 attempts");
        assertThat(PlainWords.of("Decide whether quarterly tables are refreshed nightly"))
                .isPresent();
    }

    @Test
    void what_may_mean_something_is_left_to_the_parser() {
        for (String line : new String[] {"*b*", "1. first", "a `b", "see [1]", "a\nb", "- a", "a  b", "a ", "&amp;"})
            assertThat(PlainWords.of(line)).as(line).isEmpty();
    }
}
