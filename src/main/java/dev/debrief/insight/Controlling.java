package dev.debrief.insight;

import dev.debrief.incident.IncidentType;
import dev.debrief.incident.Severity;
import dev.debrief.insight.InsightsPage.Choice;
import dev.debrief.insight.InsightsPage.Controls;
import dev.debrief.insight.InsightsPage.Mistake;
import dev.debrief.insight.InsightsPage.Option;
import dev.debrief.insight.InsightsPage.Way;
import dev.debrief.insight.count.Preset;
import dev.debrief.people.Service;
import dev.debrief.people.Team;
import io.quarkus.panache.common.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be chosen above the figures; it always shows what the address says. Needs a transaction. */
final class Controlling {
    private final InsightsQuery query;
    private final Asked asked;

    Controlling(InsightsQuery query, Asked asked) {
        this.query = query;
        this.asked = asked;
    }

    /** @param address of the page that is shown */
    Controls all(String address) {
        String chosen = asked.preset().map(Preset::word).orElse("");
        boolean isOwn = !query.get("from").isEmpty() || !query.get("to").isEmpty();
        List<Way> spans = Arrays.stream(Preset.values())
                .map(preset -> new Way(
                        address + query.withSpan(preset.word()),
                        preset.title(),
                        !isOwn && preset.word().equals(chosen)))
                .toList();
        return new Controls(
                spans,
                isOwn ? "" : query.get("span"),
                query.get("from"),
                query.get("to"),
                query.get("tag"),
                query.get("drills").equals("too"),
                query.get("zone"),
                List.of(
                        choice(
                                "team",
                                "Team",
                                "Any team",
                                Team.<Team>listAll(Sort.by("name")).stream()
                                        .map(team -> new Option("" + team.id(), team.name()))
                                        .toList()),
                        choice(
                                "service",
                                "Service",
                                "Any service",
                                Service.<Service>listAll(Sort.by("name")).stream()
                                        .map(service -> new Option("" + service.id(), service.name()))
                                        .toList()),
                        choice(
                                "severity",
                                "Severity",
                                "Any severity",
                                Severity.inOrder().stream()
                                        .map(severity -> new Option(severity.name, severity.name))
                                        .toList()),
                        choice(
                                "type",
                                "Type",
                                "Any type",
                                IncidentType.inOrder().stream()
                                        .map(type -> new Option(type.name, type.name))
                                        .toList())),
                !asked.question().only().isNone() || isOwn,
                asked.mistakes().entrySet().stream()
                        .map(one -> new Mistake(one.getKey(), one.getValue()))
                        .toList());
    }

    private Choice choice(String name, String label, String any, List<Option> known) {
        String chosen = query.get(name);
        List<Option> options = new ArrayList<>(known);
        if (!chosen.isEmpty()
                && known.stream().noneMatch(option -> option.value().equals(chosen)))
            options.add(new Option(chosen, chosen));
        return new Choice(name, label, any, chosen, options);
    }
}
