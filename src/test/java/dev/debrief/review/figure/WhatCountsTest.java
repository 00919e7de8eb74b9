package dev.debrief.review.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.review.figure.ItemFact.Came;
import dev.debrief.review.figure.ItemFact.Left;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How one item counts in October 2026 in Bangkok, case by case. */
class WhatCountsTest {
    private static final Month OCTOBER = new Month(YearMonth.of(2026, 10), ZoneId.of("Asia/Bangkok"));
    private static final Instant FREEZING = OCTOBER.freezesAt(6);

    private final List<ItemChange> changes = new ArrayList<>();
    private int acts;

    private WhatCountsTest made(String at) {
        changes.add(new ItemChange(Instant.parse(at), Instant.parse(at), "opened", null, "page", "made", null));
        changes.add(new ItemChange(Instant.parse(at), Instant.parse(at), "state", null, "open", "made", null));
        return this;
    }

    private WhatCountsTest then(String at, String field, @Nullable String became) {
        return then(at, at, field, became);
    }

    private WhatCountsTest then(String at, String recorded, String field, @Nullable String became) {
        String was = null;
        for (ItemChange change : changes) if (change.is(field)) was = change.became();
        changes.add(
                new ItemChange(Instant.parse(at), Instant.parse(recorded), field, was, became, "act-" + ++acts, null));
        return this;
    }

    private Optional<ItemFact> fact() {
        return ItemStory.in(OCTOBER, FREEZING, 17, null, changes);
    }

    @Test
    void done_and_opened_again_within_the_month_is_carried_through() {
        ItemFact fact = made("2026-09-01T00:00:00Z")
                .then("2026-10-05T00:00:00Z", "state", "done")
                .then("2026-10-06T00:00:00Z", "state", "in progress")
                .fact()
                .orElseThrow();
        assertThat(fact.wasOpen() && fact.isOpen()).isTrue();
        assertThat(fact.came()).isEqualTo(Came.NOT);
        assertThat(fact.left()).isEqualTo(Left.NOT);
    }

    @Test
    void closed_before_opened_again_and_closed_again_counts_as_both() {
        ItemFact fact = made("2026-08-01T00:00:00Z")
                .then("2026-09-05T00:00:00Z", "state", "done")
                .then("2026-10-05T00:00:00Z", "state", "in progress")
                .then("2026-10-09T00:00:00Z", "state", "done")
                .fact()
                .orElseThrow();
        assertThat(fact.came()).isEqualTo(Came.AGAIN);
        assertThat(fact.left()).isEqualTo(Left.DONE);
        assertThat(fact.closedAt()).isEqualTo("2026-10-09T00:00:00Z");
    }

    @Test
    void taken_out_of_its_post_mortem_it_leaves_like_what_will_not_be_done() {
        ItemFact fact = made("2026-08-01T00:00:00Z")
                .then("2026-10-05T00:00:00Z", "dropped", "yes")
                .fact()
                .orElseThrow();
        assertThat(fact.left()).isEqualTo(Left.TAKEN_OUT);
        PlacedItem placed = PlacedItem.of(fact, OCTOBER, "", "", "", 9);
        assertThat(Tally.of(List.of(placed)).wontDo()).isEqualTo(1);
        assertThat(Tally.of(List.of(placed)).takenOut()).isEqualTo(1);
    }

    @Test
    void the_last_instant_is_that_of_the_zone() {
        // half past eleven in the evening of 31 October in Bangkok, and half past midnight
        assertThat(made("2026-09-01T00:00:00Z")
                        .then("2026-10-31T16:30:00Z", "state", "done")
                        .fact()
                        .orElseThrow()
                        .left())
                .isEqualTo(Left.DONE);
        changes.clear();
        assertThat(made("2026-09-01T00:00:00Z")
                        .then("2026-10-31T17:30:00Z", "state", "done")
                        .fact()
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }

    @Test
    void what_was_so_in_october_counts_when_it_was_recorded_before_the_freezing_and_not_later() {
        made("2026-09-01T00:00:00Z").then("2026-10-30T00:00:00Z", "2026-10-31T22:59:00Z", "state", "done");
        assertThat(fact().orElseThrow().left()).isEqualTo(Left.DONE);
        changes.clear();
        made("2026-09-01T00:00:00Z").then("2026-10-30T00:00:00Z", "2026-11-01T00:00:00Z", "state", "done");
        assertThat(fact().orElseThrow().isOpen()).isTrue();
    }

    @Test
    void a_state_that_held_for_no_time_counts_nowhere() {
        assertThat(made("2026-08-01T00:00:00Z")
                        .then("2026-09-01T00:00:00Z", "state", "verified")
                        .then("2026-10-05T00:00:00Z", "state", "open")
                        .then("2026-10-05T00:00:00Z", "state", "verified")
                        .fact()
                        .map(fact -> fact.came() == Came.NOT && fact.left() == Left.NOT)
                        .orElse(true))
                .isTrue();
    }

    @Test
    void it_is_on_time_by_the_date_that_it_had_when_it_was_done() {
        ItemFact fact = made("2026-09-01T00:00:00Z")
                .then("2026-09-02T00:00:00Z", "due", "2026-10-01")
                .then("2026-10-02T00:00:00Z", "due", "2026-10-20")
                .then("2026-10-20T16:59:00Z", "state", "done")
                .then("2026-10-21T00:00:00Z", "due", "2026-10-05")
                .fact()
                .orElseThrow();
        assertThat(PlacedItem.of(fact, OCTOBER, "", "", "", 9).onTime()).isTrue();
        assertThat(fact.redated()).isEqualTo(2);
    }

    @Test
    void what_came_from_elsewhere_in_the_month_is_counted_apart() {
        ItemFact fact = ItemStory.in(
                        OCTOBER,
                        FREEZING,
                        17,
                        Instant.parse("2026-10-12T00:00:00Z"),
                        made("2026-10-12T00:00:00Z").changes)
                .orElseThrow();
        Tally tally = Tally.of(List.of(PlacedItem.of(fact, OCTOBER, "", "", "", 9)));
        assertThat(tally.unknown()).isEqualTo(1);
        assertThat(tally.unknownOpen()).isEqualTo(1);
        assertThat(tally.opened() + tally.carriedOut() + tally.carriedIn()).isZero();
    }

    @Test
    void the_agenda_begins_with_what_let_something_happen_again() {
        PlacedItem late = PlacedItem.of(
                made("2026-08-01T00:00:00Z")
                        .then("2026-08-01T01:00:00Z", "due", "2026-09-01")
                        .fact()
                        .orElseThrow(),
                OCTOBER,
                "Jun",
                "",
                "SEV1",
                1);
        changes.clear();
        made("2026-10-01T00:00:00Z");
        ItemFact second = ItemStory.in(OCTOBER, FREEZING, 18, null, changes).orElseThrow();
        PlacedItem cameBack = PlacedItem.of(second, OCTOBER, "", "", "SEV3", 3);
        MonthFacts facts = new MonthFacts(
                OCTOBER,
                List.of(late, cameBack),
                List.of(),
                List.of(),
                List.of(),
                List.of(new FactorFact(19, "f1", "Nobody looked", "Stale", "SEV2", 2, "", FactorFact.Standing.BARE)),
                List.of(),
                List.of(new MonthFacts.RepeatedFact(
                        new Repeated(37, "Again", 60L, 19, "f1", List.of(new Repeated.Item(18, "x"))), List.of(""))));
        assertThat(AgendaLine.of(facts)).extracting(AgendaLine::item).containsExactly(18, 17, null);
        assertThat(AgendaLine.of(facts).get(0).reasons()).containsExactly("INC-37 happened through the same gap");
        assertThat(AgendaLine.of(facts).get(1).reasons()).containsExactly("60 days late", "from a SEV1");
    }
}
