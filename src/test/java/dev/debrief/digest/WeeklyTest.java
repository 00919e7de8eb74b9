package dev.debrief.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The hour of a week, in every zone, over daylight saving and over a server that sleeps. */
class WeeklyTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void it_comes_at_the_hour_that_the_clocks_there_show_in_summer_and_in_winter() {
        Weekly weekly = new Weekly(DayOfWeek.MONDAY, 8, BERLIN);
        assertThat(weekly.in(LocalDate.of(2026, 7, 6))).isEqualTo("2026-07-06T06:00:00Z");
        assertThat(weekly.in(LocalDate.of(2026, 11, 23))).isEqualTo("2026-11-23T07:00:00Z");
    }

    @Test
    void an_hour_that_the_clocks_skip_comes_when_they_go_on() {
        Weekly weekly = new Weekly(DayOfWeek.SUNDAY, 2, BERLIN);
        assertThat(weekly.in(LocalDate.of(2026, 3, 23))).isEqualTo("2026-03-29T01:00:00Z");
        Weekly halfAnHour = new Weekly(DayOfWeek.SUNDAY, 2, ZoneId.of("Australia/Lord_Howe"));
        Instant there = halfAnHour.in(LocalDate.of(2026, 9, 28));
        assertThat(LocalDateTime.ofInstant(there, halfAnHour.zone())).isEqualTo("2026-10-04T02:30");
        Weekly lostDay = new Weekly(DayOfWeek.FRIDAY, 10, ZoneId.of("Pacific/Apia"));
        assertThat(LocalDateTime.ofInstant(lostDay.in(LocalDate.of(2011, 12, 26)), lostDay.zone()))
                .isEqualTo("2011-12-31T00:00");
    }

    @Test
    void of_an_hour_that_the_clocks_show_twice_the_first_counts() {
        Weekly weekly = new Weekly(DayOfWeek.SUNDAY, 2, BERLIN);
        assertThat(weekly.in(LocalDate.of(2026, 10, 19))).isEqualTo("2026-10-25T00:00:00Z");
    }

    @Test
    void a_week_begins_on_monday_where_the_person_is() {
        Instant at = Instant.parse("2026-11-22T20:00:00Z");
        assertThat(new Weekly(DayOfWeek.MONDAY, 8, ZoneId.of("Asia/Bangkok")).weekOf(at))
                .isEqualTo("2026-11-23");
        assertThat(new Weekly(DayOfWeek.MONDAY, 8, BERLIN).weekOf(at)).isEqualTo("2026-11-16");
    }

    @Test
    void a_server_that_slept_sends_when_it_wakes_unless_the_next_one_is_nearer_than_a_day() {
        Weekly weekly = new Weekly(DayOfWeek.MONDAY, 8, ZoneId.of("UTC"));
        LocalDate week = LocalDate.of(2026, 11, 23);
        assertThat(weekly.weekToSend(Instant.parse("2026-11-23T07:59:59Z"), Instant.EPOCH))
                .isEmpty();
        assertThat(weekly.weekToSend(Instant.parse("2026-11-23T08:00:00Z"), Instant.EPOCH))
                .contains(week);
        assertThat(weekly.weekToSend(Instant.parse("2026-11-29T08:00:00Z"), Instant.EPOCH))
                .contains(week);
        assertThat(weekly.weekToSend(Instant.parse("2026-11-29T08:00:01Z"), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void somebody_who_came_after_the_hour_waits_for_the_next_one() {
        Weekly weekly = new Weekly(DayOfWeek.MONDAY, 8, ZoneId.of("UTC"));
        Instant came = Instant.parse("2026-11-24T12:00:00Z");
        assertThat(weekly.weekToSend(Instant.parse("2026-11-24T12:05:00Z"), came))
                .isEmpty();
        assertThat(weekly.weekToSend(Instant.parse("2026-11-30T08:00:00Z"), came))
                .contains(LocalDate.of(2026, 11, 30));
    }

    /** Everybody looks at the same ticks of one server that now and then sleeps for hours, for a year. */
    @Test
    void over_a_year_everybody_gets_each_week_once_and_at_their_hour() {
        Random random = new Random(20261121);
        List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
        zones.sort(null);
        List<Weekly> people = new ArrayList<>();
        for (int person = 0; person < 300; person++)
            people.add(new Weekly(
                    DayOfWeek.of(1 + random.nextInt(7)),
                    random.nextInt(24),
                    ZoneId.of(zones.get(random.nextInt(zones.size())))));
        List<Set<LocalDate>> had = new ArrayList<>();
        people.forEach(person -> had.add(new HashSet<>()));
        Instant start = Instant.parse("2026-01-05T12:00:00Z");
        Instant end = start.plus(Duration.ofDays(371));
        Duration slept = Duration.ZERO;
        for (Instant now = start; now.isBefore(end); now = now.plus(slept)) {
            for (int person = 0; person < people.size(); person++)
                tick(people.get(person), had.get(person), now, slept, start);
            slept = Duration.ofMinutes(random.nextInt(200) == 0 ? 60 * random.nextInt(48) : 15);
        }
        for (int person = 0; person < people.size(); person++)
            assertThat(had.get(person)).as(people.get(person).toString()).hasSizeBetween(52, 54);
    }

    private static void tick(Weekly weekly, Set<LocalDate> had, Instant now, Duration slept, Instant start) {
        LocalDate week = weekly.weekToSend(now, start).orElse(null);
        if (week == null || !had.add(week)) return;
        Instant due = weekly.in(week);
        assertThat(Duration.between(due, now))
                .isLessThanOrEqualTo(slept)
                .isGreaterThanOrEqualTo(Duration.ZERO)
                .isLessThan(Duration.ofHours(49));
        ZonedDateTime there = due.atZone(weekly.zone());
        boolean isAtItsHour = there.getHour() == weekly.hour() && there.getDayOfWeek() == weekly.day();
        boolean isSkipped = weekly.zone()
                .getRules()
                .getValidOffsets(week.plusDays(weekly.day().getValue() - 1L).atTime(weekly.hour(), 0))
                .isEmpty();
        assertThat(isAtItsHour || isSkipped).as(weekly + " in " + week).isTrue();
    }
}
