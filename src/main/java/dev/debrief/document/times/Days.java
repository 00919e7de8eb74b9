package dev.debrief.document.times;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which day is meant by one that is written without its year, as a weekday, or by a word. */
final class Days {
    /** A due date without a year is a late one if it is no longer ago than this, else one of next year. */
    private static final int LATE = 60;

    private final Surroundings surroundings;
    private final ZoneId zone;
    private final List<String> doubts;

    Days(Surroundings surroundings, ZoneId zone, List<String> doubts) {
        this.surroundings = surroundings;
        this.zone = zone;
        this.doubts = doubts;
    }

    LocalDate written(Day day) {
        if (day instanceof Day.Dated dated) return dated.date();
        if (day instanceof Day.WithoutYear without) return withYear(without.day());
        if (day instanceof Day.FromAbove above) return base().plusDays(above.days());
        return fromStart(((Day.FromStart) day).days());
    }

    /** Without a start, "yesterday" is that of whoever types. */
    private LocalDate fromStart(int days) {
        LocalDate today = surroundings.today(zone);
        if (surroundings.isDue()) return today.plusDays(days);
        LocalDate day = surroundings.startDay(zone).orElse(today).plusDays(days);
        boolean fromToday = surroundings.startDay(zone).isEmpty();
        if (fromToday) doubts.add("Understood as " + Phrases.day(day) + ", counted from today.");
        return day;
    }

    /** The year that brings the day nearest to the incident; a due date lies ahead or is a little late. */
    private LocalDate withYear(MonthDay day) {
        LocalDate base = base();
        LocalDate earliest = base.minusDays(surroundings.isDue() ? LATE : 183);
        LocalDate found = IntStream.rangeClosed(earliest.getYear(), earliest.getYear() + 8)
                .filter(day::isValidYear)
                .mapToObj(day::atYear)
                .filter(date -> !date.isBefore(earliest))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("every day comes within eight years"));
        if (surroundings.isDue() ? found.isBefore(base) : found.getYear() != base.getYear()) {
            doubts.add("Understood as " + Phrases.day(found) + ". Write the year if another is meant.");
        }
        return found;
    }

    LocalDate weekday(DayOfWeek weekday, int which) {
        LocalDate base = base();
        LocalDate day = surroundings.isDue() ? dueOn(weekday, which, base) : happenedOn(weekday, which, base);
        boolean always = !surroundings.isDue();
        if (always) doubts.add("Understood as " + named(day) + ". Write the date if another is meant.");
        return day;
    }

    private LocalDate dueOn(DayOfWeek weekday, int which, LocalDate today) {
        if (which < 0) return today.with(TemporalAdjusters.previous(weekday));
        if (which == 0) return today.with(TemporalAdjusters.nextOrSame(weekday));
        LocalDate coming = today.with(TemporalAdjusters.next(weekday));
        LocalDate ofNextWeek =
                today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(weekday));
        if (!coming.equals(ofNextWeek)) {
            doubts.add("Understood as " + named(ofNextWeek) + ", in the week after this one. For the coming one write "
                    + coming + ".");
        }
        return ofNextWeek;
    }

    /** The nearest to the incident, before or after it. */
    private static LocalDate happenedOn(DayOfWeek weekday, int which, LocalDate base) {
        if (which < 0) return base.with(TemporalAdjusters.previous(weekday));
        LocalDate after = base.with(TemporalAdjusters.nextOrSame(weekday));
        if (which > 0) return base.with(TemporalAdjusters.next(weekday));
        LocalDate before = base.with(TemporalAdjusters.previousOrSame(weekday));
        return ChronoUnit.DAYS.between(before, base) < ChronoUnit.DAYS.between(base, after) ? before : after;
    }

    void compare(LocalDate day, DayOfWeek weekday) {
        if (day.getDayOfWeek() != weekday) {
            doubts.add("That day was a " + name(day.getDayOfWeek()) + ", not a " + name(weekday) + ".");
        }
    }

    private LocalDate base() {
        return surroundings.day(zone).orElseGet(() -> surroundings.today(zone));
    }

    private static String named(LocalDate day) {
        return name(day.getDayOfWeek()) + ", " + Phrases.day(day);
    }

    private static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
