package dev.debrief.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the home page shows, in four small queries. Archived incidents wait for nobody. */
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

    List<HomePage.Draft> drafts(ZoneId zone) {
        return rows("""
                        select i.number, i.title, r.saved_at
                          from incident i join revision r on r.incident_number = i.number and r.number = i.revision
                         where i.published_at is null and i.archived_at is null and i.deleted_at is null
                         order by r.saved_at desc, i.number desc""").stream()
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
                         order by published_at desc, number desc""").stream()
                .limit(8)
                .map(row -> new HomePage.Published(
                        number(row, "number"),
                        row.get("title", String.class),
                        DAY.format(row.get("published_at", Instant.class).atZone(zone))))
                .toList();
    }

    List<HomePage.Item> items(long person, LocalDate today) {
        return rows("""
                        select a.number, coalesce(a.from_incident, 'INC-' || a.incident_number) as incident,
                               i.number is not null and i.deleted_at is null as readable, a.text, a.due_on
                          from action_item a left join incident i on i.number = a.incident_number
                         where a.owner_id = :person and a.dropped_at is null and a.state in ('open', 'in progress')
                           and (a.incident_number is not null or a.from_incident is not null)
                         order by a.due_on nulls last, a.number""", person).stream().map(row -> item(row, today)).toList();
    }

    private static HomePage.Item item(Tuple row, LocalDate today) {
        LocalDate due = row.get("due_on", LocalDate.class);
        String soon = due == null ? "" : due.isBefore(today) ? "late" : due.isBefore(today.plusDays(8)) ? "soon" : "";
        String words = due == null ? "no date" : (soon.equals("late") ? "late, due " : "due ") + DAY.format(due);
        return new HomePage.Item(
                number(row, "number"),
                row.get("incident", String.class),
                row.get("readable", Boolean.class),
                row.get("text", String.class),
                words,
                soon);
    }

    private static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> rows(String sql) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> rows(String sql, long person) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("person", person)
                .setMaxResults(MOST)
                .getResultList();
    }
}
