package dev.debrief.action.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.ActionItem;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.Factor;
import dev.debrief.document.RowId;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each factor needs an action item, or somebody who accepts the risk until a day. */
class CoverageTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final RowId FIRST = new RowId("F1");
    private static final RowId SECOND = new RowId("F2");
    private static final List<Factor> FACTORS = List.of(factor(FIRST), factor(SECOND));

    @Test
    void an_item_answers_the_factors_it_names_and_no_others() {
        Coverage coverage = Coverage.with(FACTORS, List.of(item(State.OPEN, FIRST)), List.of(), TODAY);
        assertThat(coverage.of(FIRST)).isInstanceOf(Coverage.Answered.class);
        assertThat(coverage.bare()).containsExactly(SECOND);
    }

    @Test
    void what_is_done_or_verified_still_answers_and_what_will_not_be_done_does_not() {
        for (State state : State.values()) {
            Coverage coverage = Coverage.with(FACTORS, List.of(item(state, FIRST)), List.of(), TODAY);
            assertThat(coverage.of(FIRST).isDealtWith()).as(state.word()).isEqualTo(state != State.WONT_DO);
        }
    }

    @Test
    void an_accepted_risk_holds_through_its_last_day_and_comes_back_on_the_next() {
        Coverage.Risk risk = new Coverage.Risk(SECOND, "Mara Okafor", "The system goes in March", TODAY);
        List<ActionItem> items = List.of(item(State.OPEN, FIRST));
        Coverage today = Coverage.with(FACTORS, items, List.of(risk), TODAY);
        assertThat(today.bare()).isEmpty();
        assertThat(today.accepted()).containsExactly(SECOND);
        Coverage tomorrow = Coverage.with(FACTORS, items, List.of(risk), TODAY.plusDays(1));
        assertThat(tomorrow.of(SECOND))
                .isEqualTo(new Coverage.Expired("Mara Okafor", "The system goes in March", TODAY));
        assertThat(tomorrow.bare()).containsExactly(SECOND);
    }

    @Test
    void an_item_counts_before_an_accepted_risk() {
        Coverage.Risk risk = new Coverage.Risk(FIRST, "Mara Okafor", "Too dear", TODAY);
        Coverage coverage = Coverage.with(FACTORS, List.of(item(State.DONE, FIRST)), List.of(risk), TODAY);
        assertThat(coverage.of(FIRST)).isInstanceOf(Coverage.Answered.class);
        assertThat(coverage.accepted()).isEmpty();
    }

    private static Factor factor(RowId id) {
        return new Factor(id, Factor.Role.ROOT_CAUSE, null, Markdown.of("The swap was not atomic"), List.of(), false);
    }

    private static ActionItem item(State state, RowId... covers) {
        return new ActionItem(
                new RowId("a1"),
                null,
                Markdown.of("Swap"),
                null,
                When.unsaid(),
                null,
                null,
                state,
                "",
                List.of(covers),
                false);
    }
}
