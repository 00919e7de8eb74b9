package dev.debrief.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
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
    private final EntityManager entityManager;

    HomeQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean isEmpty() {
        return entityManager
                .createNativeQuery("select 1 from incident where deleted_at is null limit 1")
                .getResultList()
                .isEmpty();
    }

    /** Drafts in which this person leads or that they have written in, and those of their teams without a lead. */
    List<HomePage.Draft> drafts(long person, ZoneId zone) {
        return rows("""
                        with mine as (
                            select number from incident
                             where lead_id = :person and published_at is null and archived_at is null and deleted_at is null
                            union
                            select i.number from team_member m join incident i on i.team_id = m.team_id
                             where m.person_id = :person and i.lead_id is null
                               and i.published_at is null and i.archived_at is null and i.deleted_at is null
                            union
                            select i.number from working_copy c join incident i on i.number = c.incident_number
                             where c.person_id = :person and c.typed is not null
                               and i.published_at is null and i.archived_at is null and i.deleted_at is null
                            union
                            select i.number from incident i join revision r on r.incident_number = i.number and r.number = 1
                             where r.saved_by = :person and i.lead_id is null and i.team_id is null
                               and i.published_at is null and i.archived_at is null and i.deleted_at is null)
                        select i.number, i.title, r.saved_at
                          from mine join incident i on i.number = mine.number
                          join revision r on r.incident_number = i.number and r.number = i.revision
                         order by r.saved_at desc, i.number desc""", Map.of("person", person)).stream()
                .map(row -> new HomePage.Draft(
                        number(row, "number"),
                        row.get("title", String.class),
                        MOMENT.format(row.get("saved_at", Instant.class).atZone(zone)),
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
