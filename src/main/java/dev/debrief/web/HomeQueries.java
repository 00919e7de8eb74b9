package dev.debrief.web;

import dev.debrief.action.waiting.Asking;
import dev.debrief.action.waiting.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the home page shows, each in one small query. Archived incidents wait for nobody. */
@ApplicationScoped
class HomeQueries {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final int MOST = 20;
    private final Drafts drafts;
    private final EntityManager entityManager;

    HomeQueries(Drafts drafts, EntityManager entityManager) {
        this.drafts = drafts;
        this.entityManager = entityManager;
    }

    boolean isEmpty() {
        return entityManager
                .createNativeQuery("select 1 from incident where deleted_at is null limit 1")
                .getResultList()
                .isEmpty();
    }

    /** Drafts that wait for this person. */
    List<HomePage.Draft> drafts(long person, LocalDate today, ZoneId zone) {
        List<Asking> asking = List.of(new Asking(person, today, zone, null));
        return drafts.of(asking, MOST).getOrDefault(person, List.of()).stream()
                .map(draft -> new HomePage.Draft(
                        draft.incident(),
                        draft.title(),
                        MOMENT.format(draft.saved().atZone(zone)),
                        "",
                        false))
                .toList();
    }

    List<HomePage.Published> published(ZoneId zone) {
        return rows("""
                        select number, title, published_at from incident
                         where published_at is not null and archived_at is null and deleted_at is null
                         order by published_at desc, number desc""", Map.of()).stream()
                .limit(8)
                .map(row -> new HomePage.Published(
                        number(row, "number"),
                        row.get("title", String.class),
                        DAY.format(row.get("published_at", Instant.class).atZone(zone))))
                .toList();
    }

    private static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> rows(String sql, Map<String, Object> parameters) {
        Query query = entityManager.createNativeQuery(sql, Tuple.class).setMaxResults(MOST);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
