package dev.debrief.insight.similar;

import dev.debrief.incident.Incident;
import dev.debrief.incident.Recurrence;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came back in an incident, or of it, with the items that were open when it did. Needs a transaction. */
@ApplicationScoped
class CameBack {
    /** Told again from the events: what an item is now says nothing of then. */
    private static final String ITEMS = """
            select a.number, a.state, (
                   select e.became from action_item_event e
                    where e.item_number = a.number and e.field = 'state' and e.effective_at <= :at
                    order by e.effective_at desc, e.id desc limit 1) as was
              from action_item a
             where a.incident_number = :earlier and a.dropped_at is null and a.created_at <= :at
               and (:factor = '' or :factor = any(a.covers))
             order by a.place, a.number""";

    private static final String FACTOR = """
            select f.text, (select count(*) from factor o where o.incident_number = f.incident_number
                                                          and o.place <= f.place) as place
              from factor f where f.incident_number = :earlier and f.row_id = :factor""";

    private final EntityManager entityManager;

    CameBack(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An item that was open then, and what it is now. */
    record OpenThen(int number, String now) {}

    /**
     * One that is marked.
     *
     * @param factor its text; null where the whole incident came back or the factor is gone
     * @param label {@code F2}; empty where there is no factor
     */
    record Mark(
            int later,
            String laterTitle,
            int earlier,
            String earlierTitle,
            String factorRowId,
            String label,
            @Nullable String factor,
            String by,
            Instant at,
            List<OpenThen> openThen) {}

    /** What came back in this incident. */
    List<Mark> in(IncidentNumber later) {
        return Recurrence.in(later).stream().map(this::mark).toList();
    }

    /** Where this incident came back. */
    List<Mark> since(IncidentNumber earlier) {
        return Recurrence.since(earlier).stream().map(this::mark).toList();
    }

    private Mark mark(Recurrence recurrence) {
        Incident later =
                Incident.numbered(new IncidentNumber(recurrence.incidentNumber)).orElseThrow();
        Incident earlier =
                Incident.numbered(new IncidentNumber(recurrence.earlierNumber)).orElseThrow();
        List<Tuple> factor = tuples(FACTOR, recurrence, null);
        return new Mark(
                later.number,
                later.title,
                earlier.number,
                earlier.title,
                recurrence.factorRowId,
                factor.isEmpty() ? "" : "F" + factor.get(0).get("place"),
                factor.isEmpty() ? null : factor.get(0).get("text", String.class),
                recurrence.markedBy.name(),
                recurrence.markedAt,
                openThen(recurrence, later.happenedAt));
    }

    private List<OpenThen> openThen(Recurrence recurrence, Instant at) {
        List<OpenThen> open = new ArrayList<>();
        for (Tuple row : tuples(ITEMS, recurrence, at)) {
            String was = row.get("was", String.class);
            if (was == null || was.equals("open") || was.equals("in progress"))
                open.add(new OpenThen(((Number) row.get("number")).intValue(), row.get("state", String.class)));
        }
        return open;
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> tuples(String sql, Recurrence recurrence, @Nullable Instant at) {
        var query = entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("earlier", recurrence.earlierNumber)
                .setParameter("factor", recurrence.factorRowId);
        if (at != null) query.setParameter("at", at);
        return query.getResultList();
    }
}
