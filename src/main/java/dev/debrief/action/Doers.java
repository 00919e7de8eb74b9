package dev.debrief.action;

import dev.debrief.people.Match;
import dev.debrief.people.People;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who can be given an action item: people who are here, and teams. */
@ApplicationScoped
public class Doers {
    private static final int MOST = 500;

    private final People people;
    private final EntityManager entityManager;

    Doers(People people, EntityManager entityManager) {
        this.people = people;
        this.entityManager = entityManager;
    }

    /**
     * Whom a typed name means.
     *
     * @param person null where a team was meant, or nobody was named
     * @param wrong what is wrong with the name and how to mend it; null where nothing is
     */
    public record Doer(
            @Nullable Person person,
            @Nullable Team team,
            @Nullable String wrong) {
        /** Whether nobody was named. */
        public boolean isNobody() {
            return person == null && team == null && wrong == null;
        }
    }

    /** A team of this name before a person of this name; blank is nobody. */
    @Transactional
    public Doer named(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) return new Doer(null, null, null);
        Optional<Team> team = Team.named(name);
        if (team.isPresent()) return new Doer(null, team.get(), null);
        Match match = people.match(name);
        if (match instanceof Match.Several)
            return new Doer(null, null, name + " means more than one person. Write the e-mail address.");
        if (!(match instanceof Match.One one))
            return new Doer(null, null, name + " is no person or team that is known here. Take one from the list.");
        if (one.person().isDeactivated())
            return new Doer(null, null, one.person().name() + " has left. Give it to somebody who is there.");
        return new Doer(one.person(), null, null);
    }

    /** Names to choose from: teams first, then people. */
    @Transactional
    public List<String> known() {
        return Stream.of(
                        "select t.name from Team t order by t.name",
                        "select p.name from Person p where p.deactivatedAt is null order by p.name")
                .flatMap(query -> entityManager
                        .createQuery(query, String.class)
                        .setMaxResults(MOST)
                        .getResultStream())
                .distinct()
                .toList();
    }
}
