package dev.debrief.review;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Until when post-mortems are asked for, read from the tables and told slowly, one day after the other. */
final class PlainPolicy {
    private static final String HOUSE = "";

    private record Allowed(int count, boolean isWorking) {}

    private record Days(ZoneId zone, Set<Integer> weekdays, Set<String> holidays) {
        boolean isWorked(LocalDate day) {
            return weekdays.contains(day.getDayOfWeek().getValue())
                    && !holidays.contains(day.toString())
                    && !holidays.contains(day.toString().substring(5));
        }
    }

    private final Map<String, Allowed> allowed = new HashMap<>();
    private final Map<String, Days> days = new HashMap<>();

    PlainPolicy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet policy = statement.executeQuery("select severity, count, unit from publication_policy");
            while (policy.next())
                allowed.put(
                        policy.getString(1),
                        new Allowed(policy.getInt(2), policy.getString(3).equals("working days")));
            ResultSet calendars = statement.executeQuery("select coalesce(t.name, ''), c.time_zone,"
                    + " array_to_string(c.weekdays, ' '), coalesce((select string_agg(coalesce(lpad(h.year::text, 4, '0')"
                    + " || '-', '') || lpad(h.month::text, 2, '0') || '-' || lpad(h.day::text, 2, '0'), ' ') from holiday h"
                    + " where h.calendar_id = c.id), '') from working_calendar c left join team t on t.id = c.team_id");
            while (calendars.next()) {
                Set<Integer> weekdays = new HashSet<>();
                for (String day : calendars.getString(3).split(" ", -1)) weekdays.add(Integer.valueOf(day));
                days.put(
                        calendars.getString(1),
                        new Days(
                                ZoneId.of(calendars.getString(2)),
                                weekdays,
                                new HashSet<>(List.of(calendars.getString(4).split(" ", -1)))));
            }
        }
    }

    private Days of(String team) {
        return Objects.requireNonNull(days.getOrDefault(team, days.get(HOUSE)));
    }

    /** The last day that is allowed; null where nothing is asked. */
    @Nullable
    LocalDate due(String severity, String team, Instant resolved) {
        Allowed allowance = allowed.get(severity);
        if (allowance == null) return null;
        Days its = of(team);
        LocalDate day = resolved.atZone(its.zone()).toLocalDate();
        int left = allowance.count();
        while (left > 0) {
            day = day.plusDays(1);
            if (!allowance.isWorking() || its.isWorked(day)) left--;
        }
        while (!its.isWorked(day)) day = day.plusDays(1);
        return day;
    }

    /** Whether a day of work has begun after that day when it is that instant. */
    boolean isAfter(LocalDate due, Instant at, String team) {
        Days its = of(team);
        LocalDate today = at.atZone(its.zone()).toLocalDate();
        for (LocalDate day = due.plusDays(1); !day.isAfter(today); day = day.plusDays(1))
            if (its.isWorked(day)) return true;
        return false;
    }
}
