package dev.debrief.document.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.PostMortem;
import dev.debrief.shared.Markdown;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How much work a document is; counted in processor time, which a busy machine does not change. */
class WritingTimeTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Setting SETTING = new Setting(Storage.HERE, 2);
    private static final DataHolder FLAVOUR = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            TaskListExtension.create(),
                            StrikethroughExtension.create(),
                            FootnoteExtension.create(),
                            AutolinkExtension.create()))
            .toImmutable();

    private static final String SAMPLE = """
            ## What *happened*

            The **refresh** of `views` stopped[^1]; see [the run](https://example.org/run/4544) and <b>its log</b>.

            - [x] told support
            - [ ] asked the *vendor*

            > [!WARNING]
            > Do not restart it.

            | time | rows |
            |:-----|-----:|
            | 03:09 | 14 |

            ```sql
            select * from job where id < 4544;
            ```

            <details><summary>Log</summary>

            nothing

            </details>

            """;

    @Test
    void ten_times_the_text_is_ten_times_the_output_and_no_more() {
        int once = Storage.of(sections(20)).length();
        int often = Storage.of(sections(200)).length();
        assertThat(often).isBetween(9 * once, 11 * once);
    }

    @Test
    @EnabledIfSystemProperty(named = "debrief.long", matches = "true")
    void five_thousand_documents_take_time_in_proportion_and_at_most_twice_that_of_html() throws IOException {
        List<PostMortem> documents = documents();
        Parser parser = Parser.builder(FLAVOUR).build();
        HtmlRenderer renderer = HtmlRenderer.builder(FLAVOUR).build();
        long storage = Long.MAX_VALUE;
        long html = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            html = Math.min(html, spent(documents, tree -> html(parser, renderer, tree)));
            storage = Math.min(
                    storage,
                    spent(documents, tree -> ConfluencePage.write(tree, SETTING).length()));
        }
        System.out.printf(
                "5,000 documents: storage %d ms, html %d ms, ratio %.2f%n",
                storage / 1_000_000, html / 1_000_000, (double) storage / html);
        assertThat((double) storage / html).isLessThan(2);

        long small = spent(
                repeated(sections(10), 400),
                text -> StorageFormat.write(text, Storage.HERE).length());
        long large = spent(
                repeated(sections(200), 20),
                text -> StorageFormat.write(text, Storage.HERE).length());
        System.out.printf(
                "the same text in documents of 4 KB and 80 KB: %d and %d ms%n", small / 1_000_000, large / 1_000_000);
        assertThat((double) large / small).isLessThan(3);
    }

    private static String sections(int count) {
        return SAMPLE.replace("[^1]", "").repeat(count);
    }

    private static List<Markdown> repeated(String text, int times) {
        return Collections.nCopies(times, Markdown.of(text));
    }

    private static int html(Parser parser, HtmlRenderer renderer, PostMortem tree) {
        return MarkdownWords.texts(tree).stream()
                .mapToInt(text -> renderer.render(parser.parse(text.source())).length())
                .sum();
    }

    /** The examples again and again. */
    private static List<PostMortem> documents() throws IOException {
        List<PostMortem> trees = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples", "postmortems"))) {
            for (Path file : files.sorted().toList()) {
                trees.add(MarkdownReader.read(Files.readString(file)).postMortem());
            }
        }
        List<PostMortem> documents = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) documents.add(trees.get(i % trees.size()));
        return documents;
    }

    private static <T> long spent(List<T> documents, ToIntFunction<T> work) {
        long before = THREADS.getCurrentThreadCpuTime();
        long length = 0;
        for (T document : documents) length += work.applyAsInt(document);
        assertThat(length).isPositive();
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
