package dev.debrief.digest.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.calendar.Holiday;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.action.calendar.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When reminders go, by the calendar of a team. */
class WorkingHourTest {
    private static final TeamCalendar BANGKOK = new TeamCalendar(
            ZoneId.of("Asia/Bangkok"),
            new WorkingDays(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    List.of(new Holiday(MonthDay.of(12, 10), null, "Constitution Day"))));

    @Test
    void on_the_day_from_eight_o_clock_on_where_the_team_is() {
        LocalDate due = LocalDate.of(2026, 11, 24);
        assertThat(at("2026-11-24T00:59:00Z").isDue(due)).isFalse();
        assertThat(at("2026-11-24T01:00:00Z").isDue(due)).isTrue();
        assertThat(at("2026-11-23T08:00:00Z").isDue(due)).isFalse();
        assertThat(at("2026-11-25T08:00:00Z").isDue(due)).isFalse();
    }

    @Test
    void a_day_that_is_free_is_reminded_of_on_the_last_working_day_before() {
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        assertThat(at("2026-11-26T08:00:00Z").isDue(saturday)).isFalse();
        assertThat(at("2026-11-27T08:00:00Z").isDue(saturday)).isTrue();
        assertThat(at("2026-11-28T08:00:00Z").isDue(saturday)).isFalse();
        LocalDate holiday = LocalDate.of(2026, 12, 10);
        assertThat(at("2026-12-09T08:00:00Z").isDue(holiday)).isTrue();
    }

    @Test
    void what_is_late_is_told_on_working_days_and_not_for_ever() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(at("2026-11-27T08:00:00Z").isJustLate(friday)).isFalse();
        assertThat(at("2026-11-28T08:00:00Z").isJustLate(friday)).isFalse();
        assertThat(at("2026-11-30T08:00:00Z").isJustLate(friday)).isTrue();
        assertThat(at("2026-12-07T08:00:00Z").isJustLate(friday)).isTrue();
        assertThat(at("2026-12-08T08:00:00Z").isJustLate(friday)).isFalse();
    }

    private static WorkingHour at(String instant) {
        return WorkingHour.of(BANGKOK, Instant.parse(instant));
    }
}
