package dev.debrief.archive.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whom somebody said names mean when files came in, so that the next file offers that first. Each person's own. */
@ApplicationScoped
public class EarlierAnswers {
    private static final int LONGEST = 200;

    private final EntityManager entityManager;
    private final Clock clock;

    EarlierAnswers(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** For those of the names that this person has answered for, whom they meant; without regard to case. */
    @Transactional
    public Map<String, String> of(long person, Collection<String> names) {
        if (names.isEmpty()) return Map.of();
        List<?> rows = entityManager
                .createNativeQuery(
                        "select written, meant from import_answer where person_id = :person and written in (:names)")
                .setParameter("person", person)
                .setParameter("names", names.stream().map(EarlierAnswers::plain).toList())
                .getResultList();
        Map<String, String> meant = new HashMap<>();
        for (Object row : rows) meant.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]);
        Map<String, String> answers = new HashMap<>();
        for (String name : names) {
            String answer = meant.get(plain(name));
            if (answer != null) answers.put(name, answer);
        }
        return answers;
    }

    /** Keeps what this person answered, in place of what they answered before. */
    @Transactional
    public void remember(long person, Map<String, String> answers) {
        answers.forEach((name, meant) -> {
            if (plain(name).codePointCount(0, plain(name).length()) <= LONGEST) remember(person, name, meant);
        });
    }

    private void remember(long person, String name, String meant) {
        entityManager
                .createNativeQuery("insert into import_answer (person_id, written, meant, answered_at)"
                        + " values (:person, :name, :meant, :now)"
                        + " on conflict (person_id, written) do update"
                        + " set meant = excluded.meant, answered_at = excluded.answered_at")
                .setParameter("person", person)
                .setParameter("name", plain(name))
                .setParameter("meant", meant.replace('\u0000', ' '))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\u0000', ' ');
    }
}
