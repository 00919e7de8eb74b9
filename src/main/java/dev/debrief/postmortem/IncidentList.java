package dev.debrief.postmortem;

import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of incidents, newest first, paged by key: one query a page, however many there are. */
@ApplicationScoped
public class IncidentList {
    /** Counting further than this costs more than it tells. */
    static final int COUNTED_TO = 1000;

    private static final String COLUMNS = """
            select i.number, i.title, i.severity, coalesce(s.rank, 0) as rank, i.incident_type, t.name as team,
                   p.name as lead, i.happened_at, i.started_at, i.resolved_at, i.published_at,
                   i.archived_at is not null as archived, i.drill,
                   (select string_agg(v.name, chr(10) order by x.place)
                      from incident_service x join service v on v.id = x.service_id
                     where x.incident_number = i.number) as services,
                   a.open_actions, a.late_actions, a.all_actions,
                   %s as hit
              from incident i
              left join severity s on s.name = i.severity
              left join team t on t.id = i.team_id
              left join person p on p.id = i.lead_id
              left join lateral (
                   select count(*) as all_actions,
                          count(*) filter (where state in ('open', 'in progress')) as open_actions,
                          count(*) filter (where state in ('open', 'in progress') and due_on < :today) as late_actions
                     from action_item
                    where incident_number = i.number and dropped_at is null) a on true
            """;

    private static final String HIT =
            "ts_headline('simple', left(i.searched, 20000), websearch_to_tsquery('simple', :words),"
                    + " 'MaxFragments=1, MaxWords=30, MinWords=12, StartSel=' || chr(1) || ', StopSel=' || chr(2))";

    private final EntityManager entityManager;

    IncidentList(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One page.
     *
     * @param after where the page before ended; null for the first page
     * @param today the reader's day, by which an action item is late
     */
    @Transactional
    public Slice<IncidentLine> page(IncidentFilter filter, @Nullable String after, int size, LocalDate today) {
        ListKey key = ListKey.parse(after);
        IncidentConditions conditions = new IncidentConditions(filter, key);
        String sql = COLUMNS.formatted(filter.words() == null ? "cast(null as text)" : HIT) + conditions.sql()
                + " order by i.happened_at desc, i.number desc limit :size";
        Query query = entityManager.createNativeQuery(sql, Tuple.class);
        conditions.bind(query);
        query.setParameter("today", today);
        query.setParameter("size", size + 1);
        @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
        List<Tuple> rows = query.getResultList();
        List<IncidentLine> lines =
                rows.stream().limit(size).map(IncidentList::line).toList();
        return new Slice<>(
                lines, rows.size() > size ? ListKey.of(lines.get(size - 1)).toString() : null);
    }

    /** How many match, counted up to one more than {@link #COUNTED_TO}. */
    @Transactional
    public int count(IncidentFilter filter) {
        IncidentConditions conditions = new IncidentConditions(filter, null);
        Query query = entityManager.createNativeQuery("select count(*) from (select 1 from incident i "
                + conditions.sql() + " limit " + (COUNTED_TO + 1) + ") c");
        conditions.bind(query);
        return ((Number) query.getSingleResult()).intValue();
    }

    private static IncidentLine line(Tuple row) {
        String services = row.get("services", String.class);
        return new IncidentLine(
                new IncidentNumber(number(row, "number")),
                row.get("title", String.class),
                row.get("severity", String.class),
                number(row, "rank"),
                row.get("incident_type", String.class),
                services == null ? List.of() : List.of(services.split("\n")),
                row.get("team", String.class),
                row.get("lead", String.class),
                row.get("happened_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("resolved_at", Instant.class),
                row.get("published_at", Instant.class),
                row.get("archived", Boolean.class),
                row.get("drill", Boolean.class),
                number(row, "open_actions"),
                number(row, "late_actions"),
                number(row, "all_actions"),
                row.get("hit", String.class));
    }

    private static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}
