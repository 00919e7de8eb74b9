package dev.debrief.insight.similar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of the tables about incidents that may be alike. Every statement is bounded and finds its rows by an index. */
@ApplicationScoped
class Neighbours {
    /** So many of a service, and of a category, the newest. */
    private static final int NEWEST = 40;

    private static final String BY_SERVICE = """
            select x.incident_number from service s
             cross join lateral (select incident_number from incident_service
                                  where service_id = s.id order by incident_number desc limit :most) x
             where lower(s.name) in (:names)""";

    private static final String BY_CATEGORY = """
            select x.incident_number from unnest(cast(string_to_array(:names, chr(10)) as text[])) c(name)
             cross join lateral (select incident_number from factor where lower(category) = c.name
                                  order by incident_number desc limit :most) x""";

    private static final String HEADS = """
            select i.number, i.title, i.happened_at, i.incident_type, i.duplicate_of,
                   (select string_agg(s.name, chr(10) order by x.place) from incident_service x
                      join service s on s.id = x.service_id where x.incident_number = i.number) as services,
                   (select string_agg(distinct f.category, chr(10)) from factor f
                     where f.incident_number = i.number and f.category is not null) as categories
              from incident i
             where i.number in (:numbers) and i.deleted_at is null and i.duplicate_of is null and not i.drill""";

    private static final String ITEMS = """
            select incident_number, count(*) filter (where state in ('open', 'in progress')) as open,
                   count(*) filter (where state in ('done', 'verified')) as done,
                   count(*) filter (where state = 'won''t do') as refused
              from action_item where incident_number in (:numbers) and dropped_at is null
             group by incident_number""";

    private static final String FACTORS = """
            select incident_number, row_id, place, text, coalesce(category, '') as category
              from factor where incident_number in (:numbers) order by incident_number, place""";

    private final EntityManager entityManager;

    Neighbours(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An incident as far as it is compared. */
    record Head(
            int number,
            String title,
            Instant happenedAt,
            @Nullable String type,
            List<String> services,
            List<String> categories) {}

    /** How many items are open, done, refused. */
    record Items(int open, int done, int refused) {
        static final Items NONE = new Items(0, 0, 0);
    }

    /** The newest of the same services and with the same categories of causes; names in small letters. */
    Set<Integer> near(List<String> services, List<String> categories) {
        Set<Integer> numbers = new HashSet<>();
        if (!services.isEmpty())
            entityManager
                    .createNativeQuery(BY_SERVICE, Integer.class)
                    .setParameter("names", services)
                    .setParameter("most", NEWEST)
                    .getResultList()
                    .forEach(number -> numbers.add((Integer) number));
        if (!categories.isEmpty())
            entityManager
                    .createNativeQuery(BY_CATEGORY, Integer.class)
                    .setParameter("names", String.join("\n", categories))
                    .setParameter("most", NEWEST)
                    .getResultList()
                    .forEach(number -> numbers.add((Integer) number));
        return numbers;
    }

    /** Of those that count: not deleted, no duplicates and no drills. */
    List<Head> heads(Collection<Integer> numbers) {
        return tuples(HEADS, numbers).stream()
                .map(row -> new Head(
                        number(row, "number"),
                        row.get("title", String.class),
                        row.get("happened_at", Instant.class),
                        row.get("incident_type", String.class),
                        lines(row.get("services", String.class)),
                        lines(row.get("categories", String.class))))
                .toList();
    }

    Map<Integer, Items> items(Collection<Integer> numbers) {
        Map<Integer, Items> items = new HashMap<>();
        for (Tuple row : tuples(ITEMS, numbers))
            items.put(
                    number(row, "incident_number"),
                    new Items(number(row, "open"), number(row, "done"), number(row, "refused")));
        return items;
    }

    Map<Integer, List<SimilarIncident.Factor>> factors(Collection<Integer> numbers) {
        Map<Integer, List<SimilarIncident.Factor>> factors = new HashMap<>();
        for (Tuple row : tuples(FACTORS, numbers)) {
            List<SimilarIncident.Factor> of =
                    factors.computeIfAbsent(number(row, "incident_number"), key -> new java.util.ArrayList<>());
            of.add(new SimilarIncident.Factor(
                    row.get("row_id", String.class),
                    "F" + (of.size() + 1),
                    row.get("text", String.class),
                    row.get("category", String.class)));
        }
        return factors;
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> tuples(String sql, Collection<Integer> numbers) {
        if (numbers.isEmpty()) return List.of();
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split("\n"));
    }

    private static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}
