package dev.debrief.jira.merge;

import static dev.debrief.jira.merge.Side.DEBRIEF;
import static dev.debrief.jira.merge.Side.JIRA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of two values of one field. */
class MergeTest {
    private static final Seen KNOWN = Seen.inStep("a");

    @Test
    void what_only_one_side_changed_is_carried_to_the_other() {
        assertThat(Merge.of(KNOWN, "b", "a", JIRA)).isEqualTo(new Verdict.Carry(JIRA, "b"));
        assertThat(Merge.of(KNOWN, "a", "b", DEBRIEF)).isEqualTo(new Verdict.Carry(DEBRIEF, "b"));
        assertThat(Merge.of(KNOWN, null, "a", JIRA)).isEqualTo(new Verdict.Carry(JIRA, null));
    }

    @Test
    void both_changed_to_the_same_is_in_step() {
        assertThat(Merge.of(KNOWN, "b", "b", JIRA)).isEqualTo(new Verdict.InStep("b"));
    }

    @Test
    void where_both_changed_the_owner_wins_and_the_other_value_stays_to_be_seen() {
        assertThat(Merge.of(KNOWN, "b", "c", DEBRIEF)).isEqualTo(new Verdict.Clash(JIRA, "b", "c"));
        assertThat(Merge.of(KNOWN, "b", "c", JIRA)).isEqualTo(new Verdict.Clash(DEBRIEF, "c", "b"));
        assertThat(Merge.of(KNOWN, null, "c", DEBRIEF)).isEqualTo(new Verdict.Clash(JIRA, null, "c"));
    }

    @Test
    void what_was_never_compared_fills_what_is_empty() {
        assertThat(Merge.of(null, null, "c", DEBRIEF)).isEqualTo(new Verdict.Carry(DEBRIEF, "c"));
        assertThat(Merge.of(null, "b", null, JIRA)).isEqualTo(new Verdict.Carry(JIRA, "b"));
        assertThat(Merge.of(null, "b", "c", JIRA)).isEqualTo(new Verdict.Clash(DEBRIEF, "c", "b"));
    }

    @Test
    void our_own_echo_is_no_change_however_late_it_is_found() {
        Seen seen = KNOWN.sending(List.of("in between", "b"));
        assertThat(Merge.of(seen, "b", "in between", JIRA)).isEqualTo(new Verdict.Carry(JIRA, "b"));
        assertThat(Merge.of(seen, "b", "b", JIRA)).isEqualTo(new Verdict.InStep("b"));
        assertThat(Merge.of(seen, "c", "b", JIRA)).isEqualTo(new Verdict.Carry(JIRA, "c"));
        assertThat(Merge.of(seen, "a", "b", JIRA)).isEqualTo(new Verdict.Carry(JIRA, "a"));
        assertThat(Merge.of(KNOWN.sending(List.of("")), "c", null, JIRA)).isEqualTo(new Verdict.Carry(JIRA, "c"));
    }

    @Test
    void a_known_difference_is_left_alone_until_somebody_changes_something() {
        Seen apart = Seen.apart("a", "b");
        assertThat(Merge.of(apart, "a", "b", JIRA)).isEqualTo(new Verdict.Differs());
        assertThat(Merge.of(apart, "c", "b", JIRA)).isEqualTo(new Verdict.Carry(JIRA, "c"));
        assertThat(Merge.of(apart, "a", "c", DEBRIEF)).isEqualTo(new Verdict.Carry(DEBRIEF, "c"));
    }
}
