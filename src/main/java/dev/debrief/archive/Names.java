package dev.debrief.archive;

import dev.debrief.people.People;
import dev.debrief.people.Person;
import dev.debrief.people.Service;
import dev.debrief.people.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who and what is meant by the names in a document. A name that is not known yet is kept, and matched later. */
@ApplicationScoped
class Names {
    private final People people;

    Names(People people) {
        this.people = people;
    }

    @Nullable
    Person person(@Nullable String name) {
        return name == null ? null : people.findOrAdd(name);
    }

    List<Person> persons(List<String> names) {
        return names.stream().map(people::findOrAdd).distinct().toList();
    }

    @Nullable
    Team team(@Nullable String name) {
        return name == null ? null : Team.findOrAdd(name);
    }

    /** A team that exists: the owner of an action item is a team only where one of that name is known. */
    Optional<Team> knownTeam(@Nullable String name) {
        return name == null ? Optional.empty() : Team.named(name);
    }

    List<Service> services(List<String> names) {
        return names.stream().map(Service::findOrAdd).distinct().toList();
    }
}
