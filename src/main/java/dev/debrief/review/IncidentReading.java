package dev.debrief.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.document.JsonReader;
import dev.debrief.document.Templates;
import dev.debrief.review.figure.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what incidents were at an instant from their revisions, which never change. */
@ApplicationScoped
class IncidentReading {
    private static final int AT_ONCE = 500;

    /** What may lie in the time now, and what was changed since and may have lain in it. */
    private static final String BEGAN = """
            select number from incident where happened_at >= :from and happened_at < :end
             union select incident_number from revision where saved_at > :known""";

    private static final String PUBLISHED_OR_WAITING = """
             union select number from incident where published_at >= :first
             union select number from incident where published_at is null and resolved_at < :end""";

    private static final String NEWEST = """
            select r.incident_number as number, cast(r.document as text) as document, r.note, i.created_at
              from revision r join incident i on i.number = r.incident_number
              join (select incident_number, max(number) as number from revision
                     where incident_number in :numbers and saved_at <= :known group by incident_number) newest
                on newest.incident_number = r.incident_number and newest.number = r.number""";

    private static final String HEADS = """
            select r.incident_number as number, r.document ->> 'severity' as severity, r.document ->> 'team' as team
              from revision r
              join (select incident_number, max(number) as number from revision
                     where incident_number in :numbers and saved_at <= :known group by incident_number) newest
                on newest.incident_number = r.incident_number and newest.number = r.number""";

    private final EntityManager entityManager;
    private final ObjectMapper json;

    IncidentReading(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** Severity and team of an incident, by name; null where nobody said. */
    record HeadThen(@Nullable String severity, @Nullable String team) {}

    /** Those that may have begun since {@code from} and before the month's end. */
    List<IncidentThen> began(Asked asked, Instant from) {
        return then(numbers(BEGAN, asked, from), asked.knownAt());
    }

    /** The same with all whose post-mortem may have waited or been published in the month. */
    List<IncidentThen> beganOrWaiting(Asked asked, Instant from) {
        return then(numbers(BEGAN + "\n" + PUBLISHED_OR_WAITING, asked, from), asked.knownAt());
    }

    private Set<Integer> numbers(String sql, Asked asked, Instant from) {
        Query query = entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("from", Timestamp.from(from))
                .setParameter("end", Timestamp.from(asked.month().end()))
                .setParameter("known", Timestamp.from(asked.knownAt()));
        if (sql.contains(":first"))
            query.setParameter("first", Timestamp.from(asked.month().first()));
        Set<Integer> numbers = new HashSet<>();
        for (Object row : query.getResultList()) numbers.add(((Number) ((Tuple) row).get(0)).intValue());
        return numbers;
    }

    /** These, as far as they were there. */
    List<IncidentThen> then(Set<Integer> numbers, Instant known) {
        List<IncidentThen> all = new ArrayList<>();
        for (Tuple row : newest(NEWEST, numbers, known)) {
            String note = row.get("note", String.class);
            int number = ((Number) row.get("number")).intValue();
            read(number, row.get("document", String.class), note.startsWith("Deleted"), row.get("created_at"), all);
        }
        return all;
    }

    private void read(int number, String document, boolean isDeleted, Object createdAt, List<IncidentThen> all) {
        try {
            JsonReader.read(json.readTree(document), Templates.NO_TEMPLATES)
                    .postMortem()
                    .ifPresent(tree -> all.add(IncidentThen.of(number, tree, isDeleted, (Instant) createdAt)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a revision of INC-" + number + " is not JSON", e);
        }
    }

    /** Severity and team of incidents, as they were. */
    Map<Integer, HeadThen> heads(Collection<Integer> numbers, Instant known) {
        Map<Integer, HeadThen> heads = new HashMap<>();
        for (Tuple row : newest(HEADS, numbers, known)) {
            heads.put(
                    ((Number) row.get("number")).intValue(),
                    new HeadThen(row.get("severity", String.class), row.get("team", String.class)));
        }
        return heads;
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> newest(String sql, Collection<Integer> numbers, Instant known) {
        List<Integer> all = numbers.stream().sorted().toList();
        List<Tuple> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            rows.addAll(entityManager
                    .createNativeQuery(sql, Tuple.class)
                    .setParameter("numbers", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .setParameter("known", Timestamp.from(known))
                    .getResultList());
        }
        return rows;
    }
}
