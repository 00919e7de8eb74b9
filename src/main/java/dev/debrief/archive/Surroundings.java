package dev.debrief.archive;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Finding;
import dev.debrief.document.Head;
import dev.debrief.document.PostMortem;
import dev.debrief.incident.Incident;
import dev.debrief.people.Match;
import dev.debrief.people.People;
import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What only the database can tell about a document that is about to be kept. */
@ApplicationScoped
public class Surroundings {
    private final People people;

    Surroundings(People people) {
        this.people = people;
    }

    /**
     * A duplicate of what does not exist, or of itself, stops the saving; a name that several people bear is a doubt.
     * Field names are those of the form.
     */
    @Transactional
    public List<Finding> findings(PostMortem tree) {
        List<Finding> findings = new ArrayList<>();
        Head head = tree.head();
        original(head.duplicateOf(), tree.standing().number(), findings);
        bearer("lead", head.lead(), findings);
        bearers("commanders", head.roles().commanders(), findings);
        bearers("communications", head.roles().communications(), findings);
        bearers("scribes", head.roles().scribes(), findings);
        bearers("participants", head.participants(), findings);
        bearers("authors", head.authors(), findings);
        for (ActionItem item : tree.actionItems())
            bearer("actionItems." + item.id() + ".owner", item.owner(), findings);
        return findings;
    }

    private static void original(
            @Nullable IncidentNumber original, @Nullable IncidentNumber self, List<Finding> findings) {
        if (original == null) return;
        if (original.equals(self)) {
            findings.add(
                    stops("duplicateOf", "This is " + self + " itself. Name the other incident, or leave it empty."));
        } else if (Incident.numbered(original).isEmpty()) {
            findings.add(stops(
                    "duplicateOf", "There is no " + original + ". Name an incident that exists, or leave it empty."));
        }
    }

    private static Finding stops(String field, String message) {
        return new Finding(field, Finding.Weight.STOPS_SAVING, message);
    }

    private void bearers(String field, List<String> names, List<Finding> findings) {
        names.forEach(name -> bearer(field, name, findings));
    }

    private void bearer(String field, @Nullable String name, List<Finding> findings) {
        if (name == null || !(people.match(name) instanceof Match.Several several)) return;
        String addresses = several.persons().stream()
                .flatMap(person -> person.email().stream())
                .collect(Collectors.joining(" or "));
        Person taken = several.persons().get(0);
        findings.add(new Finding(
                field,
                Finding.Weight.DOUBT,
                several.persons().size() + " people are called “" + name + "”; taken as the one who was here first"
                        + taken.email().map(email -> ", " + email).orElse("")
                        + ". To name another, write the e-mail address"
                        + (addresses.isEmpty() ? "." : ": " + addresses + ".")));
    }
}
