package dev.debrief.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which way each person has chosen for digests and reminders; mail where nobody chose. */
@ApplicationScoped
public class Ways {
    private final EntityManager entityManager;
    private final Event<Chosen> chosen;

    Ways(EntityManager entityManager, Event<Chosen> chosen) {
        this.entityManager = entityManager;
        this.chosen = chosen;
    }

    @Transactional
    public Way of(long person) {
        return of(List.of(person)).getOrDefault(person, Way.MAIL);
    }

    /** Of those of these people who chose. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    Map<Long, Way> of(Collection<Long> people) {
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        "select person_id, way from message_way"
                                + " where person_id = any(cast(string_to_array(:people, ' ') as bigint[]))",
                        Tuple.class)
                .setParameter("people", people.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .getResultList();
        Map<Long, Way> chosen = new HashMap<>();
        rows.forEach(row -> Way.of(row.get("way", String.class))
                .ifPresent(way -> chosen.put(((Number) row.get("person_id")).longValue(), way)));
        return chosen;
    }

    /** Somebody chose; observed inside the transaction. */
    public record Chosen(long person, Way way) {}

    @Transactional
    public void choose(long person, Way way) {
        entityManager
                .createNativeQuery("insert into message_way (person_id, way) values (:person, :way)"
                        + " on conflict (person_id) do update set way = excluded.way")
                .setParameter("person", person)
                .setParameter("way", way.word())
                .executeUpdate();
        chosen.fire(new Chosen(person, way));
    }
}
