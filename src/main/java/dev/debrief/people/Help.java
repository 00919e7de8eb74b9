package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Which help a person wants to see, and which they have closed. */
@ApplicationScoped
public class Help {
    private static final int LONGEST = 40;

    private final EntityManager entityManager;

    Help(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** When help opens by itself. */
    public enum Wish {
        UNTIL_KNOWN,
        ALWAYS,
        NEVER;

        static Wish of(String typed) {
            return List.of(values()).stream()
                    .filter(wish -> wish.name().equals(typed))
                    .findFirst()
                    .orElse(UNTIL_KNOWN);
        }
    }

    /** What this person set. */
    @Transactional
    public Wish wish(long person) {
        return ((Person) Person.findById(person)).help;
    }

    /** The parts of a document whose help this person has closed, by the names that the form gives them. */
    @Transactional
    public Set<String> closed(long person) {
        List<String> parts = entityManager
                .createNativeQuery("select part from closed_help where person_id = :person", String.class)
                .setParameter("person", person)
                .getResultList();
        return Set.copyOf(parts);
    }

    /** Remembers that this person has closed the help of a part; closing it again changes nothing. */
    @Transactional
    public void close(long person, String part) {
        if (part.isBlank() || part.length() > LONGEST) return;
        entityManager
                .createNativeQuery("insert into closed_help (person_id, part) values (:person, :part)"
                        + " on conflict (person_id, part) do nothing")
                .setParameter("person", person)
                .setParameter("part", part)
                .executeUpdate();
    }

    /** Whoever asks for help again has closed nothing. */
    @Transactional
    void wish(long person, Wish wish) {
        ((Person) Person.findById(person)).help = wish;
        entityManager
                .createNativeQuery("delete from closed_help where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
