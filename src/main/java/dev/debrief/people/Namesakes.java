package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds whom a name may mean that means nobody for sure. Nothing is guessed: a human says who it is. */
@ApplicationScoped
public class Namesakes {
    private static final int MOST = 4;

    private final People people;
    private final EntityManager entityManager;

    Namesakes(People people, EntityManager entityManager) {
        this.people = people;
        this.entityManager = entityManager;
    }

    /**
     * For each of these names that is not clear, who comes near: everybody of that very name where there are several,
     * otherwise those who have an account, an address or an alias. Names that are clear, or come near nobody, are not in it.
     */
    @Transactional
    public Map<String, List<Namesake>> unclear(Collection<String> names) {
        Map<String, List<Person>> found = new LinkedHashMap<>();
        List<Known> known = names.isEmpty() ? List.of() : known();
        for (String name : names) {
            Match match = people.match(name);
            if (match instanceof Match.Several several) found.put(name, several.persons());
            boolean isClear = match instanceof Match.One one && isKnown(one.person(), known);
            if (isClear
                    || match instanceof Match.Several
                    || Mention.of(name).email().length() > 0) continue;
            List<Person> near = known.stream()
                    .filter(one -> one.isNear(name))
                    .map(Known::person)
                    .limit(MOST)
                    .toList();
            if (!near.isEmpty()) found.put(name, near);
        }
        Map<String, List<Namesake>> unclear = new LinkedHashMap<>();
        Map<String, Integer> counts = counts(known);
        found.forEach((name, persons) -> unclear.put(
                name, persons.stream().map(person -> namesake(person, counts)).toList()));
        return unclear;
    }

    /** Somebody, and all the ways in which they are written. */
    private record Known(Person person, List<String> ways) {
        boolean isNear(String name) {
            return ways.stream().anyMatch(way -> Likeness.isNear(name, way));
        }
    }

    private List<Known> known() {
        Map<Long, List<String>> aliases = new HashMap<>();
        entityManager
                .createQuery("select a.person.id, a.alias from PersonAlias a", Object[].class)
                .getResultStream()
                .forEach(row -> aliases.computeIfAbsent((Long) row[0], any -> new java.util.ArrayList<>())
                        .add((String) row[1]));
        return Person.<Person>list("order by lower(name), id").stream()
                .filter(person ->
                        person.role().isPresent() || person.email().isPresent() || aliases.containsKey(person.id()))
                .map(person -> new Known(person, ways(person, aliases.getOrDefault(person.id(), List.of()))))
                .toList();
    }

    private static List<String> ways(Person person, List<String> aliases) {
        List<String> ways = new java.util.ArrayList<>(aliases);
        ways.add(person.name());
        person.email().ifPresent(ways::add);
        return ways;
    }

    private static boolean isKnown(Person person, List<Known> known) {
        return known.stream().anyMatch(one -> one.person().id() == person.id());
    }

    private static Map<String, Integer> counts(List<Known> known) {
        Map<String, Integer> counts = new HashMap<>();
        for (Known one : known) counts.merge(one.person().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        return counts;
    }

    private static Namesake namesake(Person person, Map<String, Integer> counts) {
        boolean isAlone = counts.getOrDefault(person.name().toLowerCase(Locale.ROOT), 0) < 2;
        return new Namesake(person.name(), isAlone ? person.name() : Naming.of(person));
    }
}
