package dev.debrief.postmortem;

import dev.debrief.incident.search.Found;
import dev.debrief.incident.search.Hit;
import dev.debrief.incident.search.Order;
import dev.debrief.incident.search.PlacesFound;
import dev.debrief.incident.search.Search;
import dev.debrief.incident.search.SearchQuery;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The list of incidents, paged by key: the same few queries a page, however many there are. */
@ApplicationScoped
public class IncidentList {
    private static final String LINES = """
            select i.number, i.title, i.severity, coalesce(s.rank, 0) as rank, i.incident_type, t.name as team,
                   p.name as lead, i.happened_at, i.started_at, i.resolved_at, i.published_at,
                   i.archived_at is not null as archived, i.drill,
                   (select string_agg(v.name, chr(10) order by x.place)
                      from incident_service x join service v on v.id = x.service_id
                     where x.incident_number = i.number) as services,
                   a.open_actions, a.late_actions, a.all_actions
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
             where i.number in (:numbers)
            """;

    private final Search search;
    private final EntityManager entityManager;

    IncidentList(Search search, EntityManager entityManager) {
        this.search = search;
        this.entityManager = entityManager;
    }

    /** One page of lines, in order, and what the search says of them. */
    public record Page(List<IncidentLine> lines, Found found) {}

    /**
     * One page.
     *
     * @param after where the page before ended; null for the first page
     * @param today the reader's day, by which an action item is late
     */
    @Transactional
    public Page page(SearchQuery query, Order order, @Nullable String after, int size, LocalDate today) {
        Found found = search.find(query, order, after, size);
        if (found.hits().isEmpty()) return new Page(List.of(), found);
        Map<IncidentNumber, PlacesFound> places = search.places(query, found);
        return new Page(lines(found.hits().stream().map(Hit::number).toList(), today, places), found);
    }

    /** Lines of these incidents, in this order; of one that is gone meanwhile there is none. */
    List<IncidentLine> lines(List<IncidentNumber> numbers, LocalDate today) {
        return numbers.isEmpty() ? List.of() : lines(numbers, today, Map.of());
    }

    private List<IncidentLine> lines(
            List<IncidentNumber> numbers, LocalDate today, Map<IncidentNumber, PlacesFound> places) {
        Map<IncidentNumber, IncidentLine> lines = new HashMap<>();
        for (Tuple row : rows(numbers, today)) {
            IncidentNumber number = new IncidentNumber(number(row, "number"));
            lines.put(number, line(row, number, places.getOrDefault(number, PlacesFound.NONE)));
        }
        return numbers.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> rows(List<IncidentNumber> wanted, LocalDate today) {
        List<Integer> numbers = wanted.stream().map(IncidentNumber::value).toList();
        return entityManager
                .createNativeQuery(LINES, Tuple.class)
                .setParameter("today", today)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    private static IncidentLine line(Tuple row, IncidentNumber number, PlacesFound places) {
        String services = row.get("services", String.class);
        return new IncidentLine(
                number,
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
                places);
    }

    private static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}
