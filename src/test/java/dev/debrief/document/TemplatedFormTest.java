package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What a template puts into the form, and what becomes of it. */
class TemplatedFormTest {
    private static final Vocabulary WORDS = new Vocabulary(List.of("SEV2"), List.of("Data loss"), List.of());
    private static final Template PAGERDUTY = ShippedFiles.template("pagerduty");
    private static final Template ATLASSIAN = ShippedFiles.template("atlassian");
    private static final Template PIPELINE = ShippedFiles.template("data-pipeline");
    private static final Templates KEPT = (key, version) -> ShippedFiles.all().stream()
            .filter(template -> template.key().equals(key) && !template.isNone())
            .findFirst();
    private static final ManuscriptReader READER =
            new ManuscriptReader(WORDS, KEPT, Instant.parse("2026-11-21T09:00:00Z"));

    @Property(seed = Seeds.PLAIN, tries = 1_000, shrinking = ShrinkingMode.OFF)
    void a_document_shown_in_the_form_and_saved_untouched_is_the_same_under_every_template(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        PostMortem drawnTree = TemplatedRoundTripTest.under(seed, CanonicalTrees.from(seed));
        Template template = drawnTree.head().template();
        PostMortem tree = template.isNone()
                ? drawnTree
                : drawnTree.withSections(TableOfContents.inOrder(template, drawnTree.sections()));

        ManuscriptReading reading = READER.read(Manuscript.of(tree), tree);

        assertThat(reading.tree()).isEqualTo(tree);
    }

    @Property(seed = Seeds.PLAIN, tries = 500, shrinking = ShrinkingMode.OFF)
    void another_template_loses_no_text(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        PostMortem tree = TemplatedRoundTripTest.under(seed, CanonicalTrees.from(seed));
        Template other = ShippedFiles.all().get((int) Math.floorMod(seed, 6L));

        PostMortem moved = READER.read(Manuscript.of(tree).with("template", other.reference()), tree)
                .postMortem()
                .orElseThrow();

        assertThat(moved.head().template()).isEqualTo(other);
        assertThat(moved.with(moved.head().under(tree.head().template())).withSections(tree.sections()))
                .isEqualTo(tree);
        assertThat(moved.sections())
                .extracting(section -> List.of(section.heading(), section.body()))
                .containsExactlyInAnyOrderElementsOf(tree.sections().stream()
                        .map(section -> List.<Object>of(section.heading(), section.body()))
                        .toList());
    }

    @Test
    void what_nobody_touched_is_no_content() {
        for (Template template : ShippedFiles.all()) {
            PostMortem empty = titled(template);
            assertThat(READER.read(Manuscript.of(empty), empty).tree()).isEqualTo(empty);
        }
        PostMortem empty = titled(PIPELINE);
        assertThat(Manuscript.of(empty).value("impact")).contains("Data lost:");
        assertThat(MarkdownWriter.write(empty)).doesNotContain("Data lost").doesNotContain("Monitoring checks");
    }

    @Test
    void a_chapter_that_is_written_becomes_a_section_at_its_place() {
        PostMortem empty = titled(PAGERDUTY);
        String responders = TemplateChapter.text(
                PAGERDUTY.section("Responders").orElseThrow().name());
        Manuscript typed = Manuscript.of(empty)
                .with("summary", "Down")
                .with("impact", "38 people")
                .with(responders, "Mara led");

        PostMortem tree = READER.read(typed, empty).postMortem().orElseThrow();

        assertThat(tree.sections()).hasSize(1);
        assertThat(tree.sections().get(0).after()).isEqualTo(Part.IMPACT);
        assertThat(MarkdownWriter.write(tree))
                .contains("template: pagerduty\ntemplate_version: 1\n")
                .endsWith("## Overview\n\nDown\n\n## Impact\n\n38 people\n\n## Responders\n\nMara led\n");
    }

    @Test
    void a_section_follows_its_heading_into_another_template_and_stays_one_where_there_is_no_such_chapter() {
        PostMortem tree = titled(PAGERDUTY)
                .withSections(List.of(
                        new Section(new RowId("a"), "What happened", Markdown.of("It fell"), Part.SUMMARY, true),
                        new Section(new RowId("b"), "Response", Markdown.of("Fast"), Part.LINKS, false)));

        PostMortem moved = READER.read(Manuscript.of(tree).with("template", ATLASSIAN.reference()), tree)
                .postMortem()
                .orElseThrow();

        assertThat(moved.sections())
                .extracting(section -> section.heading() + " behind " + section.after() + " " + section.internal())
                .containsExactly("What happened behind SUMMARY true", "Response behind DETECTION false");
    }

    @Test
    void what_was_typed_into_a_chapter_that_somebody_else_took_away_is_kept() {
        PostMortem before = titled(PAGERDUTY);
        String name = PAGERDUTY.section("Messaging").orElseThrow().name();
        Manuscript typed = Manuscript.of(before).with(TemplateChapter.text(name), "We told everybody");
        PostMortem latest = titled(Template.NONE);

        Merged merged = Merge.threeWay(Manuscript.of(before), typed, Manuscript.of(latest));
        PostMortem tree = READER.read(merged.manuscript(), latest).postMortem().orElseThrow();

        assertThat(tree.sections()).singleElement().satisfies(section -> {
            assertThat(section.heading()).isEqualTo("Messaging");
            assertThat(section.body()).isEqualTo(Markdown.of("We told everybody"));
        });
    }

    @Test
    void a_template_that_is_not_kept_here_is_told_at_its_field() {
        PostMortem before = titled(Template.NONE);
        ManuscriptReading reading = READER.read(Manuscript.of(before).with("template", "gone@4"), before);
        assertThat(reading.postMortem()).isEqualTo(Optional.empty());
        assertThat(reading.at("template"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("gone@4");
    }

    private static PostMortem titled(Template template) {
        PostMortem tree = PostMortem.titled("Down", ZoneOffset.UTC);
        return tree.with(tree.head().under(template));
    }
}
