package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.FactorPointers;
import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final RowId A = new RowId("a");
    private static final RowId B = new RowId("b");
    private static final RowId C = new RowId("c");
    private static final RowId FRESH = new RowId("fresh");

    private final Manuscript timeline = new Manuscript(
            Map.of(
                    "timeline.a.text",
                    "first",
                    "timeline.b.text",
                    "second",
                    "timeline.c.text",
                    "third",
                    "title",
                    "Stale"),
            Map.of("timeline", List.of(A, B, C)));

    private final Manuscript causes = new Manuscript(
            Map.of(
                    "factors.a.text", "what people felt",
                    "factors.b.text", "why",
                    "factors.c.text", "why that",
                    "actionItems.x.text", "mend it",
                    "actionItems.x.covers.b", "on",
                    "actionItems.x.covers.c", "on"),
            Map.of("factors", List.of(A, B, C), "actionItems", List.of(new RowId("x"))));

    @Test
    void a_row_is_added_last_or_behind_another() {
        assertThat(Rows.addLast(timeline, "timeline", FRESH).rows("timeline")).containsExactly(A, B, C, FRESH);
        assertThat(Rows.addAfter(timeline, "timeline", A, FRESH).rows("timeline"))
                .containsExactly(A, FRESH, B, C);
        assertThat(Rows.addAfter(timeline, "timeline", new RowId("gone"), FRESH).rows("timeline"))
                .containsExactly(A, B, C, FRESH);
    }

    @Test
    void a_row_moves_one_place_and_stops_at_the_ends() {
        assertThat(Rows.move(timeline, "timeline", B, -1).rows("timeline")).containsExactly(B, A, C);
        assertThat(Rows.move(timeline, "timeline", B, 1).rows("timeline")).containsExactly(A, C, B);
        assertThat(Rows.move(timeline, "timeline", A, -1)).isEqualTo(timeline);
        assertThat(Rows.move(timeline, "timeline", C, 1)).isEqualTo(timeline);
    }

    @Test
    void a_removed_row_comes_back_to_its_place_with_everything_typed() {
        Manuscript without = Removed.take(timeline, "timeline", B);
        assertThat(without.rows("timeline")).containsExactly(A, C);
        Manuscript back = Removed.putBack(without);
        assertThat(back).isEqualTo(timeline);
    }

    @Test
    void several_removed_rows_come_back_the_last_one_first() {
        Manuscript without = Removed.take(Removed.take(timeline, "timeline", A), "timeline", C);
        assertThat(without.rows("timeline")).containsExactly(B);
        assertThat(Removed.putBack(without).rows("timeline")).containsExactly(B, C);
        assertThat(Removed.putBack(Removed.putBack(without))).isEqualTo(timeline);
    }

    @Test
    void whatever_pointed_at_a_removed_cause_points_at_it_again_when_it_is_back() {
        Manuscript without = Removed.take(causes, "factors", B);
        assertThat(FactorPointers.in(without).get("actionItems.x.covers")).containsExactly(C);
        assertThat(FactorPointers.in(Removed.putBack(without)).get("actionItems.x.covers"))
                .containsExactly(B, C);
    }

    @Test
    void nothing_is_put_back_where_nothing_was_removed() {
        assertThat(Removed.putBack(timeline)).isEqualTo(timeline);
        assertThat(Removed.take(timeline, "timeline", FRESH)).isEqualTo(timeline);
    }

    @Test
    void the_value_of_a_button_says_what_is_done_and_where_to_go_on() {
        RowDeeds.Done added = RowDeeds.apply(timeline, Deed.parse("add:timeline:after:a"), () -> FRESH)
                .orElseThrow();
        assertThat(added.manuscript().rows("timeline")).containsExactly(A, FRESH, B, C);
        assertThat(added.anchor()).isEqualTo("field-timeline.fresh.when");
        RowDeeds.Done gone = RowDeeds.apply(timeline, Deed.parse("remove:timeline:b"), () -> FRESH)
                .orElseThrow();
        assertThat(gone.manuscript().rows("timeline")).containsExactly(A, C);
        assertThat(gone.anchor()).isEqualTo("removed");
        RowDeeds.Done back = RowDeeds.apply(gone.manuscript(), Deed.parse("undo"), () -> FRESH)
                .orElseThrow();
        assertThat(back.manuscript()).isEqualTo(timeline);
        assertThat(back.anchor()).isEqualTo("field-timeline.b.when");
    }

    @Test
    void a_button_that_nobody_made_does_nothing() {
        assertThat(RowDeeds.apply(timeline, Deed.parse("remove:timeline:<script>"), () -> FRESH))
                .isEmpty();
        assertThat(RowDeeds.apply(timeline, Deed.parse("explode"), () -> FRESH)).isEmpty();
        assertThat(Deed.parse(null).verb()).isEqualTo("save");
        assertThat(Deed.parse(":").verb()).isEqualTo("save");
    }
}
