package dev.debrief.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Shared;
import dev.debrief.document.MarkdownReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Real post-mortems of others, where they lie beside the project: what is said of them is there to be read. */
class CorpusTest {
    @Test
    void every_remark_points_at_words_that_are_there() throws IOException {
        List<String> said = new ArrayList<>();
        Map<Check, Integer> counts = new TreeMap<>();
        for (Path file : Shared.corpus()) {
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

    private static String flat(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
