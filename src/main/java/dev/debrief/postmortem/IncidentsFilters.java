package dev.debrief.postmortem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of the list: from the address to what the query needs, and to what the page offers. */
final class IncidentsFilters {
    private static final List<IncidentsPage.Option> SPANS = List.of(
            new IncidentsPage.Option("month", "Last 30 days"),
            new IncidentsPage.Option("quarter", "Last 3 months"),
            new IncidentsPage.Option("year", "Last 12 months"));

    private IncidentsFilters() {}

    static IncidentFilter filter(IncidentsResource.Query query, LocalDate today, ZoneId zone) {
        return new IncidentFilter(
                query.words(),
                query.severity(),
                query.type(),
                query.state(),
                query.team(),
                query.service(),
                from(query.when(), today, zone),
                null,
                query.drills(),
                "archived".equals(query.state()));
    }

    private static @Nullable Instant from(@Nullable String when, LocalDate today, ZoneId zone) {
        if (when == null) return null;
        return switch (when) {
            case "month" -> today.minusDays(30).atStartOfDay(zone).toInstant();
            case "quarter" -> today.minusMonths(3).atStartOfDay(zone).toInstant();
            case "year" -> today.minusYears(1).atStartOfDay(zone).toInstant();
            default -> null;
        };
    }

    static List<IncidentsPage.Choice> choices(
            IncidentsResource.Query query,
            List<String> severities,
            List<String> types,
            List<String> teams,
            List<String> services) {
        List<IncidentsPage.Choice> choices = new ArrayList<>();
        choices.add(choice("severity", "Severity", "Any severity", query.severity(), severities));
        choices.add(new IncidentsPage.Choice(
                "state",
                "State",
                "Any state",
                said(query.state()),
                List.of(
                        new IncidentsPage.Option("draft", "Draft"),
                        new IncidentsPage.Option("published", "Published"),
                        new IncidentsPage.Option("archived", "Archived"))));
        choices.add(choice("type", "Type", "Any type", query.type(), types));
        choices.add(choice("team", "Team", "Any team", query.team(), teams));
        choices.add(choice("service", "Service", "Any service", query.service(), services));
        choices.add(new IncidentsPage.Choice("when", "When", "Any time", said(query.when()), SPANS));
        return choices;
    }

    /** What was asked for is offered even where it is not known, so that the page never says something else. */
    private static IncidentsPage.Choice choice(
            String name, String label, String any, @Nullable String chosen, List<String> known) {
        Set<String> values = new LinkedHashSet<>(known);
        if (!said(chosen).isEmpty()) values.add(said(chosen));
        return new IncidentsPage.Choice(
                name,
                label,
                any,
                said(chosen),
                values.stream()
                        .map(value -> new IncidentsPage.Option(value, value))
                        .toList());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static String found(IncidentFilter filter, int count) {
        String number =
                count > IncidentList.COUNTED_TO ? "More than " + IncidentList.COUNTED_TO : String.valueOf(count);
        String incidents = count == 1 ? "1 incident" : count == 0 ? "No incident" : number + " incidents";
        return filter.words() == null
                ? incidents + (count == 0 ? " matches" : "")
                : incidents + (count == 1 || count == 0 ? " has" : " have") + " “" + filter.words() + "”";
    }
}
