package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

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
                    "actionItems.x.covers", "F3, F2"),
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
        assertThat(without.value("actionItems.x.covers")).isEqualTo("F2");
        assertThat(Removed.putBack(without).value("actionItems.x.covers")).isEqualTo("F3, F2");
    }

    @Test
    void nothing_is_put_back_where_nothing_was_removed() {
        assertThat(Removed.putBack(timeline)).isEqualTo(timeline);
        assertThat(Removed.take(timeline, "timeline", FRESH)).isEqualTo(timeline);
    }

    @Test
    void setting_a_cause_in_says_that_it_led_to_the_one_above() {
        Manuscript one = CauseTree.indent(causes, B);
        assertThat(one.value("factors.b.ledTo")).isEqualTo("a");
        Manuscript two = CauseTree.indent(CauseTree.indent(one, C), C);
        assertThat(two.value("factors.c.ledTo")).isEqualTo("b");
        assertThat(CauseTree.depth(two, C)).isEqualTo(2);
        assertThat(CauseTree.indent(two, C)).isEqualTo(two);
    }

    @Test
    void setting_a_cause_out_hangs_it_one_level_higher() {
        Manuscript deep = causes.with("factors.b.ledTo", "a").with("factors.c.ledTo", "b");
        Manuscript higher = CauseTree.outdent(deep, C);
        assertThat(higher.value("factors.c.ledTo")).isEqualTo("a");
        assertThat(CauseTree.outdent(higher, C).value("factors.c.ledTo")).isEmpty();
    }

    @Test
    void causes_that_lead_to_each_other_have_an_end() {
        Manuscript circle = causes.with("factors.a.ledTo", "b").with("factors.b.ledTo", "a");
        assertThat(CauseTree.depth(circle, A)).isEqualTo(2);
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
