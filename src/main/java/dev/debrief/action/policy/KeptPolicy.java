package dev.debrief.action.policy;

import dev.debrief.document.ActionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policy in its two tables. Every verb runs in the transaction of whoever asks. */
@ApplicationScoped
class KeptPolicy {
    private static final String NONE = "none";

    private final EntityManager entityManager;

    KeptPolicy(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    DueDatePolicy now() {
        Map<DueDatePolicy.Case, Allowance> items = new HashMap<>();
        for (Tuple row : rows("select severity, priority, count, unit from due_date_policy")) {
            items.put(
                    new DueDatePolicy.Case(
                            row.get("severity", String.class), priority(row.get("priority", String.class))),
                    allowance(row));
        }
        Map<String, Allowance> publications = new HashMap<>();
        for (Tuple row : rows("select severity, count, unit from publication_policy")) {
            publications.put(row.get("severity", String.class), allowance(row));
        }
        return new DueDatePolicy(items, publications);
    }

    /** Puts this policy in the place of the one before, whole. */
    void replace(DueDatePolicy policy) {
        entityManager.createNativeQuery("delete from due_date_policy").executeUpdate();
        entityManager.createNativeQuery("delete from publication_policy").executeUpdate();
        policy.items()
                .forEach((cell, allowance) -> entityManager
                        .createNativeQuery("insert into due_date_policy (severity, priority, count, unit)"
                                + " values (:severity, :priority, :count, :unit)")
                        .setParameter("severity", cell.severity())
                        .setParameter("priority", word(cell.priority()))
                        .setParameter("count", allowance.count())
                        .setParameter("unit", allowance.unit().word())
                        .executeUpdate());
        policy.publications()
                .forEach((severity, allowance) -> entityManager
                        .createNativeQuery(
                                "insert into publication_policy (severity, count, unit) values (:severity, :count, :unit)")
                        .setParameter("severity", severity)
                        .setParameter("count", allowance.count())
                        .setParameter("unit", allowance.unit().word())
                        .executeUpdate());
    }

    /** {@code high}; {@code none} where nobody said one. */
    static String word(ActionItem.@Nullable Priority priority) {
        return priority == null ? NONE : priority.word();
    }

    private static ActionItem.@Nullable Priority priority(String word) {
        return Arrays.stream(ActionItem.Priority.values())
                .filter(priority -> priority.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static Allowance allowance(Tuple row) {
        boolean working = row.get("unit", String.class).equals(Allowance.Unit.WORKING_DAYS.word());
        return new Allowance(
                ((Number) row.get("count")).intValue(), working ? Allowance.Unit.WORKING_DAYS : Allowance.Unit.DAYS);
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> rows(String sql) {
        return entityManager.createNativeQuery(sql, Tuple.class).getResultList();
    }
}
