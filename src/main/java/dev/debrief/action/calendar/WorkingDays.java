package dev.debrief.action.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which days are worked: certain weekdays, except holidays. Days are dates without a zone; whoever asks says in which zone
 * today is.
 */
public final class WorkingDays {
    /** With no more yearly holidays than this, a working day always comes. */
    static final int MOST_YEARLY = 200;

    private static final int WEEK = 7;

    private final Set<DayOfWeek> weekdays;
    private final Set<MonthDay> yearly;
    private final TreeSet<LocalDate> once;

    /**
     * Working days of these weekdays, at least one.
     *
     * @param holidays of them at most 200 that come every year
     */
    public WorkingDays(Set<DayOfWeek> weekdays, Collection<Holiday> holidays) {
        if (weekdays.isEmpty()) throw new IllegalArgumentException("some day of the week is worked");
        this.weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
        this.yearly = holidays.stream()
                .filter(holiday -> holiday.year() == null)
                .map(Holiday::day)
                .collect(Collectors.toCollection(HashSet::new));
        if (yearly.size() > MOST_YEARLY) throw new IllegalArgumentException("too many yearly holidays");
        this.once = holidays.stream()
                .filter(holiday -> holiday.year() != null)
                .map(holiday -> holiday.day().atYear(holiday.year()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From Monday to Friday, without holidays. */
    public static WorkingDays weekdaysOnly() {
        return new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());
    }

    public boolean isWorked(LocalDate date) {
        return weekdays.contains(date.getDayOfWeek()) && !yearly.contains(MonthDay.from(date)) && !once.contains(date);
    }

    /** The date itself where it is worked, otherwise the first working day after it. */
    public LocalDate orNext(LocalDate date) {
        LocalDate day = date;
        while (!isWorked(day)) day = day.plusDays(1);
        return day;
    }

    /** The {@code count}th working day after a date, the date itself not counted; the date itself for 0. */
    public LocalDate plus(LocalDate date, int count) {
        if (count < 0) throw new IllegalArgumentException("working days are counted forward, not " + count);
        LocalDate day = date;
        for (int left = count; left > 0; left--) day = orNext(day.plusDays(1));
        return day;
    }

    /**
     * How many working days come after {@code from}, up to and including {@code to}; negative where {@code to} is before
     * {@code from}.
     */
    public long between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        long days = ChronoUnit.DAYS.between(from, to);
        long worked = days / WEEK * weekdays.size();
        for (LocalDate day = to.minusDays(days % WEEK); day.isBefore(to); day = day.plusDays(1)) {
            if (weekdays.contains(day.plusDays(1).getDayOfWeek())) worked++;
        }
        return worked - holidaysBetween(from, to);
    }

    /** The holidays that take a working day away. */
    private long holidaysBetween(LocalDate from, LocalDate to) {
        long taken = once.subSet(from, false, to, true).stream()
                .filter(day -> weekdays.contains(day.getDayOfWeek()) && !yearly.contains(MonthDay.from(day)))
                .count();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            for (MonthDay monthDay : yearly) {
                if (!monthDay.isValidYear(year)) continue;
                LocalDate day = monthDay.atYear(year);
                if (day.isAfter(from) && !day.isAfter(to) && weekdays.contains(day.getDayOfWeek())) taken++;
            }
        }
        return taken;
    }
}
