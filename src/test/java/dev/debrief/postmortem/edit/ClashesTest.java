package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.Conflict;
import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClashesTest {
    private static final RowId ROW = new RowId("t1");
    private static final RowId OTHER = new RowId("t2");

    private final Manuscript theirs = new Manuscript(
            Map.of("impact", "Everybody, for an hour", "timeline.t1.text", "theirs", "timeline.t2.text", "other"),
            Map.of("timeline", List.of(ROW, OTHER)));

    private final Manuscript mine = Clashes.remember(
            new Manuscript(
                    Map.of("impact", "Everybody, overnight", "timeline.t2.text", "other"),
                    Map.of("timeline", List.of(OTHER))),
            List.of(
                    new Conflict("impact", "Everybody, overnight", "Everybody, for an hour"),
                    new Conflict("timeline.t1", "", "theirs")));

    @Test
    void what_clashes_is_remembered_until_it_is_chosen() {
        assertThat(Clashes.in(mine)).containsExactly("impact", "timeline.t1");
        assertThat(Clashes.in(Clashes.choose(mine, theirs, "impact", "mine"))).containsExactly("timeline.t1");
    }

    @Test
    void either_version_can_be_taken() {
        assertThat(Clashes.choose(mine, theirs, "impact", "mine").value("impact"))
                .isEqualTo("Everybody, overnight");
        assertThat(Clashes.choose(mine, theirs, "impact", "theirs").value("impact"))
                .isEqualTo("Everybody, for an hour");
    }

    @Test
    void put_together_drops_no_word_of_either() {
        assertThat(Clashes.choose(mine, theirs, "impact", "together").value("impact"))
                .contains("Everybody", "overnight", "for an hour");
    }

    @Test
    void a_row_that_I_removed_and_they_changed_comes_back_when_theirs_is_taken() {
        Manuscript taken = Clashes.choose(mine, theirs, "timeline.t1", "theirs");
        assertThat(taken.rows("timeline")).containsExactly(ROW, OTHER);
        assertThat(taken.value("timeline.t1.text")).isEqualTo("theirs");
        assertThat(Clashes.choose(mine, theirs, "timeline.t1", "mine").rows("timeline"))
                .containsExactly(OTHER);
    }

    @Test
    void a_row_that_they_removed_goes_when_theirs_is_taken_and_can_be_put_back() {
        Manuscript changed = Clashes.remember(
                new Manuscript(Map.of("timeline.t1.text", "mine"), Map.of("timeline", List.of(ROW))),
                List.of(new Conflict("timeline.t1", "mine", "")));
        Manuscript without = new Manuscript(Map.of("title", "x"), Map.of());
        Manuscript taken = Clashes.choose(changed, without, "timeline.t1", "theirs");
        assertThat(taken.rows("timeline")).isEmpty();
        assertThat(Removed.putBack(taken).value("timeline.t1.text")).isEqualTo("mine");
        assertThat(Clashes.choose(changed, without, "timeline.t1", "together").rows("timeline"))
                .containsExactly(ROW);
    }

    @Test
    void a_choice_about_what_does_not_clash_changes_nothing() {
        assertThat(Clashes.choose(mine, theirs, "title", "theirs")).isEqualTo(mine);
    }
}
