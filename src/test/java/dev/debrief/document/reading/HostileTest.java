package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.debrief.Seeds;
import dev.debrief.document.MarkdownWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is sent makes the reader fail, or take more than its time. */
class HostileTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean LONG = Boolean.getBoolean("debrief.long");
    private static final String[] SCRAPS = {
        "```",
        "~~~",
        "| a | b |",
        "|---|---|",
        "#",
        "## Timeline",
        "## Action items",
        "- ",
        "1. ",
        "> ",
        "**",
        "__",
        "[",
        "](",
        "<table>",
        "</td>",
        "2024-01-01",
        "25:61",
        "99/99/9999",
        "10:00",
        "UTC",
        "P0",
        "[x]",
        "\t",
        "    ",
        "---",
        "===",
        "<!--",
        "-->",
        "[^1]:",
        "\\",
        "&lt;",
        "@",
        "(done)",
        "Status:",
        "**Impact**:",
        "\u0000".replace('\u0000', '\u0001'),
        "\uD83D",
        "ก",
        "🔥",
        "+++",
        "{",
        "}"
    };

    @Test
    void documents_that_were_mangled_are_read_all_the_same() {
        long seed = Seeds.of(20_240_305);
        int count = LONG ? 100_000 : 2_000;
        Random random = new Random(seed);
        List<Shapes> shapes = Shapes.all();
        for (int i = 0; i < count; i++) {
            String document = mangled(shapes, random);
            try {
                if (Shapes.read(document.getBytes(StandardCharsets.UTF_8)) instanceof FileReading.Read read) {
                    assertThat(ReadingJson.write(read.reading()).get("markdown").asText())
                            .isNotBlank();
                }
            } catch (RuntimeException | StackOverflowError failed) {
                throw new AssertionError("document " + i + " of seed " + seed + ":\n" + document, failed);
            }
        }
    }

    private static String mangled(List<Shapes> shapes, Random random) {
        List<String> lines = new ArrayList<>(
                List.of(shapes.get(random.nextInt(shapes.size())).text().split("\n", -1)));
        if (random.nextInt(4) == 0)
            lines.addAll(
                    List.of(shapes.get(random.nextInt(shapes.size())).text().split("\n", -1)));
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int cut = random.nextInt(line.length() + 1);
            String scrap = SCRAPS[random.nextInt(SCRAPS.length)];
            switch (random.nextInt(7)) {
                case 0 -> lines.add(at, scrap);
                case 1 -> lines.set(at, line.substring(0, cut) + scrap + line.substring(cut));
                case 2 -> lines.set(at, line.substring(cut));
                case 3 -> lines.add(random.nextInt(lines.size()), line);
                case 4 -> lines.set(at, "    ".repeat(random.nextInt(4)) + line);
                case 5 -> lines.set(at, scrap + line);
                default -> {
                    if (lines.size() > 1) lines.remove(at);
                }
            }
        }
        return String.join("\n", lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "*a ",
                "> ",
                "`a `` ",
                "<",
                "|",
                "**",
                "a: ",
                "- ",
                "  - x\n",
                "```a\n\n# Summary\n\n",
                "<table><tr><td>",
                "**Summary**: x\n",
                "1. x\n\n- y\n\n",
                "## Summary\n\n",
                "[a][b] ",
                "[a]: http://x\n[a] ",
                "10:00 ",
                "(((",
                "\\",
                "&lt;",
                "![](",
                "#",
                "Status: x\n",
                "2024-01-01 - ",
                "~~~\n"
            })
    void what_is_repeated_without_end_is_read_in_bounded_time(String piece) {
        String document = "# T\n\n## Timeline\n\n- " + piece.repeat(60_000 / piece.length());
        // the clock on the wall only ends what would never end; what is held is the work of the processor
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            long began = THREADS.getCurrentThreadCpuTime();
            Reading reading = Shapes.read(document);
            assertThat(MarkdownWriter.write(reading.postMortem())).isNotBlank();
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began))
                    .isLessThan(Duration.ofSeconds(20));
        });
    }

    @Test
    void garbage_is_refused_or_read() {
        byte[] garbage = new byte[1_000_000];
        new Random(7).nextBytes(garbage);
        assertThat(Shapes.read(garbage)).isInstanceOf(FileReading.Refused.class);
    }
}
