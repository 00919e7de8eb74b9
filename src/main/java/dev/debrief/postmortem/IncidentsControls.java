package dev.debrief.postmortem;

import dev.debrief.incident.search.Filter;
import dev.debrief.incident.search.KnownNames;
import dev.debrief.incident.search.SearchPlace;
import dev.debrief.incident.search.SearchQuery;
import dev.debrief.incident.search.Span;
import dev.debrief.postmortem.IncidentsPage.Choice;
import dev.debrief.postmortem.IncidentsPage.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The controls beside the search field; they always show what is typed. */
final class IncidentsControls {
    private final SearchQuery query;
    private final KnownNames names;

    IncidentsControls(SearchQuery query, KnownNames names) {
        this.query = query;
        this.names = names;
    }

    /** Those that are wanted often. */
    List<Choice> choices() {
        return List.of(
                named(Filter.SEVERITY, "Severity", "Any severity", names.severities()),
                choice(
                        Filter.STATE,
                        "State",
                        "Any state",
                        List.of(
                                new Option("draft", "Draft"),
                                new Option("published", "Published"),
                                new Option("archived", "Archived"))),
                named(Filter.TEAM, "Team", "Any team", names.teams()),
                named(Filter.SERVICE, "Service", "Any service", names.services()),
                choice(
                        Filter.LAST,
                        "When",
                        "Any time",
                        Arrays.stream(Span.values())
                                .map(span -> new Option(span.word(), span.inWords()))
                                .toList()));
    }

    /** The others. */
    List<Choice> moreChoices() {
        return List.of(
                named(Filter.TYPE, "Type", "Any type", names.types()),
                choice(
                        Filter.IN,
                        "Words stand in",
                        "Any part",
                        Arrays.stream(SearchPlace.values())
                                .map(place -> new Option(place.word(), capital(place.word())))
                                .toList()),
                choice(
                        Filter.DRILLS,
                        "Drills",
                        "No drills",
                        List.of(new Option("too", "Drills too"), new Option("only", "Only drills"))));
    }

    boolean isMoreSet() {
        return List.of(Filter.TYPE, Filter.IN, Filter.DRILLS, Filter.LEAD, Filter.TAG, Filter.AFTER, Filter.BEFORE)
                .stream()
                .anyMatch(filter -> !query.valueOf(filter).isEmpty());
    }

    private Choice named(Filter filter, String label, String any, List<KnownNames.Named> known) {
        return choice(
                filter,
                label,
                any,
                known.stream()
                        .map(named -> new Option(named.name(), named.name()))
                        .toList());
    }

    /** What was asked for is offered even where it is not among the names, so that the page never says something else. */
    private Choice choice(Filter filter, String label, String any, List<Option> known) {
        String chosen = query.valueOf(filter);
        List<Option> options = new ArrayList<>(known);
        boolean isKnown = known.stream().anyMatch(option -> option.value().equals(chosen));
        if (!chosen.isEmpty() && !isKnown) options.add(new Option(chosen, capital(chosen)));
        return new Choice(filter.word(), label, any, chosen, options);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
