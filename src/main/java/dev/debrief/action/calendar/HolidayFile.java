package dev.debrief.action.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Holidays out of an iCalendar file (RFC 5545): events of whole days. One that comes every year on the same date stays
 * so; other rules are followed from the year before {@code today} to five years after it.
 */
final class HolidayFile {
    private static final int LONGEST = 31;
    private static final int YEARS = 5;
    private static final int MOST_LOOKED_AT = 10_000;

    private final LocalDate today;
    private final List<Holiday> holidays = new ArrayList<>();

    private HolidayFile(LocalDate today) {
        this.today = today;
    }

    /** The holidays of a file, each day once; none where the text is no calendar. */
    static List<Holiday> read(String text, LocalDate today) {
        HolidayFile file = new HolidayFile(today);
        for (ICalendar calendar : Biweekly.parse(text).all()) {
            for (VEvent event : calendar.getEvents()) file.add(event);
        }
        return file.holidays;
    }

    private void add(VEvent event) {
        if (event.getDateStart() == null || event.getSummary() == null) return;
        ICalDate start = event.getDateStart().getValue();
        String name = name(event.getSummary().getValue());
        if (start == null || start.hasTime() || name.isEmpty()) return;
        LocalDate first = LocalDate.of(
                start.getRawComponents().getYear(),
                start.getRawComponents().getMonth(),
                start.getRawComponents().getDate());
        long days = days(event, first);
        if (event.getRecurrenceRule() == null) add(first, days, name);
        else if (isSameDateEveryYear(event.getRecurrenceRule())) addYearly(first, days, name);
        else follow(event, days, name);
    }

    private static String name(@Nullable String summary) {
        String line = summary == null
                ? ""
                : summary.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > Holiday.LONGEST
                ? line.substring(0, Holiday.LONGEST).strip()
                : line;
    }

    /** The end of an event of whole days is the day after its last one. */
    private static long days(VEvent event, LocalDate first) {
        if (event.getDateEnd() == null || event.getDateEnd().getValue() == null) return 1;
        var end = event.getDateEnd().getValue().getRawComponents();
        if (end == null) return 1;
        LocalDate after = LocalDate.of(end.getYear(), end.getMonth(), end.getDate());
        return Math.max(1, Math.min(LONGEST, ChronoUnit.DAYS.between(first, after)));
    }

    private static boolean isSameDateEveryYear(RecurrenceRule property) {
        Recurrence rule = property.getValue();
        boolean bounded = rule.getCount() != null || rule.getUntil() != null;
        boolean everyYear = rule.getInterval() == null || rule.getInterval() == 1;
        boolean moves = !rule.getByDay().isEmpty()
                || !rule.getByMonthDay().isEmpty()
                || !rule.getByYearDay().isEmpty()
                || !rule.getByWeekNo().isEmpty()
                || !rule.getBySetPos().isEmpty()
                || rule.getByMonth().size() > 1;
        return rule.getFrequency() == Frequency.YEARLY && !bounded && everyYear && !moves;
    }

    private void follow(VEvent event, long days, String name) {
        DateIterator dates = event.getDateIterator(TimeZone.getDefault());
        LocalDate from = LocalDate.of(today.getYear() - 1, 1, 1);
        LocalDate to = from.plusYears(YEARS + 1L);
        for (int looked = 0; dates.hasNext() && looked < MOST_LOOKED_AT; looked++) {
            Date next = dates.next();
            LocalDate date = next.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
            if (!date.isBefore(to)) return;
            if (!date.isBefore(from)) add(date, days, name);
        }
    }

    private void add(LocalDate first, long days, String name) {
        for (long day = 0; day < days; day++) keep(Holiday.on(first.plusDays(day), name));
    }

    private void addYearly(LocalDate first, long days, String name) {
        for (long day = 0; day < days; day++) keep(new Holiday(MonthDay.from(first.plusDays(day)), null, name));
    }

    private void keep(Holiday holiday) {
        if (holidays.stream().noneMatch(other -> other.date().equals(holiday.date()))) holidays.add(holiday);
    }
}
