package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.MarkdownReader;
import dev.debrief.document.MarkdownWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape in which teams write post-mortems is read for what it is, in six languages. */
class ShapesTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");

    static List<Shapes> shapes() {
        return Shapes.all();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_document_reads_as_what_it_says(Shapes shape) {
        assertThat(Digest.of(Shapes.read(shape.text()))).isEqualTo(shape.expected());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void no_word_is_lost_on_the_way_to_the_export(Shapes shape) {
        String export =
                MarkdownWriter.write(Shapes.read(shape.text()).postMortem()).toLowerCase(Locale.ROOT);
        List<String> lost = new ArrayList<>();
        String[] lines = shape.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean underlined = i + 1 < lines.length && lines[i + 1].matches("(?:=|-){3,}");
            if (underlined || isLabel(lines[i])) continue;
            WORD.matcher(lines[i].toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !export.contains(word))
                    .forEach(lost::add);
        }
        assertThat(lost)
                .filteredOn(word -> !word.matches("january|february|march|april|july|monday|august"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void what_was_read_is_the_same_when_it_was_exported_and_read_again(Shapes shape) {
        Reading reading = Shapes.read(shape.text());
        String export = MarkdownWriter.write(reading.postMortem());
        Reading again = Shapes.read(export);
        assertThat(again.isOwn()).isTrue();
        assertThat(again.postMortem())
                .isEqualTo(MarkdownReader.read(export).postMortem())
                .isEqualTo(reading.postMortem());
    }

    @Test
    void there_are_shapes_enough() {
        assertThat(shapes()).hasSizeGreaterThan(45).extracting(Shapes::name).doesNotHaveDuplicates();
    }

    /** Headings, labels, heads of tables and tags may become Debrief's own. */
    private static boolean isLabel(String line) {
        return line.startsWith("#") || line.contains("**") || line.contains(" | ") || line.startsWith("<");
    }
}
