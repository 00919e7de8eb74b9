package dev.debrief.insight.count;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.ActionItem.State;
import dev.debrief.document.figure.Measured;
import dev.debrief.document.figure.TimeTo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is counted at the edges: nothing, one of each, what cannot be true, and midnights. */
class CountingTest {
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void no_data_is_no_time_and_no_percentage_and_not_zero_of_them() {
        Figures figures = count(UTC, List.of(), List.of());
        assertThat(figure(figures, "incidents").value()).isZero();
        for (String key : List.of(
                "time-to-detect", "time-to-resolve", "time-to-publish", "completed", "on-time", "time-to-done")) {
            assertThat(figure(figures, key).value()).as(key).isNull();
            assertThat(figure(figures, key).inWords()).isEqualTo("none");
        }
        assertThat(figures.tables()).allMatch(table -> !table.hasValues());
    }

    @Test
    void of_one_incident_mean_median_and_ninetieth_are_the_same() {
        Figures figures = count(UTC, List.of(incident(1, "2026-11-20T10:00:00Z", 3600)), List.of());
        Table.Row row = figures.table("times").orElseThrow().rows().get(3);
        assertThat(row.value(0)).isEqualTo(3600);
        assertThat(row.value(1)).isEqualTo(3600);
        assertThat(row.value(2)).isEqualTo(3600);
        assertThat(row.value(3)).isEqualTo(1);
        assertThat(figure(figures, "time-to-resolve").before()).isNull();
    }

    @Test
    void an_end_before_its_start_is_flagged_and_left_out_and_pulls_no_mean_down() {
        Figures figures = count(
                UTC,
                List.of(incident(1, "2026-11-20T10:00:00Z", 3600), incident(2, "2026-11-20T10:00:00Z", -60)),
                List.of());
        Figure resolve = figure(figures, "time-to-resolve");
        assertThat(resolve.value()).isEqualTo(3600);
        assertThat(resolve.counted()).isEqualTo(1);
        assertThat(resolve.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.impossible()).isTrue();
            assertThat(left.count()).isEqualTo(1);
            assertThat(left.list()).contains("before-the-start");
        });
    }

    @Test
    void an_incident_belongs_to_the_day_that_it_was_in_the_zone_of_the_question() {
        List<IncidentFacts> incidents = List.of(incident(1, "2026-10-23T23:30:00Z", 60));
        assertThat(figure(count(UTC, incidents, List.of()), "incidents").value())
                .isZero();
        assertThat(figure(count(ZoneId.of("Europe/Vienna"), incidents, List.of()), "incidents")
                        .value())
                .as("there it was half past one on the first day of the span")
                .isEqualTo(1);
    }

    @Test
    void items_without_a_date_and_refused_ones_are_said_to_be_left_out() {
        ItemFacts dateless = item(1, State.OPEN, "2026-11-10T10:00:00Z", null, null, null);
        ItemFacts refused = item(2, State.WONT_DO, "2026-11-10T10:00:00Z", null, "2026-11-15", null);
        ItemFacts late = item(3, State.OPEN, "2026-11-10T10:00:00Z", null, "2026-11-15", null);
        ItemFacts onTime = item(4, State.DONE, "2026-11-10T10:00:00Z", "2026-11-15T23:59:59Z", "2026-11-15", null);
        Figures figures = count(UTC, List.of(), List.of(dateless, refused, late, onTime));
        Figure rate = figure(figures, "on-time");
        assertThat(rate.value()).isEqualTo(500);
        assertThat(rate.note()).isEqualTo("1 of 2");
        assertThat(rate.leftOut())
                .extracting(LeftOut::why)
                .containsExactly("won\u2019t do", "made in the span without a due date");
        assertThat(figure(figures, "completed").value())
                .as("one of three, the refused one aside")
                .isEqualTo(333);
    }

    @Test
    void what_is_due_today_is_neither_late_nor_on_time_yet() {
        ItemFacts today = item(1, State.OPEN, "2026-11-10T10:00:00Z", null, "2026-11-22", null);
        Figures figures = count(UTC, List.of(), List.of(today));
        assertThat(figure(figures, "on-time").value()).isNull();
        assertThat(figures.table("age").orElseThrow().rows().get(0).value(1)).isZero();
    }

    @Test
    void an_item_that_was_brought_in_as_done_has_no_time_that_it_took() {
        ItemFacts brought = item(
                1, State.DONE, "2026-11-10T10:00:00Z", "2026-11-12T10:00:00Z", "2026-11-11", "2026-11-12T10:00:00Z");
        Figures figures = count(UTC, List.of(), List.of(brought));
        assertThat(figure(figures, "time-to-done").value()).isNull();
        assertThat(figure(figures, "time-to-done").leftOut())
                .extracting(LeftOut::why)
                .containsExactly("brought in as done");
        assertThat(figure(figures, "on-time").value()).isNull();
    }

    @Test
    void ages_change_at_midnight_after_the_fourteenth_day() {
        ItemFacts fourteen = item(1, State.OPEN, "2026-11-08T00:00:00Z", null, null, null);
        ItemFacts fifteen = item(2, State.OPEN, "2026-11-07T23:59:59Z", null, null, null);
        Table ages =
                count(UTC, List.of(), List.of(fourteen, fifteen)).table("age").orElseThrow();
        assertThat(ages.rows().get(0).value(0)).isEqualTo(1);
        assertThat(ages.rows().get(1).value(0)).isEqualTo(1);
    }

    @Test
    void outages_at_the_same_time_use_an_error_budget_once() {
        Instant ten = Instant.parse("2026-11-20T10:00:00Z");
        List<Outage> outages = List.of(
                new Outage(1, 7, new Measured.Took(ten, ten.plusSeconds(600))),
                new Outage(2, 7, new Measured.Took(ten.plusSeconds(300), ten.plusSeconds(900))),
                new Outage(3, 7, new Measured.Took(ten.plusSeconds(100), ten.plusSeconds(200))),
                new Outage(4, 7, new Measured.LeftOut(Measured.Why.END_NOT_KNOWN)));
        assertThat(Outage.seconds(outages, ten.minusSeconds(60), ten.plusSeconds(800)))
                .isEqualTo(800);
        assertThat(new Names.Target(7, 999_000, 30).allowed())
                .as("43 minutes and 12 seconds")
                .isEqualTo(2592);
    }

    @Test
    void who_noticed_first_is_told_from_the_first_word_that_names_somebody() {
        assertThat(FoundBy.in("PagerDuty paged the engineer on duty")).isEqualTo(FoundBy.ALERT);
        assertThat(FoundBy.in("Customers wrote before any alert fired")).isEqualTo(FoundBy.PEOPLE);
        assertThat(FoundBy.in("There was no alert. Support noticed it.")).isEqualTo(FoundBy.PEOPLE);
        assertThat(
                        FoundBy.in(
                                "\u0e27\u0e34\u0e28\u0e27\u0e01\u0e23\u0e02\u0e49\u0e2d\u0e21\u0e39\u0e25\u0e40\u0e23\u0e34\u0e48\u0e21\u0e07\u0e32\u0e19\u0e41\u0e25\u0e30\u0e40\u0e2b\u0e47\u0e19\u0e01\u0e32\u0e23\u0e41\u0e08\u0e49\u0e07\u0e40\u0e15\u0e37\u0e2d\u0e19"))
                .as("Thai has no blanks between words")
                .isEqualTo(FoundBy.PEOPLE);
        assertThat(FoundBy.in("It simply stopped.")).isEqualTo(FoundBy.NOT_SAID);
    }

    @Test
    void a_span_is_cut_into_a_handful_of_columns_that_cover_it_once() {
        for (int length : List.of(1, 14, 15, 90, 100, 101, 365, 3660)) {
            Days span = new Days(TODAY.minusDays(length), TODAY, UTC);
            List<Days> all = Buckets.of(span).all();
            assertThat(all).hasSizeLessThanOrEqualTo(37);
            assertThat(all.stream().mapToLong(Days::length).sum()).isEqualTo(length);
            assertThat(Buckets.of(span).of(span.from())).isEqualTo(all.get(0));
        }
    }

    private static Figures count(ZoneId zone, List<IncidentFacts> incidents, List<ItemFacts> items) {
        Days days = Preset.DAYS_30.days(TODAY, zone);
        Question question = new Question(days, Preset.DAYS_30.before(TODAY, zone), TODAY, Narrowing.NONE);
        return Counting.of(new Facts(question, NOW, incidents, items, List.of(), Names.NONE));
    }

    private static Figure figure(Figures figures, String key) {
        return figures.figure(key).orElseThrow();
    }

    private static IncidentFacts incident(int number, String started, long seconds) {
        Instant start = Instant.parse(started);
        Measured length = TimeTo.between(Optional.of(start), Optional.of(start.plusSeconds(seconds)), false);
        return new IncidentFacts(
                number,
                start,
                "SEV1",
                "Outage",
                List.of(),
                Map.of(TimeTo.RESOLVE, length),
                start.plusSeconds(seconds),
                null,
                FoundBy.NOT_SAID,
                List.of(),
                false,
                List.of());
    }

    private static ItemFacts item(
            int number,
            State state,
            String madeAt,
            @Nullable String doneAt,
            @Nullable String due,
            @Nullable String unknownBefore) {
        return new ItemFacts(
                number,
                Instant.parse(madeAt),
                unknownBefore == null ? null : Instant.parse(unknownBefore),
                state,
                doneAt == null ? null : Instant.parse(doneAt),
                due == null ? null : LocalDate.parse(due),
                null,
                null,
                "n",
                List.of());
    }
}
