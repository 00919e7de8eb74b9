package dev.debrief.insight.similar;

import dev.debrief.shared.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of the tables about incidents that may be alike. Every statement is bounded and finds its rows by an index. */
final class Neighbours {
    /** So many of a service, and of a category, the newest. */
    private static final int NEWEST = 40;

    private static final String BY_SERVICE = """
            select x.incident_number from service s
             cross join lateral (select incident_number from incident_service
                                  where service_id = s.id order by incident_number desc limit ?) x
             where lower(s.name) = any(?)""";

    private static final String BY_CATEGORY = """
            select x.incident_number from unnest(?::text[]) c(name)
             cross join lateral (select incident_number from factor where lower(category) = c.name
                                  order by incident_number desc limit ?) x""";

    private static final String HEADS = """
            select i.number, i.title, i.happened_at, i.incident_type, i.duplicate_of,
                   (select string_agg(s.name, chr(10) order by x.place) from incident_service x
                      join service s on s.id = x.service_id where x.incident_number = i.number) as services,
                   (select string_agg(distinct f.category, chr(10)) from factor f
                     where f.incident_number = i.number and f.category is not null) as categories
              from incident i
             where i.number = any(?::int[]) and i.deleted_at is null and i.duplicate_of is null and not i.drill""";

    private static final String ITEMS = """
            select incident_number, count(*) filter (where state in ('open', 'in progress')) as open,
                   count(*) filter (where state in ('done', 'verified')) as done,
                   count(*) filter (where state = 'won''t do') as refused
              from action_item where incident_number = any(?::int[]) and dropped_at is null
             group by incident_number""";

    private static final String FACTORS = """
            select incident_number, row_id, place, text, coalesce(category, '') as category
              from factor where incident_number = any(?::int[]) order by incident_number, place""";

    private final Statements statements;

    Neighbours(Statements statements) {
        this.statements = statements;
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
    Set<Integer> near(List<String> services, List<String> categories) throws SQLException {
        Set<Integer> numbers = new HashSet<>();
        if (!services.isEmpty())
            numbers.addAll(statements.rows(BY_SERVICE, List.of(NEWEST, services), row -> row.getInt(1)));
        if (!categories.isEmpty())
            numbers.addAll(statements.rows(BY_CATEGORY, List.of(categories, NEWEST), row -> row.getInt(1)));
        return numbers;
    }

    /** Of those that count: not deleted, no duplicates and no drills. */
    List<Head> heads(Collection<Integer> numbers) throws SQLException {
        return rows(
                HEADS,
                numbers,
                row -> new Head(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("incident_type"),
                        lines(row.getString("services")),
                        lines(row.getString("categories"))));
    }

    Map<Integer, Items> items(Collection<Integer> numbers) throws SQLException {
        Map<Integer, Items> items = new HashMap<>();
        rows(
                ITEMS,
                numbers,
                row -> items.put(
                        row.getInt("incident_number"),
                        new Items(row.getInt("open"), row.getInt("done"), row.getInt("refused"))));
        return items;
    }

    Map<Integer, List<SimilarIncident.Factor>> factors(Collection<Integer> numbers) throws SQLException {
        Map<Integer, List<SimilarIncident.Factor>> factors = new HashMap<>();
        rows(FACTORS, numbers, row -> {
            List<SimilarIncident.Factor> of =
                    factors.computeIfAbsent(row.getInt("incident_number"), key -> new ArrayList<>());
            return of.add(new SimilarIncident.Factor(
                    row.getString("row_id"), "F" + (of.size() + 1), row.getString("text"), row.getString("category")));
        });
        return factors;
    }

    private <T> List<T> rows(String sql, Collection<Integer> numbers, Statements.Reading<T> reading)
            throws SQLException {
        return numbers.isEmpty() ? List.of() : statements.rows(sql, List.of(List.copyOf(numbers)), reading);
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split("\n"));
    }
}
