package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
    static List<String> keys() {
        return ShippedFiles.keys();
    }

    @Test
    void five_templates_come_with_debrief() {
        assertThat(keys()).containsExactly("atlassian", "data-pipeline", "google-sre", "pagerduty", "short");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_shipped_template_is_read_and_written_to_the_letter(String key) {
        TemplateReading reading = TemplateReader.read(key, 1, ShippedFiles.text(key));
        assertThat(reading.mistakes()).isEmpty();
        Template template = reading.read().orElseThrow();
        assertThat(TemplateWriter.write(template)).isEqualTo(ShippedFiles.text(key));
        assertThat(template.chapters())
                .allSatisfy(chapter -> assertThat(chapter.help().isEmpty())
                        .as("help of " + chapter.heading())
                        .isFalse());
    }

    @Property(seed = Seeds.PLAIN, tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void what_the_reader_takes_the_writer_gives_back(@ForAll long drawn) {
        Template template = DrawnTemplates.from(Seeds.of(drawn));
        if (template.isNone()) return;
        String written = TemplateWriter.write(template);
        assertThat(TemplateReader.read(template.key(), template.version(), written)
                        .read())
                .as(written)
                .contains(template);
    }

    @Test
    void most_drawn_templates_are_valid() {
        long valid = java.util.stream.LongStream.range(0, 200)
                .filter(seed -> !DrawnTemplates.from(seed).isNone())
                .count();
        assertThat(valid).isGreaterThan(150);
    }

    @Test
    void a_part_that_is_left_out_stands_behind_the_one_it_usually_follows() {
        Template shortOne = ShippedFiles.template("short");
        assertThat(shortOne.order())
                .containsExactly(
                        Part.SUMMARY,
                        Part.IMPACT,
                        Part.DETECTION,
                        Part.TIMELINE,
                        Part.CAUSES,
                        Part.RESOLUTION,
                        Part.LESSONS,
                        Part.ACTION_ITEMS,
                        Part.LINKS);
        assertThat(shortOne.asksFor(Part.IMPACT)).isFalse();
        assertThat(shortOne.asksFor(Part.CAUSES)).isTrue();
        Template google = ShippedFiles.template("google-sre");
        assertThat(google.order())
                .containsExactly(
                        Part.SUMMARY,
                        Part.IMPACT,
                        Part.CAUSES,
                        Part.RESOLUTION,
                        Part.DETECTION,
                        Part.ACTION_ITEMS,
                        Part.LESSONS,
                        Part.TIMELINE,
                        Part.LINKS);
        assertThat(google.sectionsAfter(Part.CAUSES))
                .extracting(TemplateChapter::heading)
                .containsExactly("Trigger");
        assertThat(google.lessonHeadings())
                .containsExactly("What went well", "What went wrong", "Where we got lucky", "What we learned");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "## Summary; 1; The name is missing",
                "---|name: A|---||; 5; There is no chapter",
                "---|name: A|colour: red|---|## Summary; 3; Only name, description and language",
                "---|name: A|language: not one|---|## Summary; 3; is no language",
                "---|name: A|---|Hello|## Summary; 4; before the first heading",
                "---|name: A|---|# Summary; 4; a heading of the second level",
                "---|name: A|---|## Summary|## Why <!-- part: reasons -->; 5; There is no part “reasons”",
                "---|name: A|---|## Summary|## Short <!-- part: summary -->; 5; stands on line 4 already",
                "---|name: A|---|## Summary|## Notes||text|## notes; 8; “notes” stands on line 5 already",
                "---|name: A|---|## Summary|##; 5; This heading is empty",
                "---|name: A|---|## Impact <!-- part: summary -->; 4; is read as the part “impact”",
                "---|name: A|---|## Timeline||> help||Write here; 8; is made of rows",
                "---|name: A|---|## Lessons||### Sorrows; 6; Say which group",
                "---|name: A|---|## Lessons||Think!; 6; Lessons are made of rows",
                "---|name: A|---|## Lessons||### What went well <!-- learned -->; 6; Another group",
                "---|name: A|---|## Checks (internal); 4; cannot stand in a heading",
            })
    void a_mistake_is_told_with_its_line(String source, int line, String message) {
        TemplateReading reading = TemplateReader.read("a", 1, source.replace('|', '\n'));
        assertThat(reading.read()).isEmpty();
        assertThat(reading.mistakes()).hasSize(1);
        assertThat(reading.mistakes().get(0).line()).isEqualTo(line);
        assertThat(reading.mistakes().get(0).message()).contains(message);
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_their_lines() {
        String source = "---\nname: A\n---\n\n## Why <!-- part: reasons -->\n\n## Timeline\n\nStart here\n\n##\n";
        assertThat(TemplateReader.read("a", 1, source).mistakes())
                .extracting(TemplateMistake::line)
                .containsExactly(5, 9, 11);
    }

    @Test
    void a_document_whose_template_is_not_known_here_is_read_and_says_so() {
        String text =
                "---\ntitle: Down\ntemplate: google-sre\ntemplate_version: 9\n---\n\n# Down\n\n## Root causes\n\n- Rain\n";
        MarkdownReading strange = MarkdownReader.read(text);
        assertThat(strange.remarks()).singleElement().asString().contains("“google-sre” is not known here");
        assertThat(strange.postMortem().head().template().reference()).isEqualTo("google-sre@9");
        assertThat(strange.postMortem().sections()).extracting(Section::heading).containsExactly("Root causes");

        Template google = ShippedFiles.template("google-sre");
        MarkdownReading known = MarkdownReader.read(
                text, (key, version) -> version == 9 ? java.util.Optional.empty() : java.util.Optional.of(google));
        assertThat(known.remarks()).singleElement().asString().contains("read under version 1");
        assertThat(known.postMortem().factors()).hasSize(1);
    }

    @Test
    void an_author_who_moves_a_section_by_hand_is_followed() {
        Template google = ShippedFiles.template("google-sre");
        PostMortem tree = MarkdownReader.read("""
                        ---
                        template: google-sre
                        ---

                        # Down

                        ## Summary

                        A

                        ## Root causes

                        - Rain

                        ## Lessons learned

                        ### What went wrong

                        - Nobody looked

                        ## Trigger

                        Late
                        """, (key, version) -> java.util.Optional.of(google))
                .postMortem();
        assertThat(tree.sections()).singleElement().extracting(Section::after).isEqualTo(Part.LESSONS);
        assertThat(tree.lessons().wentBadly()).hasSize(1);
    }
}
