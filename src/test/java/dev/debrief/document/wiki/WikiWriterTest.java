package dev.debrief.document.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.document.confluence.Heaps;
import dev.debrief.document.confluence.MarkdownWords;
import dev.debrief.document.confluence.Storage;
import dev.debrief.shared.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WikiWriterTest {
    private static final Pattern BOXES = Pattern.compile("(?<!\\\\)\\{(code|noformat|quote|panel)[^}\\n]*}");

    @Test
    void every_construct_has_its_mark() {
        assertThat(wiki("""
                        ## Why

                        *a* **b** ~~c~~ `d {e}` in**side** [f](https://x.org/[1]) <https://y.org>

                        1. one
                           - two
                        2. three

                        > quoted
                        > > again

                        > [!WARNING]
                        > careful

                        ```SQL
                        select 1;
                        ```

                        | h | i |
                        |---|---|
                        | a \\| b | |

                        ---

                        ![Load](attachments/load.png) [log](attachments/job.log) note[^1]

                        [^1]: below""")).isEqualTo("""
                        h2. Why

                        _a_ *b* -c- {{d \\{e\\}}} in{*}side{*} [f|https://x.org/%5B1%5D] [https://y.org|https://y.org]

                        # one
                        #* two
                        # three

                        {quote}
                        quoted

                        again
                        {quote}

                        {panel:title=Warning}
                        careful
                        {panel}

                        {code:sql}
                        select 1;
                        {code}

                        ||h||i||
                        |a \\| b| |

                        ----

                        !load.png|alt="Load"! log [^job.log] note{^}\\[1\\]{^}

                        ----
                        {^}\\[1\\]{^} below""");
    }

    @Test
    void what_would_be_taken_for_a_mark_is_escaped_and_nothing_else() {
        assertThat(wiki("SEV-1 a_b {code} \\[x] 5 * 3 h1. no"))
                .isEqualTo("SEV-1 a_b \\{code\\} \\[x\\] 5 \\* 3 h1. no");
        assertThat(wiki("h1. no heading")).isEqualTo("h1&#46; no heading");
        assertThat(wiki("C:\\temp (x) :)")).isEqualTo("C:&#92;temp \\(x) \\:)");
        assertThat(wiki("a\u0001b\uD800")).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(wiki("```\n{code}\n{noformat}\n```")).isEqualTo("{noformat}\n{code}\n{no\u200bformat}\n{noformat}");
    }

    @Property(seed = Seeds.PLAIN, tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void boxes_never_nest_and_are_always_closed(@ForAll long drawn) {
        String box = "";
        String verbatim = "";
        Matcher marks = BOXES.matcher(wiki(Heaps.of(Seeds.of(drawn))));
        while (marks.find()) {
            String kind = marks.group(1);
            boolean code = kind.equals("code") || kind.equals("noformat");
            if (!verbatim.isEmpty()) verbatim = kind.equals(verbatim) ? "" : verbatim;
            else if (code) verbatim = kind;
            else {
                assertThat(box).isIn("", kind);
                box = box.isEmpty() ? kind : "";
            }
        }
        assertThat(box).isEmpty();
        assertThat(verbatim).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.debrief.Shared#corpus")
    void a_real_document_keeps_its_words(Path file) throws IOException {
        Markdown text = Markdown.of(Files.readString(file));
        String wiki = MarkdownWords.condensed(wiki(text.source()));
        for (String word : MarkdownWords.of(text)) assertThat(wiki).contains(MarkdownWords.condensed(word));
    }

    private static String wiki(String markdown) {
        return WikiWriter.write(Markdown.of(markdown), Storage.HERE);
    }
}
