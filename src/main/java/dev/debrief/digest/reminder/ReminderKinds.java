package dev.debrief.digest.reminder;

import dev.debrief.digest.ReminderKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which reminders go out here, chosen by administrators. */
@ApplicationScoped
public class ReminderKinds {
    private final EntityManager entityManager;

    ReminderKinds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Each kind, and whether it goes out. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    public Map<ReminderKind, Boolean> all() {
        Map<ReminderKind, Boolean> all = new EnumMap<>(ReminderKind.class);
        List<Tuple> rows = entityManager
                .createNativeQuery("select kind, is_on from reminder_kind", Tuple.class)
                .getResultList();
        rows.forEach(row -> ReminderKind.of(row.get("kind", String.class))
                .ifPresent(kind -> all.put(kind, row.get("is_on", Boolean.class))));
        return all;
    }

    /** These go out, by their words, and no others. */
    @Transactional
    public void keep(List<String> words) {
        for (ReminderKind kind : ReminderKind.values()) {
            entityManager
                    .createNativeQuery("update reminder_kind set is_on = ?2 where kind = ?1")
                    .setParameter(1, kind.word())
                    .setParameter(2, words.contains(kind.word()))
                    .executeUpdate();
        }
    }
}
