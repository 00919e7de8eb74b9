package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.document.confluence.ConfluencePage;
import dev.debrief.document.confluence.Setting;
import dev.debrief.document.confluence.Storage;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was opened and never closed: all that follows is read, and written in every format, in proportion to its length. */
class OpenFencesTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ONCE = 12_000;

    /** Below these nothing but noise is measured. */
    private static final long NOISE_IN_TIME = 60_000_000;

    private static final long NOISE_IN_MEMORY = 8_000_000;

    private static final String NOTES = "# T\n\n## Summary\n\nIt broke.\n\n## Notes\n\n";
    private static final String ENTRY = "# T\n\n## Timeline\n\n- 2024-01-01 10:00 UTC it broke\n";
    private static final String MIXED = "line §\n- item §\n> quote §\n\n    code\n| a | b |\n1. one\n# not §\n";

    private static final Setting SETTING = new Setting(Storage.HERE, 2);

    /** What a file begins with, and what follows again and again. */
    record Shape(String name, String head, String piece) {
        byte[] file(int length) {
            StringBuilder text = new StringBuilder(head);
            for (int i = 0; text.length() < length; i++) {
                String fence = "`".repeat(3 + i % 40);
                text.append(piece.replace("§", "" + i).replace("¶", fence));
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                new Shape("a fence around mixed lines", NOTES + "```\n", MIXED),
                new Shape("a fence at the beginning of the file", "```\n", MIXED),
                new Shape("a fence around lists", NOTES + "```\n", "- a §\n  - b\n    - c\n"),
                new Shape("a fence around headings", NOTES + "```\n", "# H §\nx\n\n"),
                new Shape("a fence behind words of HTML", NOTES + "<b>x</b>\n\n> ```\n", "> x §\n> - c\n>\n"),
                new Shape("a fence in an entry", ENTRY + "  ```\n", "  line §\n  - b\n"),
                new Shape("a fence that an entry leaves", ENTRY + "  ```\n", "line §\n- b\n"),
                new Shape("a fence in a quote", NOTES + "> ```\n", "> line §\n> - b\n"),
                new Shape("many fences", NOTES, "```a§\nline\n- b\n"),
                new Shape("many fences between headings", NOTES, "```a§\nline\n\n## Impact\n\n"),
                new Shape("many fences in entries", ENTRY, "- 2024-01-01 10:00 UTC x\n  ```a\n  line §\n"),
                new Shape("many fences in items", NOTES, "- [ ] do §\n  ~~~\n  x\n"),
                new Shape("longer fences than the one before", NOTES, "¶\nline §\n- x\n"),
                new Shape("shorter fences inside", NOTES + "`````\n", "```\nline §\n````\n- b\n"),
                new Shape("tildes around backticks", NOTES + "~~~\n", "```\nline §\n- b\n"),
                new Shape("tildes against backticks", NOTES, "~~~\nx\n```\nline §\n- b\n"),
                new Shape("fences with words behind them", NOTES + "```\n", "``` info §\nline\n- x\n"),
                new Shape("fences within words", NOTES + "```\n", "a ``` b §\n* x\n+ y\n"),
                new Shape("a comment", NOTES + "<!--\n", "line §\n- b\n\n> c\n"),
                new Shape("a comment in an entry", ENTRY + "  <!--\n", "  line §\n  - c\n\n"),
                new Shape("a script", NOTES + "<script>\n", "line §\n- b\n\n> c\n"),
                new Shape("a text that is set as it is", NOTES + "<pre>\n", "line §\n- b\n\n> c\n"),
                new Shape("a block of HTML", NOTES + "<div>\n", "line §\n- b\n\n> c\n"),
                new Shape("character data", NOTES + "<![CDATA[\n", "line §\n- b\n\n> c\n"),
                new Shape("lines of HTML in a row", NOTES, "<b>x</b>§\n"),
                new Shape("lines of HTML in a paragraph", NOTES + "x\n", "<b>x</b>§\ny\n"),
                new Shape("lines of HTML in a quote", NOTES + "> x\n", "> <b>x</b>§\n> y\n"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void four_times_as_much_is_about_four_times_the_work(Shape shape) {
        byte[] one = shape.file(ONCE);
        byte[] four = shape.file(4 * ONCE);
        writers(one);
        Map<String, Work> once = writers(one);
        writers(four).forEach((what, work) -> {
            assertThat(work.allocated())
                    .as("memory of %s", what)
                    .isLessThan(6 * once.get(what).allocated() + NOISE_IN_MEMORY);
            assertThat(work.time())
                    .as("time of %s", what)
                    .isLessThan(6 * once.get(what).time() + NOISE_IN_TIME);
        });
    }

    private record Work(long time, long allocated) {}

    private static Map<String, Work> writers(byte[] file) {
        PostMortem tree = read(file);
        String markdown = MarkdownWriter.write(tree);
        Map<String, Consumer<PostMortem>> ways = new LinkedHashMap<>();
        ways.put("reading", any -> read(file));
        ways.put("Markdown", MarkdownWriter::write);
        ways.put("plain Markdown", any -> MarkdownWriter.writePlain(any, 0));
        ways.put("reading it back", any -> MarkdownReader.read(markdown));
        ways.put("JSON", JsonWriter::write);
        ways.put("a Confluence page", any -> ConfluencePage.write(any, SETTING));
        Map<String, Work> works = new LinkedHashMap<>();
        ways.forEach((what, way) -> works.put(what, least(() -> way.accept(tree))));
        return works;
    }

    private static Work least(Runnable work) {
        Work first = measured(work);
        Work second = measured(work);
        return new Work(Math.min(first.time(), second.time()), Math.min(first.allocated(), second.allocated()));
    }

    /** Of the processor in nanoseconds, and bytes. */
    private static Work measured(Runnable work) {
        long began = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return new Work(
                THREADS.getCurrentThreadCpuTime() - began, THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void what_is_written_reads_back(Shape shape) {
        PostMortem tree = read(shape.file(3_000));
        String written = MarkdownWriter.write(tree);
        assertThat(MarkdownWriter.write(MarkdownReader.read(written).postMortem()))
                .isEqualTo(written);
    }

    @Test
    void a_megabyte_and_a_half_of_mixed_lines_behind_a_fence_comes_back_whole() {
        PostMortem tree = read(new Shape("", NOTES + "```\n", MIXED).file(1_500_000));
        String written = MarkdownWriter.write(tree);
        assertThat(written.lines().filter(line -> line.contains("not "))).hasSizeGreaterThan(20_000);
        assertThat(MarkdownReader.read(written).postMortem().sections()).hasSameSizeAs(tree.sections());
    }

    private static PostMortem read(byte[] file) {
        return ((FileReading.Read) Shapes.read(file)).reading().postMortem();
    }
}
