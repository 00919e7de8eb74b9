package dev.debrief.action.waiting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for many at once: each question is one statement, however many it is asked for. */
final class Many {
    /** Who asks, as a table with an id and a day. */
    static final String WHO = """
            with who as (select * from unnest(cast(string_to_array(:ids, ' ') as bigint[]),
                                              cast(string_to_array(:days, ' ') as date[])) as w(id, today)) """;

    private Many() {}

    private static Map<String, Object> who(Collection<Asking> asking) {
        return Map.of("ids", joined(asking, Asking::id), "days", joined(asking, Asking::today));
    }

    static <T> String joined(Collection<T> many, Function<T, Object> value) {
        return many.stream().map(one -> String.valueOf(value.apply(one))).collect(Collectors.joining(" "));
    }

    /** What a statement over {@code who} answers for each. */
    static <T> Map<Long, List<T>> ask(
            EntityManager entityManager,
            Collection<Asking> asking,
            String sql,
            Map<String, Object> more,
            Function<Tuple, T> row) {
        if (asking.isEmpty()) return Map.of();
        Map<String, Object> parameters = new HashMap<>(who(asking));
        parameters.putAll(more);
        return byId(entityManager, WHO + sql, parameters, row);
    }

    /** The rows by their column {@code id}, in the order in which they come. */
    private static <T> Map<Long, List<T>> byId(
            EntityManager entityManager, String sql, Map<String, Object> parameters, Function<Tuple, T> row) {
        Map<Long, List<T>> found = new LinkedHashMap<>();
        for (Tuple tuple : rows(entityManager, sql, parameters)) {
            found.computeIfAbsent(((Number) tuple.get("id")).longValue(), id -> new ArrayList<>())
                    .add(row.apply(tuple));
        }
        return found;
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    static List<Tuple> rows(EntityManager entityManager, String sql, Map<String, Object> parameters) {
        Query query = entityManager.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
