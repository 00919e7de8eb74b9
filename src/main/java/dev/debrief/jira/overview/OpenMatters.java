package dev.debrief.jira.overview;

import dev.debrief.jira.link.ValuesInWords;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Side;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What waits for a person, over all items: values that gave way, and fields that differ. Paged by key. */
@ApplicationScoped
class OpenMatters {
    private static final String CONFLICTS = """
            select c.id, l.item_number, l.site_id, l.key, c.field, c.kept, c.lost, c.lost_side, c.since
              from jira_conflict c join jira_link l on l.id = c.link_id
             where c.settled_at is null and c.id < :after
             order by c.id desc limit :most""";

    private static final String DIFFERENCES = """
            select f.link_id, f.field, f.why, l.item_number, l.key
              from jira_field f join jira_link l on l.id = f.link_id
             where f.why <> '' and f.link_id > :after and l.state = 'linked'
             order by f.link_id limit :most""";

    private final EntityManager entities;
    private final ValuesInWords words;

    OpenMatters(EntityManager entities, ValuesInWords words) {
        this.entities = entities;
        this.words = words;
    }

    /** A value that gave way. */
    record Conflict(
            ActionItemNumber item, String key, String field, String kept, String lost, String from, Instant since) {}

    /** A field that differs, and why. */
    record Difference(ActionItemNumber item, String key, String field, String why) {}

    /** The newest first. */
    Slice<Conflict> conflicts(Optional<Long> after, int size) {
        List<Tuple> rows = rows(CONFLICTS, after.orElse(Long.MAX_VALUE), size + 1);
        List<Tuple> shown = rows.stream().limit(size).toList();
        String next = rows.size() > size ? "" + number(shown.get(size - 1), "id") : null;
        Map<Long, ValuesInWords.Names> names = names(shown);
        return new Slice<>(shown.stream().map(row -> conflict(row, names)).toList(), next);
    }

    /** Of all that are named on the page, by site. */
    private Map<Long, ValuesInWords.Names> names(List<Tuple> rows) {
        Map<Long, Set<String>> assignees = new HashMap<>();
        for (Tuple row : rows) {
            Set<String> ofSite = assignees.computeIfAbsent(number(row, "site_id"), unused -> new HashSet<>());
            if (Field.of(row.get("field", String.class)) != Field.ASSIGNEE) continue;
            Stream.of("kept", "lost")
                    .flatMap(side -> Stream.ofNullable(row.get(side, String.class)))
                    .forEach(ofSite::add);
        }
        Map<Long, ValuesInWords.Names> names = new HashMap<>();
        assignees.forEach((site, all) -> names.put(site, words.names(site, all)));
        return names;
    }

    private static Conflict conflict(Tuple row, Map<Long, ValuesInWords.Names> names) {
        Field field = Field.of(row.get("field", String.class));
        ValuesInWords.Names known = Objects.requireNonNull(names.get(number(row, "site_id")), "looked up before");
        return new Conflict(
                new ActionItemNumber((int) number(row, "item_number")),
                row.get("key", String.class),
                field.spoken(),
                known.of(field, row.get("kept", String.class)),
                known.of(field, row.get("lost", String.class)),
                Side.of(row.get("lost_side", String.class)).spoken(),
                row.get("since", Instant.class));
    }

    /** By link; the fields of one stand together, so a page may be a little longer. */
    Slice<Difference> differences(Optional<Long> after, int size) {
        int most = size + Field.values().length;
        List<Tuple> rows = rows(DIFFERENCES, after.orElse(0L), most + 1);
        if (rows.size() <= size)
            return new Slice<>(rows.stream().map(OpenMatters::difference).toList(), null);
        long last = number(rows.get(size - 1), "link_id");
        List<Tuple> shown =
                rows.stream().filter(row -> number(row, "link_id") <= last).toList();
        String next = shown.size() < rows.size() ? "" + last : null;
        return new Slice<>(shown.stream().map(OpenMatters::difference).toList(), next);
    }

    private static Difference difference(Tuple row) {
        return new Difference(
                new ActionItemNumber((int) number(row, "item_number")),
                row.get("key", String.class),
                Field.of(row.get("field", String.class)).spoken(),
                row.get("why", String.class));
    }

    private List<Tuple> rows(String sql, long after, int most) {
        Stream<?> rows = entities
                .createNativeQuery(sql, Tuple.class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList()
                .stream();
        return rows.map(Tuple.class::cast).toList();
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
