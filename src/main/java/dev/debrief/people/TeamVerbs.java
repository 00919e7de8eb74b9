package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Takes what was typed about a team over, or says what is wrong with it. */
@ApplicationScoped
class TeamVerbs {
    private final People people;

    TeamVerbs(People people) {
        this.people = people;
    }

    void take(Team team, String name, String lead, String members, Problems problems) {
        String tidyName = problems.name("name", name);
        boolean nameIsTaken = Team.named(name)
                .filter(other -> team.id == null || other.id() != team.id())
                .isPresent();
        if (nameIsTaken) problems.add("name", "There is a team of this name already.");
        Optional<Person> foundLead = lead.isBlank() ? Optional.empty() : one("lead", lead, problems);
        List<Person> found = new ArrayList<>();
        for (String line : PersonForm.lines(members))
            one("members", line, problems).ifPresent(found::add);
        if (!problems.isEmpty()) return;
        team.name = tidyName;
        team.lead = foundLead.orElse(null);
        team.members = new LinkedHashSet<>(found);
    }

    private Optional<Person> one(String field, String typed, Problems problems) {
        Match match = people.match(typed);
        if (match instanceof Match.One one) return Optional.of(one.person());
        String trouble = match instanceof Match.Several
                ? " means more than one person. Write the e-mail address."
                : " is nobody we know. Add this person under People first.";
        problems.add(field, Written.tidy(typed) + trouble);
        return Optional.empty();
    }
}
