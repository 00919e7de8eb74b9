package dev.debrief.action.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.calendar.Holiday;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.action.calendar.WorkingDays;
import dev.debrief.document.ActionItem.Priority;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatePolicyTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final WorkingDays DAYS = new WorkingDays(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(Holiday.everyYear(11, 26, "Holiday")));
    private static final DueDatePolicy POLICY = new DueDatePolicy(
            Map.of(
                    new DueDatePolicy.Case("SEV1", Priority.HIGH), allowance("5 working days"),
                    new DueDatePolicy.Case("SEV1", null), allowance("1 day")),
            Map.of("SEV1", allowance("3 working days")));

    @Test
    void the_date_follows_severity_priority_and_the_days_that_the_team_works() {
        assertThat(POLICY.propose("SEV1", Priority.HIGH, FRIDAY, DAYS)
                        .orElseThrow()
                        .day())
                .isEqualTo("2026-11-30");
    }

    @Test
    void a_date_on_which_nobody_works_gives_way_to_the_next_working_day() {
        assertThat(POLICY.propose("SEV1", null, FRIDAY, DAYS).orElseThrow().day())
                .isEqualTo("2026-11-23");
    }

    @Test
    void where_the_table_is_empty_nothing_is_proposed() {
        assertThat(POLICY.propose("SEV1", Priority.LOW, FRIDAY, DAYS)).isEmpty();
        assertThat(POLICY.propose("SEV2", Priority.HIGH, FRIDAY, DAYS)).isEmpty();
        assertThat(POLICY.propose(null, Priority.HIGH, FRIDAY, DAYS)).isEmpty();
    }

    @Test
    void a_later_date_says_by_how_much_it_is_later() {
        Proposal proposal = POLICY.propose("SEV1", Priority.HIGH, FRIDAY, DAYS).orElseThrow();
        assertThat(proposal.breach(LocalDate.parse("2026-12-12"))).isEqualTo("due 12 days later than the policy asks");
        assertThat(proposal.breach(LocalDate.parse("2026-12-01"))).isEqualTo("due 1 day later than the policy asks");
        assertThat(proposal.breach(LocalDate.parse("2026-11-30"))).isEmpty();
    }

    @Test
    void a_post_mortem_is_late_by_working_days_until_it_is_published() {
        LocalDate day = POLICY.publication("SEV1", FRIDAY, DAYS).orElseThrow().day();
        assertThat(day).isEqualTo("2026-11-25");
        TeamCalendar bangkok = new TeamCalendar(ZoneId.of("Asia/Bangkok"), DAYS);
        Instant now = Instant.parse("2026-11-29T20:00:00Z"); // Monday in Bangkok already
        assertThat(PublicationDue.of(42, day, null, now, bangkok).sentence())
                .isEqualTo("post-mortem due 25 Nov 2026, 2 working days late");
        assertThat(PublicationDue.of(42, day, Instant.parse("2026-11-27T05:00:00Z"), now, bangkok)
                        .lateness())
                .isEqualTo("published 1 working day late");
        assertThat(PublicationDue.of(42, day, Instant.parse("2026-11-25T05:00:00Z"), now, bangkok)
                        .isLate())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10 working days, 10 working days",
        "1 Working Day, 1 working day",
        "3 business days, 3 working days",
        "2 weeks, 14 days",
        "30, 30 days",
        "1 day, 1 day"
    })
    void allowances_are_read_as_people_write_them(String typed, String kept) {
        assertThat(allowance(typed)).hasToString(kept);
        assertThat(allowance(kept)).isEqualTo(allowance(typed));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-3 days", "4000 days", "600 weeks", "3 months"})
    void what_cannot_be_counted_is_refused(String typed) {
        assertThat(Allowance.parse(typed)).isEmpty();
    }

    private static Allowance allowance(String typed) {
        return Allowance.parse(typed).orElseThrow();
    }
}
