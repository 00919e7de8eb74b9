package dev.debrief.action.calendar;

import dev.debrief.people.Team;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One calendar in the list of all; {@code own} is false for a team that goes by that of the house. */
record CalendarLine(String name, String address, boolean own, String days, String zone, int holidays) {
    /** The house, and every team by name. */
    static List<CalendarLine> all() {
        Map<Long, WorkingCalendar> kept =
                WorkingCalendar.<WorkingCalendar>list(
                                "select distinct c from WorkingCalendar c left join fetch c.holidays")
                        .stream()
                        .collect(Collectors.toMap(
                                calendar -> calendar.teamId == null ? 0 : calendar.teamId, Function.identity()));
        List<CalendarLine> lines = new ArrayList<>();
        lines.add(of("The house", CalendarPages.HERE + "/house", kept.get(0L)));
        Team.<Team>list("from Team t order by lower(t.name)")
                .forEach(team ->
                        lines.add(of(team.name(), CalendarPages.HERE + "/teams/" + team.id(), kept.get(team.id()))));
        return lines;
    }

    private static CalendarLine of(String name, String address, @Nullable WorkingCalendar kept) {
        if (kept == null) return new CalendarLine(name, address, false, "", "", 0);
        return new CalendarLine(name, address, true, words(kept), kept.timeZone, kept.holidays.size());
    }

    /** {@code Mon, Tue, Wed}. */
    private static String words(WorkingCalendar kept) {
        return kept.worked().stream()
                .map((DayOfWeek day) -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }
}
