package dev.debrief.document.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Trees;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for every two documents. */
class ComparisonPropertiesTest {
    @Property(seed = Seeds.PLAIN, tries = 300, shrinking = ShrinkingMode.OFF)
    void a_document_does_not_differ_from_itself(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        assertThat(Comparison.of(new Trees(seed).tree(), new Trees(seed).tree()).parts())
                .isEmpty();
    }

    @Property(seed = Seeds.PLAIN, tries = 3_000, shrinking = ShrinkingMode.OFF)
    void whatever_field_changes_is_told(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        PostMortem tree = new Trees(seed).tree();
        PostMortem changed = new OneChange(seed).in(tree, new Trees(seed + 1).tree());
        Comparison comparison = Comparison.of(tree, changed);
        assertThat(comparison.isEmpty()).isEqualTo(tree.equals(changed));
        assertThat(comparison.parts()).hasSizeLessThanOrEqualTo(4);
    }

    @Property(seed = Seeds.PLAIN, tries = 500, shrinking = ShrinkingMode.OFF)
    void every_text_and_row_of_both_documents_is_accounted_for(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        PostMortem before = new Trees(seed).tree();
        PostMortem after = new Trees(seed + 1).tree();
        List<Outline> older = new Outlines(before).all();
        List<Outline> newer = new Outlines(after).all();
        for (PartChange part : Comparison.of(before, after).parts()) {
            int topic = List.of(Topic.values()).indexOf(part.topic());
            assertThat(part.rows().stream().filter(row -> row.before() != null).count())
                    .isEqualTo(older.get(topic).rows().size());
            assertThat(part.rows().stream()
                            .filter(row -> row.after() != null)
                            .map(row -> row.after().number()))
                    .isSorted()
                    .hasSize(newer.get(topic).rows().size());
            for (FieldChange field : part.fields()) {
                assertThat(field.before()).isEqualTo(said(older.get(topic).fields(), field.name()));
                assertThat(field.after()).isEqualTo(said(newer.get(topic).fields(), field.name()));
            }
        }
    }

    @Property(seed = Seeds.PLAIN, tries = 500, shrinking = ShrinkingMode.OFF)
    void seen_from_the_other_side_the_same_differs(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        PostMortem before = new Trees(seed).tree();
        PostMortem after =
                seed % 2 == 0 ? new Trees(seed + 1).tree() : new OneChange(seed).in(before, new Trees(seed + 1).tree());
        List<PartChange> there = Comparison.of(before, after).parts();
        List<PartChange> back = Comparison.of(after, before).parts();
        assertThat(back).hasSameSizeAs(there);
        for (int i = 0; i < there.size(); i++) {
            assertThat(turned(back.get(i).fields()))
                    .isEqualTo(sorted(there.get(i).fields()));
            assertThat(back.get(i).rows().stream().map(ComparisonPropertiesTest::turned))
                    .containsExactlyInAnyOrderElementsOf(there.get(i).rows().stream()
                            .map(row -> new RowChange(row.before(), row.after(), row.moved(), sorted(row.fields())))
                            .toList());
        }
    }

    private static String said(List<Value> values, String name) {
        return values.stream()
                .filter(value -> value.name().equals(name))
                .map(value -> String.join(", ", value.words()))
                .findFirst()
                .orElseThrow();
    }

    private static RowChange turned(RowChange row) {
        return new RowChange(/* before= */ row.after(), /* after= */ row.before(), row.moved(), turned(row.fields()));
    }

    private static List<FieldChange> turned(List<FieldChange> fields) {
        return sorted(fields.stream()
                .map(field -> new FieldChange(
                        field.name(),
                        field.prose(),
                        field.pieces().stream()
                                .map(piece -> new Piece(piece.side().turned(), piece.text()))
                                .toList()))
                .toList());
    }

    /** Values that took the place of one another have no order; running text has one. */
    private static List<FieldChange> sorted(List<FieldChange> fields) {
        return fields.stream()
                .map(field -> {
                    Piece[] pieces = field.pieces().toArray(Piece[]::new);
                    Arrays.sort(pieces, java.util.Comparator.comparing(Piece::toString));
                    return new FieldChange(field.name(), field.prose(), List.of(pieces));
                })
                .toList();
    }
}
