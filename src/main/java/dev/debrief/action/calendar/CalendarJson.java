package dev.debrief.action.calendar;

import dev.debrief.shared.Problem;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calendar for machines.
 *
 * @param team the id of the team; null for the house
 * @param weekdays {@code monday} and so on
 */
public record CalendarJson(
        @Nullable Long team,
        @Nullable String timeZone,
        @Nullable List<@Nullable String> weekdays,
        @Nullable List<@Nullable Free> holidays) {
    /** A holiday: {@code 2026-12-25}, or {@code 12-25} where it comes every year. */
    public record Free(@Nullable String date, @Nullable String name) {}

    static CalendarJson of(@Nullable Long team, WorkingCalendar kept) {
        return new CalendarJson(
                team,
                kept.timeZone,
                kept.worked().stream().map(CalendarForm::value).toList(),
                kept.free().stream()
                        .map(free -> new Free(free.date(), free.name()))
                        .toList());
    }

    /** Takes it over where nothing is wrong with it; otherwise answers what is. */
    List<Problem.Mistake> into(WorkingCalendar calendar) {
        List<Problem.Mistake> mistakes = new ArrayList<>();
        ZoneId zone = CalendarForm.readZone(Objects.requireNonNullElse(timeZone, ""));
        if (zone == null) mistakes.add(new Problem.Mistake("/timeZone", "there is no time zone of this name"));
        Set<DayOfWeek> worked = readDays(mistakes);
        StringBuilder lines = new StringBuilder();
        for (Free free : Objects.requireNonNullElse(holidays, List.<@Nullable Free>of())) {
            String line = free == null ? "-" : free.date() + " " + Objects.requireNonNullElse(free.name(), "");
            lines.append(line.replaceAll("\\R", " ")).append('\n');
        }
        HolidayLines read = HolidayLines.read(lines.toString());
        read.mistakes()
                .forEach(
                        wrong -> mistakes.add(new Problem.Mistake("/holidays/" + (wrong.line() - 1), wrong.message())));
        if (mistakes.isEmpty() && zone != null) calendar.set(zone, worked, read.holidays());
        return mistakes;
    }

    private Set<DayOfWeek> readDays(List<Problem.Mistake> mistakes) {
        Set<DayOfWeek> worked = EnumSet.noneOf(DayOfWeek.class);
        List<@Nullable String> named = Objects.requireNonNullElse(weekdays, List.of());
        for (int i = 0; i < named.size(); i++) {
            String name = Objects.requireNonNullElse(named.get(i), "").toUpperCase(Locale.ROOT);
            if (EnumSet.allOf(DayOfWeek.class).stream()
                    .noneMatch(day -> day.name().equals(name))) {
                mistakes.add(new Problem.Mistake("/weekdays/" + i, "“" + named.get(i) + "” is no day of the week"));
            } else worked.add(DayOfWeek.valueOf(name));
        }
        if (named.isEmpty()) mistakes.add(new Problem.Mistake("/weekdays", "at least one day of the week is worked"));
        return worked;
    }
}
