package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class MergeTest {
    @Property(seed = Seeds.PLAIN, tries = 100, shrinking = ShrinkingMode.OFF)
    void where_one_side_changed_nothing_the_other_comes_out(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        Manuscript base = base(seed);
        Manuscript changed = edited(base, seed + 1, "m");

        assertThat(Merge.threeWay(base, base, changed)).isEqualTo(new Merged(changed, List.of()));
        assertThat(Merge.threeWay(base, changed, base)).isEqualTo(new Merged(changed, List.of()));
    }

    @Property(seed = Seeds.PLAIN, tries = 200, shrinking = ShrinkingMode.OFF)
    void both_sides_get_the_same_up_to_whose_is_mine(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        Manuscript base = base(seed);
        Manuscript one = edited(base, seed + 1, "m");
        Manuscript other = edited(base, seed + 2, "t");

        Merged there = Merge.threeWay(base, one, other);
        Merged back = Merge.threeWay(base, other, one);

        Set<String> open = fieldsIn(there.conflicts());
        assertThat(fieldsIn(back.conflicts())).isEqualTo(open);
        // while the order of the factors is open their labels, which are places, differ from side to side
        if (!open.contains(ManuscriptFields.FACTORS)) {
            assertThat(back.conflicts().stream()
                            .map(c -> new Conflict(c.field(), /* mine= */ c.theirs(), /* theirs= */ c.mine())))
                    .containsExactlyInAnyOrderElementsOf(there.conflicts());
        }
        for (String list : ManuscriptFields.LISTS) {
            if (open.contains(list)) {
                assertThat(there.manuscript().rows(list))
                        .hasSameElementsAs(back.manuscript().rows(list));
            } else {
                assertThat(there.manuscript().rows(list))
                        .isEqualTo(back.manuscript().rows(list));
            }
        }
        if (open.contains(ManuscriptFields.FACTORS)) return; // the labels of factors differ then
        for (String field : allFields(there.manuscript(), back.manuscript())) {
            if (!open.contains(field)) {
                assertThat(there.manuscript().value(field))
                        .as(field)
                        .isEqualTo(back.manuscript().value(field));
            }
        }
    }

    @Property(seed = Seeds.PLAIN, tries = 200, shrinking = ShrinkingMode.OFF)
    void no_row_goes_unless_one_side_removed_it_and_the_other_left_it_alone(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        Manuscript base = base(seed);
        Manuscript mine = edited(base, seed + 1, "m");
        Manuscript theirs = edited(base, seed + 2, "t");

        Manuscript merged = Merge.threeWay(base, mine, theirs).manuscript();

        for (String list : ManuscriptFields.LISTS) {
            Set<RowId> all = new HashSet<>(mine.rows(list));
            all.addAll(theirs.rows(list));
            for (RowId row : all) {
                boolean both =
                        mine.rows(list).contains(row) && theirs.rows(list).contains(row);
                boolean added = !base.rows(list).contains(row);
                Manuscript holder = mine.rows(list).contains(row) ? mine : theirs;
                boolean touched = ManuscriptFields.columns(list).stream()
                        .anyMatch(column -> !holder.value(list, row, column).equals(base.value(list, row, column)));
                if (both || added || touched) assertThat(merged.rows(list)).contains(row);
            }
            assertThat(merged.rows(list)).doesNotHaveDuplicates();
        }
    }

    @Property(seed = Seeds.PLAIN, tries = 200, shrinking = ShrinkingMode.OFF)
    void every_field_that_both_changed_differently_is_a_conflict_and_no_other(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        Manuscript base = base(seed);
        Manuscript mine = edited(base, seed + 1, "m");
        Manuscript theirs = edited(base, seed + 2, "t");

        Merged merged = Merge.threeWay(base, mine, theirs);

        for (String field : allFields(mine, theirs)) {
            boolean ofOneSide =
                    mine.value(field).isEmpty() || theirs.value(field).isEmpty();
            if (ofOneSide) continue;
            String before = base.value(field);
            boolean met = !mine.value(field).equals(before)
                    && !theirs.value(field).equals(before)
                    && !mine.value(field).equals(theirs.value(field));
            Conflict conflict = new Conflict(field, mine.value(field), theirs.value(field));
            if (met) assertThat(merged.conflicts()).contains(conflict);
            else assertThat(merged.conflicts()).doesNotContain(conflict);
            String expected = mine.value(field).equals(before) ? theirs.value(field) : mine.value(field);
            assertThat(merged.manuscript().value(field)).as(field).isEqualTo(expected);
        }
    }

    @Test
    void changes_in_different_parts_and_new_rows_on_both_sides_come_together() {
        Manuscript base = typed("summary", "short").withRows("timeline", rows("a", "b"));
        Manuscript mine = base.with("title", "Mine").withRows("timeline", rows("a", "m1", "b"));
        Manuscript theirs = base.with("summary", "longer").withRows("timeline", rows("b", "a", "t1"));

        Merged merged = Merge.threeWay(base, mine, theirs);

        assertThat(merged.isClean()).isTrue();
        assertThat(merged.manuscript().value("title")).isEqualTo("Mine");
        assertThat(merged.manuscript().value("summary")).isEqualTo("longer");
        assertThat(merged.manuscript().rows("timeline")).isEqualTo(rows("b", "a", "m1", "t1"));
    }

    @Test
    void a_row_removed_here_and_changed_there_stays_until_somebody_chooses() {
        Manuscript base = typed("timeline.a.text", "Job fails").withRows("timeline", rows("a"));
        Manuscript mine = base.withRows("timeline", List.of());
        Manuscript theirs = base.with("timeline.a.text", "Job 4544 fails");

        Merged merged = Merge.threeWay(base, mine, theirs);

        assertThat(merged.conflicts()).containsExactly(new Conflict("timeline.a", "", "Job 4544 fails"));
        assertThat(merged.manuscript()).isEqualTo(theirs);
    }

    @Test
    void a_row_removed_here_and_left_alone_there_goes() {
        Manuscript base = typed("timeline.a.text", "Job fails").withRows("timeline", rows("a"));

        Merged merged = Merge.threeWay(base, base.withRows("timeline", List.of()), base.with("title", "Theirs"));

        assertThat(merged).isEqualTo(new Merged(typed("title", "Theirs"), List.of()));
    }

    @Test
    void what_points_at_a_factor_follows_it_when_the_other_side_puts_one_before_it() {
        Manuscript base = typed("factors.a.text", "Views were left")
                .with("actionItems.x.text", "Clean up")
                .withRows("factors", rows("a"))
                .withRows("actionItems", rows("x"));
        Manuscript mine = FactorPointers.fromLabels(base.with("actionItems.x.covers", "F1"));
        Manuscript theirs = base.with("factors.b.text", "Nobody looked").withRows("factors", rows("b", "a"));

        Merged merged = Merge.threeWay(base, mine, theirs);

        assertThat(merged.isClean()).isTrue();
        assertThat(merged.manuscript().value("actionItems.x.covers.a")).isEqualTo("on");
    }

    @Test
    void two_people_may_say_of_one_action_item_that_it_covers_different_factors() {
        Manuscript base = typed("factors.a.text", "A")
                .with("factors.b.text", "B")
                .with("actionItems.x.text", "Clean up")
                .withRows("factors", rows("a", "b"))
                .withRows("actionItems", rows("x"));

        Merged merged = Merge.threeWay(
                base, base.with("actionItems.x.covers.a", "on"), base.with("actionItems.x.covers.b", "on"));

        assertThat(merged.isClean()).isTrue();
        assertThat(FactorPointers.in(merged.manuscript()).get("actionItems.x.covers"))
                .isEqualTo(rows("a", "b"));
    }

    @Test
    void labels_that_were_typed_point_at_the_factors_that_bear_them_then() {
        Manuscript form = typed("factors.a.text", "A")
                .with("factors.b.text", "B")
                .with("factors.c.text", "C")
                .with("actionItems.x.covers", "f1, F3, soon")
                .withRows("actionItems", rows("x"))
                .withRows("factors", rows("a", "b", "c"));

        Manuscript pointing = FactorPointers.fromLabels(form);

        assertThat(pointing.value("actionItems.x.covers")).isEqualTo("soon");
        assertThat(FactorPointers.in(pointing.withRows("factors", rows("c", "a", "b")))
                        .get("actionItems.x.covers"))
                .isEqualTo(rows("c", "a"));
        assertThat(FactorPointers.in(pointing.withRows("factors", rows("b", "c")))
                        .get("actionItems.x.covers"))
                .isEqualTo(rows("c"));
    }

    private static Manuscript base(long seed) {
        return Manuscript.of(CanonicalTrees.from(seed));
    }

    private static Manuscript edited(Manuscript base, long seed, String side) {
        Random random = new Random(seed);
        Manuscript edited = base;
        for (String list : ManuscriptFields.LISTS) edited = withOtherRows(edited, list, random, side);
        List<String> fields = new ArrayList<>(new TreeSet<>(edited.fields().keySet()));
        for (int edit = 0; edit < 8; edit++) {
            edited = edited.with(fields.get(random.nextInt(fields.size())), side + " wrote " + random.nextInt(3));
        }
        return edited;
    }

    private static Manuscript withOtherRows(Manuscript before, String list, Random random, String side) {
        List<RowId> rows = new ArrayList<>(before.rows(list));
        if (random.nextInt(6) == 0) Collections.shuffle(rows, random);
        if (random.nextInt(3) == 0 && !rows.isEmpty()) rows.remove(random.nextInt(rows.size()));
        boolean adds = random.nextInt(2) == 0;
        RowId added = new RowId(side + "-new");
        if (adds) rows.add(random.nextInt(rows.size() + 1), added);
        Manuscript after = before;
        if (adds) {
            for (String column : ManuscriptFields.columns(list)) {
                if (ManuscriptFields.isProse("x." + column)) {
                    after = after.with(ManuscriptFields.name(list, added, column), "new");
                }
            }
        }
        return after.withRows(list, rows);
    }

    private static Manuscript typed(String field, String value) {
        return Manuscript.EMPTY.with(field, value);
    }

    private static List<RowId> rows(String... ids) {
        return java.util.Arrays.stream(ids).map(RowId::new).toList();
    }

    private static Set<String> allFields(Manuscript one, Manuscript other) {
        Set<String> all = new TreeSet<>(one.fields().keySet());
        all.addAll(other.fields().keySet());
        return all;
    }

    private static Set<String> fieldsIn(List<Conflict> conflicts) {
        Set<String> fields = new HashSet<>();
        conflicts.forEach(conflict -> fields.add(conflict.field()));
        return fields;
    }
}
