package dev.debrief.action.list;

import dev.debrief.action.list.ItemsPage.Choice;
import dev.debrief.action.list.ItemsPage.Option;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.incident.Severity;
import dev.debrief.people.Team;
import io.quarkus.panache.common.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be chosen above a list. */
final class ItemsControls {
    private final ItemsQuery query;
    private final String whoseName;
    private final String place;

    /** @param place where issues are kept; empty where there is none */
    ItemsControls(ItemsQuery query, String whoseName, String place) {
        this.query = query;
        this.whoseName = whoseName;
        this.place = place;
    }

    /** Needs a transaction. */
    ItemsPage.Controls all() {
        List<Choice> often = new ArrayList<>(List.of(whose()));
        if (!query.isBoard()) often.add(state());
        often.add(choice(
                "kind",
                "Kind",
                "Any kind",
                Arrays.stream(Kind.values())
                        .map(kind -> new Option(kind.word(), ItemRowsOnPage.title(kind)))
                        .toList()));
        often.add(choice(
                "severity",
                "Severity",
                "Any severity",
                Severity.inOrder().stream()
                        .map(severity -> new Option(severity.name, severity.name))
                        .toList()));
        List<Choice> more = new ArrayList<>(List.of(
                choice(
                        "due",
                        "Due",
                        "Any date",
                        Arrays.stream(DueRange.values())
                                .filter(range -> range != DueRange.ANY)
                                .map(range -> new Option(range.word(), range.title()))
                                .toList()),
                choice(
                        "priority",
                        "Priority",
                        "Any priority",
                        Arrays.stream(Priority.values())
                                .map(priority -> new Option(priority.word(), ItemRowsOnPage.capital(priority.word())))
                                .toList())));
        if (!place.isEmpty()) more.add(tracked());
        boolean isMoreSet =
                more.stream().anyMatch(Choice::isSet) || !query.get("incident").isEmpty();
        return new ItemsPage.Controls(
                often,
                more,
                grouping(),
                "",
                query.get("incident"),
                isMoreSet,
                query.with("view", "").address(),
                query.with("view", "board").address(),
                "/actions.csv" + (query.text().isEmpty() ? "" : "?" + query.text()),
                "/actions/lists?query="
                        + java.net.URLEncoder.encode(query.text(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private Choice tracked() {
        return choice(
                "jira",
                place,
                "In step or not",
                Arrays.stream(Tracked.values())
                        .map(tracked -> new Option(tracked.word(), tracked.title(place)))
                        .toList());
    }

    private Choice whose() {
        List<Option> options = new ArrayList<>(List.of(new Option("mine", "Mine"), new Option("teams", "My teams")));
        List<Team> teams = Team.listAll(Sort.by("name"));
        for (Team team : teams) options.add(new Option("team-" + team.id(), team.name()));
        String chosen = query.get("whose");
        boolean isKnown = options.stream().anyMatch(option -> option.value().equals(chosen));
        if (!isKnown && !chosen.equals("all")) options.add(new Option(chosen, whoseName));
        options.add(0, new Option("all", "Everybody\u2019s"));
        return new Choice("whose", "Whose", "", chosen, options);
    }

    private Choice state() {
        String chosen = query.get("state").isEmpty() ? Standing.NOT_FINISHED.word() : query.get("state");
        return new Choice(
                "state",
                "State",
                "",
                chosen,
                Arrays.stream(Standing.values())
                        .map(standing -> new Option(standing.word(), standing.title()))
                        .toList());
    }

    private Choice grouping() {
        return new Choice(
                "group",
                "Group by",
                "",
                query.get("group").isEmpty() ? Grouping.DUE.word() : query.get("group"),
                Arrays.stream(Grouping.values())
                        .map(grouping -> new Option(grouping.word(), grouping.title()))
                        .toList());
    }

    private Choice choice(String name, String label, String any, List<Option> options) {
        return new Choice(name, label, any, query.get(name), options);
    }
}
