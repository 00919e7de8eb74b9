package dev.debrief.action.calendar;

import dev.debrief.people.Team;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as its page shows it.
 *
 * @param address of the page
 * @param own whether the team has one of its own; the house always has
 * @param wrongLines the lines of the holidays that cannot be read
 * @param problems what is wrong otherwise, by field
 */
record CalendarForm(
        String address,
        String title,
        boolean isHouse,
        boolean own,
        String zone,
        Set<DayOfWeek> worked,
        String holidays,
        List<HolidayLines.Mistake> wrongLines,
        Map<String, String> problems) {
    /** One weekday to tick. */
    record Day(String value, String name, boolean isWorked) {}

    static CalendarForm of(@Nullable Team team, WorkingCalendar kept) {
        return new CalendarForm(
                team == null ? CalendarPages.HERE + "/house" : CalendarPages.HERE + "/teams/" + team.id(),
                team == null ? "Calendar of the house" : "Calendar of " + team.name(),
                team == null,
                kept.teamId != null || team == null,
                kept.timeZone,
                kept.worked(),
                HolidayLines.write(kept.free()),
                List.of(),
                Map.of());
    }

    /** The same with what was typed, and what is wrong with it. */
    CalendarForm typed(String typedZone, List<String> typedDays, String typedHolidays) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (readZone(typedZone) == null) {
            wrong.put("zone", "There is no time zone of this name. Take one from the list, like Asia/Bangkok or UTC.");
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) if (typedDays.contains(value(day))) days.add(day);
        if (days.isEmpty()) wrong.put("weekdays", "Tick at least one day: without one, no date is ever reached.");
        List<HolidayLines.Mistake> lines = HolidayLines.read(typedHolidays).mistakes();
        if (!lines.isEmpty()) {
            wrong.put(
                    "holidays",
                    lines.size() == 1 ? "One line cannot be read." : lines.size() + " lines cannot be read.");
        }
        return new CalendarForm(address, title, isHouse, own, typedZone, days, typedHolidays, lines, wrong);
    }

    /** The same with a sentence at the file that could not be taken. */
    CalendarForm refusing(String sentence) {
        Map<String, String> wrong = new LinkedHashMap<>(problems);
        wrong.put("file", sentence);
        return new CalendarForm(address, title, isHouse, own, zone, worked, holidays, wrongLines, wrong);
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    void takeOver(WorkingCalendar calendar) {
        calendar.set(
                ZoneId.of(zone.strip()), worked, HolidayLines.read(holidays).holidays());
    }

    public List<Day> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day ->
                        new Day(value(day), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), worked.contains(day)))
                .toList();
    }

    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.equals("UTC") || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
                .sorted()
                .toList();
    }

    static String value(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable ZoneId readZone(String typed) {
        try {
            return ZoneId.of(typed.strip());
        } catch (DateTimeException noZone) {
            return null;
        }
    }
}
