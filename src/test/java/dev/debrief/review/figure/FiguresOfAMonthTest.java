package dev.debrief.review.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a month comes to, over many made lives, in many zones and for every filter. */
class FiguresOfAMonthTest {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Asia/Bangkok",
            "America/New_York",
            "Pacific/Kiritimati",
            "Pacific/Marquesas",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "Europe/Berlin");
    private static final int RUNS = Boolean.getBoolean("debrief.long") ? 400 : 40;
    private static final long SEED = Seeds.of(20261101);

    @Test
    void what_was_carried_in_and_opened_was_closed_or_refused_or_is_carried_out_in_every_zone_and_for_every_filter() {
        for (int run = 0; run < RUNS; run++) {
            List<MadeItems.Made> items = items(SEED + run, 120);
            for (String zone : ZONES) {
                Month month = new Month(YearMonth.of(2026, 1 + run % 12), ZoneId.of(zone));
                List<PlacedItem> placed = placed(month, month.freezesAt(6), items);
                balances(Tally.of(placed), "seed " + (SEED + run) + " " + zone);
                Figures.groups(placed)
                        .forEach((by, groups) -> groups.forEach(group -> balances(group.tally(), by + group.name())));
                for (Group.By by : Group.By.values()) {
                    int out = Group.of(placed, by).stream()
                            .mapToInt(group -> group.tally().carriedOut())
                            .sum();
                    assertThat(out)
                            .as("the groups by " + by)
                            .isEqualTo(Tally.of(placed).carriedOut());
                }
            }
        }
    }

    private static void balances(Tally tally, String what) {
        assertThat(tally.carriedIn() + tally.opened() - tally.closed() - tally.wontDo())
                .as(what)
                .isEqualTo(tally.carriedOut());
        assertThat(tally.ages().stream().mapToInt(Tally.AgeBin::open).sum())
                .as(what)
                .isEqualTo(tally.carriedOut());
    }

    @Test
    void every_figure_is_that_of_a_plain_count() {
        for (int run = 0; run < RUNS; run++) {
            List<MadeItems.Made> items = items(SEED + run, 60);
            Month month = new Month(YearMonth.of(2026, 1 + run % 12), ZoneId.of(ZONES.get(run % ZONES.size())));
            Instant known = month.freezesAt(run % 24);
            assertThat(Tally.of(placed(month, known, items)))
                    .as("seed " + (SEED + run) + ", " + month)
                    .isEqualTo(new PlainMonth(month, known).tally(items));
        }
    }

    @Test
    void what_is_recorded_after_the_hour_changes_nothing() {
        for (int run = 0; run < RUNS; run++) {
            Month month = new Month(YearMonth.of(2026, 1 + run % 12), ZoneId.of(ZONES.get(run % ZONES.size())));
            Instant known = month.freezesAt(6);
            List<MadeItems.Made> late = items(SEED + run, 60);
            List<MadeItems.Made> onTime = late.stream()
                    .map(item -> new MadeItems.Made(
                            item.number(),
                            item.unknownBefore(),
                            item.changes().stream()
                                    .filter(change -> !change.recorded().isAfter(known))
                                    .toList()))
                    .toList();
            assertThat(placed(month, known, late)).isEqualTo(placed(month, known, onTime));
        }
    }

    @Test
    void a_month_carries_in_what_the_month_before_carried_out_where_nothing_was_recorded_late() {
        List<MadeItems.Made> items = items(SEED, 200).stream()
                .filter(item -> item.unknownBefore() == null)
                .map(item -> new MadeItems.Made(
                        item.number(),
                        null,
                        item.changes().stream()
                                .map(change -> new ItemChange(
                                        change.at(),
                                        change.at(),
                                        change.field(),
                                        change.was(),
                                        change.became(),
                                        change.act(),
                                        change.undoes()))
                                .toList()))
                .toList();
        for (int of = 2; of <= 12; of++) {
            Month month = new Month(YearMonth.of(2026, of), ZoneId.of("Asia/Bangkok"));
            Tally before = Tally.of(placed(month.before(1), month.before(1).freezesAt(6), items));
            Tally now = Tally.of(placed(month, month.freezesAt(6), items));
            assertThat(now.carriedIn()).as(month.toString()).isEqualTo(before.carriedOut());
        }
    }

    @Test
    void a_month_has_the_bounds_that_the_clocks_of_its_zone_show() {
        Month march = new Month(YearMonth.of(2026, 3), ZoneId.of("Europe/Berlin"));
        assertThat(march.first()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(march.end()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(march.freezesAt(6)).isEqualTo("2026-04-01T04:00:00Z");
        assertThat(Month.parse("2026-13")).isEmpty();
        assertThat(Month.parse("October")).isEmpty();
    }

    private static List<MadeItems.Made> items(long seed, int howMany) {
        return new MadeItems(
                        seed,
                        new MadeItems.Choices(
                                LongStream.rangeClosed(1, 5).boxed().toList(),
                                LongStream.rangeClosed(1, 3).boxed().toList(),
                                IntStream.rangeClosed(1, 20).boxed().toList(),
                                Instant.parse("2025-11-01T00:00:00Z"),
                                400))
                .make(1, howMany);
    }

    private static List<PlacedItem> placed(Month month, Instant known, List<MadeItems.Made> items) {
        List<PlacedItem> placed = new ArrayList<>();
        Random random = new Random(7);
        for (MadeItems.Made item : items) {
            int severity = random.nextInt(4) + 1;
            ItemStory.in(month, known, item.number(), item.unknownBefore(), item.changes())
                    .ifPresent(fact -> placed.add(PlacedItem.of(
                            fact, month, "" + fact.owner(), "" + fact.team(), "SEV" + severity, severity)));
        }
        return placed;
    }

    @Test
    void an_age_lies_in_one_bin() {
        assertThat(Arrays.stream(new long[] {0, 14, 15, 30, 31, 60, 61, 90, 91, 4000})
                        .mapToObj(Tally::ageWord))
                .containsExactly(
                        "0–14", "0–14", "15–30", "15–30", "31–60", "31–60", "61–90", "61–90", "over 90", "over 90");
    }
}
