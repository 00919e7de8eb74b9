package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.Conflict;
import dev.debrief.document.Manuscript;
import dev.debrief.document.Merged;
import dev.debrief.document.RowId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClashesTest {
    private static final Instant AT = Instant.parse("2026-03-01T14:01:00Z");
    private static final RowId ONE = new RowId("t1");
    private static final RowId TWO = new RowId("t2");
    private static final RowId THREE = new RowId("t3");

    private final Manuscript before = timeline("312 settlements arrived late.", ONE, TWO, THREE);

    @Test
    void either_version_can_be_taken() {
        assertThat(chosen("mine").typed().value("impact")).isEqualTo("312 settlements arrived up to nine hours late.");
        assertThat(chosen("theirs").typed().value("impact"))
                .isEqualTo("312 settlements from 41 merchants arrived late.");
    }

    @Test
    void put_together_has_the_changes_of_both() {
        assertThat(chosen("together").typed().value("impact"))
                .isEqualTo("312 settlements from 41 merchants arrived up to nine hours late.");
    }

    @Test
    void a_choice_can_be_taken_back_and_is_open_again() {
        for (String choice : List.of("mine", "theirs", "together")) {
            Clashes.Chosen chosen = chosen(choice);
            assertThat(Clashes.open(chosen.clashes())).isEmpty();
            Clashes.Chosen back = Clashes.takeBack(
                    chosen.typed(), chosen.clashes(), chosen.clashes().get(0));
            assertThat(back.typed().value("impact")).isEqualTo("312 settlements arrived up to nine hours late.");
            assertThat(Clashes.open(back.clashes())).hasSize(1);
        }
    }

    @Test
    void what_was_typed_after_the_choice_is_not_taken_back_with_it() {
        Clashes.Chosen chosen = chosen("together");
        Manuscript more = chosen.typed().with("impact", "Typed anew.");
        Clashes.Chosen back =
                Clashes.takeBack(more, chosen.clashes(), chosen.clashes().get(0));
        assertThat(back.typed().value("impact")).isEqualTo("Typed anew.");
    }

    @Test
    void a_row_that_I_removed_and_they_changed_stays_until_I_choose() {
        Manuscript mine = before.withRows("timeline", List.of(TWO, THREE));
        Manuscript theirs = before.with("timeline.t1.text", "changed by them");
        Merged merged = TwoCopies.ofTwoPeople(before, mine, theirs);
        OpenClash clash = clashes(merged, mine, theirs).get(0);
        assertThat(clash.field()).isEqualTo("timeline.t1");
        assertThat(clash.gone()).isEqualTo("mine");
        Manuscript kept = Clashes.choose(merged.manuscript(), List.of(clash), clash, "", "theirs")
                .typed();
        assertThat(kept.value("timeline.t1.text")).isEqualTo("changed by them");
        Manuscript gone = Clashes.choose(merged.manuscript(), List.of(clash), clash, "", "mine")
                .typed();
        assertThat(gone.rows("timeline")).containsExactly(TWO, THREE);
        assertThat(Removed.putBack(gone).value("timeline.t1.text")).isEqualTo("changed by them");
    }

    @Test
    void a_row_that_they_removed_and_I_changed_goes_when_theirs_is_taken_and_can_be_put_back() {
        Manuscript mine = before.with("timeline.t1.text", "changed by me");
        Manuscript theirs = before.withRows("timeline", List.of(TWO, THREE));
        Merged merged = TwoCopies.ofTwoPeople(before, mine, theirs);
        OpenClash clash = clashes(merged, mine, theirs).get(0);
        assertThat(Clashes.choose(merged.manuscript(), List.of(clash), clash, "", "mine")
                        .typed()
                        .rows("timeline"))
                .containsExactly(ONE, TWO, THREE);
        Manuscript gone = Clashes.choose(merged.manuscript(), List.of(clash), clash, "", "theirs")
                .typed();
        assertThat(gone.rows("timeline")).containsExactly(TWO, THREE);
        assertThat(Removed.putBack(gone).value("timeline.t1.text")).isEqualTo("changed by me");
    }

    @Test
    void two_orders_of_the_same_rows_are_chosen_between() {
        Manuscript mine = before.withRows("timeline", List.of(TWO, ONE, THREE));
        Manuscript theirs = before.withRows("timeline", List.of(THREE, ONE, TWO));
        Merged merged = TwoCopies.ofTwoPeople(before, mine, theirs);
        OpenClash clash = clashes(merged, mine, theirs).get(0);
        String order = clash.theirs();
        assertThat(Clashes.choose(merged.manuscript(), List.of(clash), clash, order, "theirs")
                        .typed()
                        .rows("timeline"))
                .containsExactly(THREE, ONE, TWO);
        assertThat(Clashes.choose(merged.manuscript(), List.of(clash), clash, order, "mine")
                        .typed()
                        .rows("timeline"))
                .containsExactly(TWO, ONE, THREE);
    }

    @Test
    void a_newer_revision_takes_the_place_of_an_older_one_but_not_of_what_I_typed_elsewhere() {
        Manuscript mine = before.with("impact", "mine");
        List<OpenClash> own = and(List.of(), mine, "elsewhere", 0);
        List<OpenClash> older = and(own, mine, "third", 3);
        List<OpenClash> newer = and(older, mine, "fourth", 4);
        assertThat(newer).extracting(OpenClash::theirs).containsExactly("elsewhere", "fourth");
        assertThat(newer).extracting(OpenClash::key).doesNotHaveDuplicates();
    }

    @Test
    void put_together_after_they_saved_twice_has_what_they_said_at_first() {
        Manuscript mine = before.with("impact", "312 settlements arrived up to nine hours late.");
        Manuscript second = before.with("impact", "312 settlements arrived late. Refunds too.");
        Manuscript third = before.with("impact", "312 settlements arrived late. Refunds too. And payouts.");
        List<OpenClash> once = Clashes.and(List.of(), conflicts(before, mine, second), before, mine, second, 2, AT);
        List<OpenClash> twice = Clashes.and(once, conflicts(second, mine, third), second, mine, third, 3, AT);
        assertThat(twice).hasSize(1);
        assertThat(Clashes.choose(mine, twice, twice.get(0), third.value("impact"), "together")
                        .typed()
                        .value("impact"))
                .isEqualTo("312 settlements arrived up to nine hours late. Refunds too. And payouts.");
    }

    private static List<Conflict> conflicts(Manuscript before, Manuscript mine, Manuscript theirs) {
        return TwoCopies.ofTwoPeople(before, mine, theirs).conflicts();
    }

    private List<OpenClash> and(List<OpenClash> known, Manuscript mine, String theirs, int revision) {
        Manuscript other = before.with("impact", theirs);
        Merged merged = TwoCopies.ofTwoPeople(before, mine, other);
        return Clashes.and(known, merged.conflicts(), before, mine, other, revision, AT);
    }

    private Clashes.Chosen chosen(String choice) {
        Manuscript mine = before.with("impact", "312 settlements arrived up to nine hours late.");
        Manuscript theirs = before.with("impact", "312 settlements from 41 merchants arrived late.");
        Merged merged = TwoCopies.ofTwoPeople(before, mine, theirs);
        List<OpenClash> clashes = clashes(merged, mine, theirs);
        OpenClash clash = clashes.get(0);
        return Clashes.choose(merged.manuscript(), clashes, clash, String.valueOf(clash.theirs()), choice);
    }

    private List<OpenClash> clashes(Merged merged, Manuscript mine, Manuscript theirs) {
        return Clashes.and(List.of(), merged.conflicts(), before, mine, theirs, 2, AT);
    }

    private static Manuscript timeline(String impact, RowId... rows) {
        return new Manuscript(
                Map.of(
                        "impact",
                        impact,
                        "timeline.t1.text",
                        "first",
                        "timeline.t2.text",
                        "second",
                        "timeline.t3.text",
                        "third"),
                Map.of("timeline", List.of(rows)));
    }
}
