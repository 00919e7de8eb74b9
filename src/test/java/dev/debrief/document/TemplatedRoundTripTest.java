package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever stands in a document comes back from its Markdown and its JSON, under every shipped template and under others.
 * A plain run tries 10,000 documents, {@code -Ddebrief.long=true} 100,000, {@code bin/mutation} some 150.
 */
class TemplatedRoundTripTest {
    private static final int IN_MARKDOWN = 150;
    private static final int IN_JSON = 850;
    private static final int TIMES = 10;
    private static final int TIMES_LONGER = 100;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Template> SHIPPED = ShippedFiles.all();

    @Property(seed = Seeds.PLAIN, tries = IN_MARKDOWN, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void markdown_gives_back_every_document_under_every_template(@ForAll long drawn) {
        seeds(drawn).forEach(seed -> {
            PostMortem tree = Positions.renumbered(under(seed, new Trees(seed).tree()));
            String written = MarkdownWriter.write(tree);
            MarkdownReading reading = MarkdownReader.read(written, keeping(tree));
            assertThat(reading.postMortem()).as(written).isEqualTo(tree);
            assertThat(reading.setAside()).isEmpty();
            assertThat(MarkdownWriter.write(reading.postMortem())).isEqualTo(written);
        });
    }

    @Property(seed = Seeds.PLAIN, tries = IN_MARKDOWN, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void plain_markdown_gives_back_every_document_under_every_template(@ForAll long drawn) {
        seeds(drawn).forEach(seed -> {
            PostMortem tree = Positions.renumbered(under(seed, new Trees(seed).tree()));
            String written = MarkdownWriter.writePlain(tree, 0);
            assertThat(written).startsWith("---\nflavour: plain\n");
            MarkdownReading reading = MarkdownReader.read(written, keeping(tree));
            assertThat(reading.postMortem()).as(written).isEqualTo(tree);
            assertThat(MarkdownWriter.writePlain(reading.postMortem(), 0)).isEqualTo(written);
        });
    }

    @Property(seed = Seeds.PLAIN, tries = IN_JSON, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void json_gives_back_every_document_under_every_template(@ForAll long drawn) {
        seeds(drawn).forEach(seed -> {
            PostMortem tree = under(seed, CanonicalTrees.from(seed));
            String written = JsonWriter.write(tree).toString();
            try {
                JsonReading reading = JsonReader.read(JSON.readTree(written), keeping(tree));
                assertThat(reading.mistakes()).as(written).isEmpty();
                assertThat(reading.postMortem()).as(written).contains(tree);
            } catch (JsonProcessingException e) {
                throw new AssertionError(written, e);
            }
        });
    }

    @Property(seed = Seeds.PLAIN, tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void where_a_template_is_not_kept_its_name_and_every_word_stay(@ForAll long drawn) {
        if (times(drawn) == 0) return;
        long seed = Seeds.of(drawn);
        PostMortem tree = Positions.renumbered(under(seed, new Trees(seed).tree()));
        PostMortem read = MarkdownReader.read(MarkdownWriter.write(tree)).postMortem();
        assertThat(read.head().template().key())
                .isEqualTo(tree.head().template().key());
        assertThat(read.head().template().version())
                .isEqualTo(tree.head().template().version());
        String again = MarkdownWriter.write(read);
        assertThat(MarkdownReader.read(again).postMortem()).as(again).isEqualTo(read);
    }

    private static LongStream seeds(long drawn) {
        long first = Seeds.of(drawn);
        return LongStream.iterate(first, seed -> seed * 6364136223846793005L + 1442695040888963407L)
                .limit(times(drawn));
    }

    /** A mutation of a reader or writer is met early or never: there one drawing in eight is tried. */
    static int times(long drawn) {
        if (Boolean.getBoolean("debrief.mutation")) return Math.floorMod(drawn, 8) == 0 ? 1 : 0;
        return Boolean.getBoolean("debrief.long") ? TIMES_LONGER : TIMES;
    }

    static Templates keeping(PostMortem tree) {
        Template template = tree.head().template();
        return (key, version) ->
                Optional.of(template).filter(one -> one.isKnown() && one.key().equals(key) && one.version() == version);
    }

    /** The document under one of the templates; some of whose sections bear headings of its template. */
    static PostMortem under(long seed, PostMortem tree) {
        Random random = new Random(seed);
        Template template = template(seed, random);
        List<Section> sections = new ArrayList<>();
        for (Section section : tree.sections()) {
            sections.add(random.nextBoolean() ? section : headed(section, template, random));
        }
        return tree.with(tree.head().under(template)).withSections(sections);
    }

    private static Section headed(Section section, Template template, Random random) {
        if (template.chapters().isEmpty()) return section;
        String heading = template.chapters()
                .get(random.nextInt(template.chapters().size()))
                .heading();
        Part place =
                template.placeOf(heading).filter(part -> random.nextInt(3) > 0).orElse(section.after());
        return new Section(section.id(), heading, section.body(), place, section.internal());
    }

    private static Template template(long seed, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> DrawnTemplates.from(seed);
            case 1 -> random.nextInt(4) == 0 ? Template.unknown("of another house: " + seed, 3) : Template.NONE;
            default -> SHIPPED.get(random.nextInt(SHIPPED.size()));
        };
    }
}
