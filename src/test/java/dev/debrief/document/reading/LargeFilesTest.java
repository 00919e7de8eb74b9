package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Section;
import dev.debrief.document.Templates;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Much is read in proportion to how much it is, and what is more than any post-mortem stays as it stands. */
class LargeFilesTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ONCE = 12_000;

    /** Below this nothing but noise is measured. */
    private static final long NOISE = 60_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- 10:00 entry §\n",
                "- [ ] do §\n",
                "line §\n",
                "> line §\n",
                "Status: x\n",
                "**Summary**: x\n",
                "**10:00** x\\\n",
                "| 10:00 | x§ |\n",
                "| a | b |\n|---|---|\n| 10:00 | x |\n",
                "## Section §\n\ntext\n\n",
                "# 2024-01-01\n\n10:00 x\n\n",
                "x\n\n```\nc\n```\n",
                "~~~\n",
                "[a§]: http://x\n[a§] ",
                "§. x\n",
            })
    void four_times_as_much_markdown_takes_about_four_times_as_long(String piece) {
        String head = "# T\n\n## Timeline\n\n- 2024-01-01 10:00 UTC it broke\n";
        holdsProportion(head, piece, "large.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>10:00 x§</p>",
                "<li>10:00 x",
                "<ul><li>",
                "<div>",
                "<b id=§>",
                "<p><b><i><a href=§>",
                "<table><tr><td>",
                "<table><a>",
                "<tr><td>x§",
                "<a href=§>x",
                "a b ",
                "&lol;",
                "<x§>",
                "<!--",
                "<![CDATA["
            })
    void four_times_as_much_of_a_page_takes_about_four_times_as_long(String piece) {
        holdsProportion("<!doctype html><h1>T</h1><h2>Timeline</h2>", piece, "large.html");
        holdsProportion("<h1>T</h1><ac:task-list></ac:task-list>", piece, "large.xml");
    }

    private static void holdsProportion(String head, String piece, String name) {
        byte[] one = file(head, piece, ONCE);
        byte[] four = file(head, piece, 4 * ONCE);
        time(one, name);
        long once = Math.min(time(one, name), time(one, name));
        long fourTimes = Math.min(time(four, name), time(four, name));
        assertThat(fourTimes).isLessThan(6 * once + NOISE);
    }

    private static byte[] file(String head, String piece, int size) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; text.length() < size; i++) text.append(piece.replace("§", "" + i));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of the processor, in nanoseconds. */
    private static long time(byte[] file, String name) {
        long began = THREADS.getCurrentThreadCpuTime();
        MarkdownWriter.write(read(file, name).postMortem());
        return THREADS.getCurrentThreadCpuTime() - began;
    }

    private static Reading read(byte[] file, String name) {
        return ((FileReading.Read) PostMortemFile.read(file, name, Shapes.KNOWN, Templates.NO_TEMPLATES)).reading();
    }

    @Test
    void of_twenty_megabytes_the_beginning_is_read_and_the_rest_stays_as_it_stands() {
        StringBuilder text = new StringBuilder("# The log ran over\n\n## Summary\n\nIt was full.\n\n## Appendix\n\n");
        int lines = 0;
        while (text.length() < PostMortemFile.LARGEST - 100)
            text.append("w").append(lines++).append(" ``` was written\n");
        Reading reading = read(text.toString().getBytes(StandardCharsets.UTF_8), "large.md");
        PostMortem tree = reading.postMortem();
        assertThat(tree.head().title()).isEqualTo("The log ran over");
        assertThat(tree.summary().source()).isEqualTo("It was full.");
        assertThat(reading.levels()).hasSameSizeAs(tree.sections());
        assertThat(reading.notes()).extracting(Note::message).anyMatch(message -> message.contains("as it stands"));
        long kept = tree.sections().stream()
                .map(Section::body)
                .flatMap(body -> body.source().lines())
                .filter(line -> line.endsWith("was written"))
                .count();
        assertThat(kept).isEqualTo(lines);
        assertThat(tree.sections()).allMatch(section -> section.body().source().length() < 2_000_000);
    }

    @Test
    void of_a_page_that_is_too_large_every_word_stays() {
        StringBuilder page = new StringBuilder("<!doctype html><h1>T</h1>");
        int words = 0;
        while (page.length() < 3_000_000)
            page.append("<p class=\"x\">w").append(words++).append(" &lt;was&gt; 3 < 4</p>");
        Reading reading = read(page.toString().getBytes(StandardCharsets.UTF_8), "large.html");
        String written = MarkdownWriter.write(reading.postMortem());
        assertThat(written.split("was", -1)).hasSize(words + 1);
        assertThat(written).contains("w" + (words - 1) + " <was> 3 < 4");
    }

    @Test
    void words_that_are_nested_too_deep_stay() {
        String deep = "<!doctype html>" + "<div>".repeat(3_000) + "deep <b>words</b>" + "</div>".repeat(3_000)
                + "<p>and behind</p>";
        assertThat(MarkdownWriter.write(Shapes.read(deep).postMortem())).contains("deep", "words", "and behind");
        String storage = "<p>x</p><ac:layout>" + "<ac:layout-cell>".repeat(3_000) + "deep words"
                + "</ac:layout-cell>".repeat(3_000);
        assertThat(MarkdownWriter.write(Shapes.read(storage).postMortem())).contains("deep words");
        String lists = "<!doctype html>" + "<ul><li>item ".repeat(1_000);
        assertThat(MarkdownWriter.write(Shapes.read(lists).postMortem()).split("item", -1))
                .hasSize(1_001);
    }
}
