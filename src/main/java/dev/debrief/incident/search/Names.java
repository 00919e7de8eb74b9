package dev.debrief.incident.search;

import dev.debrief.incident.IncidentType;
import dev.debrief.incident.Severity;
import dev.debrief.incident.search.KnownNames.Named;
import dev.debrief.people.Person;
import dev.debrief.people.Service;
import dev.debrief.people.Team;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** The names that filters can mean at the moment. */
@ApplicationScoped
public class Names {
    /** For this query; people are many, so they are read only for a query that asks for one. */
    @Transactional
    public KnownNames forQuery(String typed) {
        boolean asksForPeople = typed.toLowerCase(Locale.ROOT).contains(Filter.LEAD.word());
        return new KnownNames(
                Severity.inOrder().stream().map(Names::severity).toList(),
                IncidentType.inOrder().stream()
                        .map(type -> new Named(type.name, "type:" + type.name, ""))
                        .toList(),
                Team.<Team>listAll(Sort.by("name")).stream()
                        .map(team -> new Named(team.name(), "team:" + team.id(), ""))
                        .toList(),
                Service.<Service>listAll(Sort.by("name")).stream()
                        .map(service -> new Named(service.name(), "service:" + service.id(), ""))
                        .toList(),
                asksForPeople ? people() : List.of());
    }

    /** The 1 of SEV1 says it as well; where a name has no digit, its rank does. */
    private static Named severity(Severity severity) {
        String digits = severity.name.replaceAll("\\D", "");
        String also = digits.isEmpty() ? String.valueOf(severity.rank) : digits;
        return new Named(severity.name, "severity:" + severity.name, also);
    }

    private static List<Named> people() {
        return Person.<Person>listAll(Sort.by("name")).stream()
                .map(person -> new Named(person.name(), "lead:" + person.id(), ""))
                .toList();
    }
}
