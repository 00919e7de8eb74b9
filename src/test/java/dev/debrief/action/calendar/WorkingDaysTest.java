package dev.debrief.action.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-12-18");

    @Test
    void ten_working_days_over_christmas_pass_over_the_weekends_and_the_holidays() {
        WorkingDays days = new WorkingDays(
                weekdays(),
                List.of(
                        Holiday.everyYear(12, 25, "Christmas"),
                        Holiday.everyYear(1, 1, "New Year"),
                        Holiday.on(LocalDate.parse("2026-12-24"), "Company holiday")));
        assertThat(days.plus(FRIDAY, 10)).isEqualTo("2027-01-06");
        assertThat(days.between(FRIDAY, LocalDate.parse("2027-01-06"))).isEqualTo(10);
        assertThat(days.orNext(LocalDate.parse("2026-12-24"))).isEqualTo("2026-12-28");
    }

    @Test
    void a_team_that_works_from_sunday_to_thursday_is_late_on_its_own_days() {
        WorkingDays days = new WorkingDays(
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
                List.of());
        assertThat(days.plus(LocalDate.parse("2026-12-17"), 1)).isEqualTo("2026-12-20");
        assertThat(days.between(LocalDate.parse("2026-12-17"), LocalDate.parse("2026-12-19")))
                .isZero();
    }

    @Test
    void the_29th_of_february_is_free_in_leap_years_only() {
        WorkingDays days = new WorkingDays(Set.of(DayOfWeek.values()), List.of(Holiday.everyYear(2, 29, "Leap day")));
        assertThat(days.isWorked(LocalDate.parse("2028-02-29"))).isFalse();
        assertThat(days.between(LocalDate.parse("2027-02-28"), LocalDate.parse("2027-03-01")))
                .isEqualTo(1);
    }

    @Test
    void somebody_works_on_some_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(Set.of(), List.of()));
    }

    @Property(tries = 300)
    void as_many_days_as_are_added_lie_between(
            @ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(max = 60) int count) {
        LocalDate to = days.plus(from, count);
        assertThat(days.between(from, to)).isEqualTo(count);
        assertThat(days.between(to, from)).isEqualTo(-count);
        assertThat(count == 0 || days.isWorked(to)).isTrue();
    }

    @Property(tries = 300)
    void counting_is_the_same_as_going_day_by_day(
            @ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(max = 900) int span) {
        LocalDate to = from.plusDays(span);
        assertThat(days.between(from, to))
                .isEqualTo(from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(days::isWorked)
                        .count());
    }

    @Property(tries = 100)
    void the_next_working_day_is_worked_and_no_day_before_it_is(
            @ForAll("calendars") WorkingDays days, @ForAll("dates") LocalDate from) {
        LocalDate next = days.orNext(from);
        assertThat(days.isWorked(next)).isTrue();
        assertThat(from.datesUntil(next)).noneMatch(days::isWorked);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2023, 1, 1).toEpochDay(),
                        LocalDate.of(2029, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<WorkingDays> calendars() {
        Arbitrary<Set<DayOfWeek>> worked =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7);
        Arbitrary<Set<LocalDate>> yearly = dates().set().ofMaxSize(12);
        Arbitrary<Set<LocalDate>> once = dates().set().ofMaxSize(40);
        return Combinators.combine(worked, yearly, once).as((days, every, single) -> {
            List<Holiday> holidays = new ArrayList<>(
                    single.stream().map(day -> Holiday.on(day, "Once")).toList());
            every.forEach(day -> holidays.add(Holiday.everyYear(day.getMonthValue(), day.getDayOfMonth(), "Yearly")));
            return new WorkingDays(days, holidays);
        });
    }

    private static Set<DayOfWeek> weekdays() {
        return Set.of(DayOfWeek.values()).stream()
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .collect(Collectors.toSet());
    }
}
