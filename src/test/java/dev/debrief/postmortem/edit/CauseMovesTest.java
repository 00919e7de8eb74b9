package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class CauseMovesTest {
    private static final RowId A = new RowId("a");
    private static final RowId B = new RowId("b");
    private static final RowId C = new RowId("c");
    private static final RowId D = new RowId("d");
    private static final RowId FRESH = new RowId("fresh");

    private final Manuscript flat = new Manuscript(
            Map.of(
                    "factors.a.text", "what people felt",
                    "factors.b.text", "why",
                    "factors.c.text", "why that",
                    "factors.d.text", "and why else"),
            Map.of("factors", List.of(A, B, C, D)));

    /** d and b led to a, c led to b. */
    private final Manuscript tree =
            flat.with("factors.b.ledTo", "a").with("factors.c.ledTo", "b").with("factors.d.ledTo", "a");

    @Test
    void setting_a_cause_in_says_that_it_led_to_the_one_above() {
        Manuscript one = CauseMoves.indent(flat, B);
        assertThat(one.value("factors.b.ledTo")).isEqualTo("a");
        Manuscript two = CauseMoves.indent(CauseMoves.indent(one, C), C);
        assertThat(two.value("factors.c.ledTo")).isEqualTo("b");
        assertThat(CauseTree.depth(two, C)).isEqualTo(2);
        assertThat(CauseMoves.indent(two, C)).isEqualTo(two);
    }

    @Test
    void setting_a_cause_out_hangs_it_one_level_higher_behind_what_it_hung_under() {
        Manuscript higher = CauseMoves.outdent(tree, C);
        assertThat(higher.value("factors.c.ledTo")).isEqualTo("a");
        assertThat(CauseTree.rows(higher)).containsExactly(A, B, C, D);
        Manuscript out = CauseMoves.outdent(tree, B);
        assertThat(out.value("factors.b.ledTo")).isEmpty();
        assertThat(CauseTree.rows(out)).containsExactly(A, D, B, C);
        assertThat(CauseMoves.outdent(tree, A)).isEqualTo(tree);
    }

    @Test
    void a_cause_moves_past_its_neighbour_with_all_that_led_to_it() {
        assertThat(CauseTree.rows(CauseMoves.move(tree, B, 1))).containsExactly(A, D, B, C);
        assertThat(CauseTree.rows(CauseMoves.move(tree, D, -1))).containsExactly(A, D, B, C);
        assertThat(CauseMoves.move(tree, C, -1)).isEqualTo(tree);
        assertThat(CauseMoves.move(tree, A, 1)).isEqualTo(tree);
    }

    @Test
    void a_new_cause_stands_before_another_after_it_or_below_it() {
        Manuscript after = CauseMoves.add(tree, "after", B, FRESH);
        assertThat(CauseTree.rows(after)).containsExactly(A, B, C, FRESH, D);
        assertThat(after.value("factors.fresh.ledTo")).isEqualTo("a");
        assertThat(CauseTree.rows(CauseMoves.add(tree, "before", B, FRESH))).containsExactly(A, FRESH, B, C, D);
        Manuscript below = CauseMoves.add(tree, "below", B, FRESH);
        assertThat(CauseTree.rows(below)).containsExactly(A, B, C, FRESH, D);
        assertThat(below.value("factors.fresh.ledTo")).isEqualTo("b");
    }

    @Test
    void what_led_to_a_removed_cause_moves_up_and_hangs_below_it_again_when_it_is_back() {
        Manuscript without = Removed.take(tree, "factors", B);
        assertThat(without.value("factors.c.ledTo")).isEqualTo("a");
        assertThat(Removed.inWords(without))
                .isEqualTo("One row was removed. The cause below it moved up to what it had led to.");
        assertThat(Removed.putBack(without)).isEqualTo(tree.with(Removed.FIELD, ""));
        Manuscript elsewhere = Removed.putBack(without.with("factors.c.ledTo", "d"));
        assertThat(elsewhere.value("factors.c.ledTo")).isEqualTo("d");
    }

    @Test
    void causes_that_lead_to_each_other_have_an_end() {
        Manuscript circle = flat.with("factors.a.ledTo", "b").with("factors.b.ledTo", "a");
        assertThat(CauseTree.depth(circle, A)).isEqualTo(2);
        assertThat(CauseTree.rows(CauseTree.arranged(circle))).containsExactly(C, D, A, B);
        assertThat(CauseTree.rows(Removed.take(circle, "factors", A))).containsExactly(B, C, D);
    }

    @Property(seed = Seeds.PLAIN, tries = 500, shrinking = ShrinkingMode.OFF)
    void whatever_is_done_every_cause_stands_below_what_it_led_to_and_none_is_lost(@ForAll long drawn) {
        Random random = new Random(Seeds.of(drawn));
        Manuscript typed = flat;
        Set<RowId> all = new HashSet<>(CauseTree.rows(flat));
        for (int step = 0; step < 40; step++) {
            List<RowId> rows = CauseTree.rows(typed);
            RowId row = rows.isEmpty() ? A : rows.get(random.nextInt(rows.size()));
            RowId fresh = new RowId("n" + step);
            typed = switch (random.nextInt(8)) {
                case 0 -> CauseMoves.indent(typed, row);
                case 1 -> CauseMoves.outdent(typed, row);
                case 2 -> CauseMoves.move(typed, row, -1);
                case 3 -> CauseMoves.move(typed, row, 1);
                case 4 -> CauseMoves.add(typed, "below", row, fresh);
                case 5 -> CauseMoves.add(typed, random.nextBoolean() ? "before" : "after", row, fresh);
                case 6 -> Removed.take(typed, "factors", row);
                default -> Removed.putBack(typed);
            };
            all.addAll(CauseTree.rows(typed));
            isAForest(typed);
        }
        Set<RowId> known = new HashSet<>(CauseTree.rows(typed));
        Removed.in(typed).forEach(removed -> known.add(removed.row()));
        assertThat(known).isEqualTo(all);
        while (!Removed.in(typed).isEmpty()) typed = Removed.putBack(typed);
        assertThat(new HashSet<>(CauseTree.rows(typed))).isEqualTo(all);
        isAForest(typed);
    }

    private static void isAForest(Manuscript typed) {
        List<RowId> rows = CauseTree.rows(typed);
        assertThat(rows).doesNotHaveDuplicates();
        List<RowId> way = new ArrayList<>();
        for (RowId row : rows) {
            Optional<RowId> over = CauseTree.ledTo(typed, row);
            while (!way.isEmpty() && !over.equals(Optional.of(way.get(way.size() - 1)))) way.remove(way.size() - 1);
            assertThat(over.isEmpty() || !way.isEmpty())
                    .as(row + " in " + new TreeSet<>(typed.fields().keySet()))
                    .isTrue();
            way.add(row);
        }
    }
}
