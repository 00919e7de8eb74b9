package dev.debrief.document.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.document.MarkdownReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real post-mortems of others, where they lie beside the project: what is said of them is there to be read. */
class CorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("debrief.corpus", "../shared/corpus"));

    @Test
    void every_remark_points_at_words_that_are_there() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no post-mortems lie beside the project");
        List<String> said = new ArrayList<>();
        Map<Check, Integer> counts = new TreeMap<>();
        for (Path file : documents()) {
            String text = Files.readString(file);
            var tree = MarkdownReader.read(text).postMortem();
            for (Remark remark : WritingChecks.of(tree, Names.NONE, Instant.parse("2026-11-21T10:00:00Z"))) {
                counts.merge(remark.check(), 1, Integer::sum);
                if (remark.quoted()) assertThat(flat(text)).contains(flat(remark.words()));
                said.add(remark.check().id() + "\t" + file.getFileName() + "\t" + remark.field() + "\t"
                        + remark.words());
            }
        }
        Files.createDirectories(Path.of("target"));
        said.sort(null);
        Files.write(Path.of("target", "remarks.tsv"), said);
        Files.writeString(Path.of("target", "remarks-counted.txt"), counts + "\n");
        assertThat(counts).isNotEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS, 2)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getParent().equals(CORPUS))
                    .sorted()
                    .toList();
        }
    }

    private static String flat(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
