package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.WholeTree;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whatever is sent, it ends in a document or in a sentence that says why not. */
class AnyFileTest {
    private static final String DOCUMENT = "# Fähre über den Fluss\r\n\r\n## Summary\r\n\r\nDie Fähre fiel aus.\r\n";

    @Test
    void windows_line_ends_and_a_mark_of_the_byte_order_are_not_part_of_the_text() {
        reads(("\uFEFF" + DOCUMENT).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sixteen_bits_are_read_where_a_mark_says_so() {
        reads(("\uFEFF" + DOCUMENT).getBytes(StandardCharsets.UTF_16LE));
        reads(("\uFEFF" + DOCUMENT).getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void the_letters_of_western_europe_are_read_where_it_is_no_utf_8() {
        reads(DOCUMENT.getBytes(Charset.forName("windows-1252")));
    }

    private static void reads(byte[] file) {
        Reading reading = ((FileReading.Read) Shapes.read(file)).reading();
        assertThat(reading.title()).isEqualTo("Fähre über den Fluss");
        assertThat(reading.postMortem().summary().source()).isEqualTo("Die Fähre fiel aus.");
    }

    @Test
    void what_is_no_text_is_refused_with_words() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThat(Shapes.read(picture))
                .asInstanceOf(type(FileReading.Refused.class))
                .extracting(FileReading.Refused::message)
                .asString()
                .contains("no text");
        assertThat(Shapes.read(new byte[0]))
                .asInstanceOf(type(FileReading.Refused.class))
                .extracting(FileReading.Refused::message)
                .asString()
                .contains("empty");
        byte[] huge = new byte[PostMortemFile.LARGEST + 1];
        Arrays.fill(huge, (byte) 'a');
        assertThat(Shapes.read(huge))
                .asInstanceOf(type(FileReading.Refused.class))
                .extracting(FileReading.Refused::message)
                .asString()
                .contains("larger than");
    }

    @Test
    void a_file_that_debrief_wrote_is_the_same_document_again() {
        String export = MarkdownWriter.write(WholeTree.sample());
        Reading reading = Shapes.read(export);
        assertThat(reading.isOwn()).isTrue();
        assertThat(MarkdownWriter.write(reading.postMortem())).isEqualTo(export);
    }

    @Test
    void a_document_without_a_title_is_named_after_its_file() {
        Reading reading = Shapes.read("## Summary\n\nIt broke.");
        assertThat(reading.title()).isNull();
        assertThat(reading.postMortem().head().title()).isEqualTo("a file");
        assertThat(reading.notes()).extracting(Note::message).anyMatch(message -> message.contains("name of the file"));
    }

    @Test
    void an_open_fence_is_told_with_its_line() {
        Reading reading =
                Shapes.read("# T\n\n## Summary\n\n```\nlog\n\n## Timeline\n\n- 2024-01-01 10:00 UTC it broke\n");
        assertThat(reading.notes())
                .contains(new Note(5, "This block of code is not closed. It was read as far as the next heading."));
        assertThat(reading.postMortem().timeline()).hasSize(1);
    }

    @Test
    void curly_apostrophes_and_hard_blanks_are_those_of_any_keyboard() {
        Reading reading = Shapes.read("# T\n\n## What didn’t go\u00a0so well\n\n- The owner’s\u00a0phone was off\n");
        assertThat(reading.postMortem().lessons().wentBadly()).hasSize(1);
    }
}
