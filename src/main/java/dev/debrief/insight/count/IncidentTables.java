package dev.debrief.insight.count;

import dev.debrief.insight.count.Table.Cell;
import dev.debrief.insight.count.Table.Column;
import dev.debrief.insight.count.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many incidents there were: over time, and by what they are. */
final class IncidentTables {
    private static final List<Column> COUNT_AND_BEFORE =
            List.of(new Column("incidents", "Incidents", Unit.COUNT), new Column("before", "Span before", Unit.COUNT));

    private final Facts facts;
    private final Addresses addresses;
    private final List<IncidentFacts> now;
    private final List<IncidentFacts> before;

    IncidentTables(Facts facts, Addresses addresses) {
        this.facts = facts;
        this.addresses = addresses;
        this.now = facts.during(facts.question().days());
        this.before = facts.during(facts.question().before());
    }

    Table overTime() {
        Buckets buckets = Buckets.of(facts.question().days());
        Map<Days, Long> counts = new HashMap<>();
        for (IncidentFacts one : now)
            counts.merge(buckets.of(facts.question().days().dayOf(one.happenedAt())), 1L, Long::sum);
        List<Row> rows = buckets.all().stream()
                .map(bucket -> new Row(
                        bucket.from().toString(),
                        buckets.label(bucket),
                        List.of(Cell.of(
                                counts.getOrDefault(bucket, 0L), addresses.incidents(Pick.of("incidents"), bucket)))))
                .toList();
        return new Table(
                "over-time",
                "Incidents over time",
                Table.Shape.COLUMNS,
                buckets.title(),
                "An incident counts on the day on which it began, or on which it was written up where nobody knows when it"
                        + " began. Drills count only where they are asked for; deleted incidents and duplicates never do.",
                List.of(new Column("incidents", "Incidents", Unit.COUNT)),
                rows,
                List.of());
    }

    Table bySeverity() {
        return table(
                "severity",
                "How bad they were",
                "Severity",
                "Incidents by the severity that their post-mortem says.",
                facts.names().severities(),
                one -> List.of(one.severity() == null ? Pick.NONE : one.severity()),
                Function.identity());
    }

    Table byType() {
        return table(
                "type",
                "What they were",
                "Type",
                "Incidents by their type; types that none had in either span are left away.",
                usedTypes(),
                one -> List.of(one.type() == null ? Pick.NONE : one.type()),
                Function.identity());
    }

    private List<String> usedTypes() {
        return facts.names().types().stream()
                .filter(type -> facts.incidents().stream().anyMatch(one -> type.equals(one.type())))
                .toList();
    }

    Table byFinder() {
        return table(
                "found-by",
                "Who noticed first",
                "Found by",
                "Told from the timeline entry that “detected” is taken from, or the first entry of the kind detection,"
                        + " and then from the part “Detection”: the first word there that names a watching machine"
                        + " (an alert, a monitor, a page) or people (a customer, support, an engineer) decides. Where none"
                        + " does, it is not said.",
                Arrays.stream(FoundBy.values()).map(FoundBy::word).toList(),
                one -> List.of(one.foundBy().word()),
                word -> FoundBy.parse(word).map(FoundBy::title).orElse(word));
    }

    /** The services with most incidents first; those without any are left away. */
    Table byService() {
        Map<String, String> names = new HashMap<>();
        facts.names().services().forEach((id, name) -> names.put(id.toString(), name));
        Map<String, Long> open = new HashMap<>();
        for (ItemFacts item : facts.items())
            if (item.isOpen()) for (Long service : item.services()) open.merge(service.toString(), 1L, Long::sum);
        Map<String, Long> counts = counts(now, IncidentTables::services);
        Map<String, Long> counted = counts(before, IncidentTables::services);
        List<Row> rows = new ArrayList<>();
        for (String id : byCount(counts, names)) {
            rows.add(new Row(
                    id,
                    names.getOrDefault(id, "No service"),
                    List.of(
                            Cell.of(counts.getOrDefault(id, 0L), addresses.incidents(new Pick("service", id))),
                            before("service", id, counted),
                            Cell.of(open.getOrDefault(id, 0L), addresses.items(new Pick("service-open", id))))));
        }
        List<Column> columns = new ArrayList<>(COUNT_AND_BEFORE);
        columns.add(new Column("open", "Open items", Unit.COUNT));
        return new Table(
                "services",
                "Services that were hit",
                Table.Shape.BARS,
                "Service",
                "Incidents by service; one that touched several counts for each of them. Open items are those of all its"
                        + " incidents, whenever these were.",
                columns,
                rows,
                List.of());
    }

    private static List<String> services(IncidentFacts one) {
        return one.services().isEmpty()
                ? List.of(Pick.NONE)
                : one.services().stream().map(String::valueOf).toList();
    }

    private Table table(
            String key,
            String title,
            String first,
            String how,
            List<String> known,
            Function<IncidentFacts, List<String>> valuesOf,
            Function<String, String> label) {
        Map<String, Long> counts = counts(now, valuesOf);
        Map<String, Long> counted = counts(before, valuesOf);
        List<Row> rows = new ArrayList<>();
        for (String value : inOrder(known, counts.keySet(), counted.keySet())) {
            rows.add(new Row(
                    value,
                    value.equals(Pick.NONE) ? "Not said" : label.apply(value),
                    List.of(
                            Cell.of(counts.getOrDefault(value, 0L), addresses.incidents(new Pick(key, value))),
                            before(key, value, counted))));
        }
        return new Table(key, title, Table.Shape.BARS, first, how, COUNT_AND_BEFORE, rows, List.of());
    }

    private Cell before(String key, String value, Map<String, Long> counted) {
        return Cell.of(
                counted.getOrDefault(value, 0L),
                addresses.incidents(new Pick(key, value), facts.question().before()));
    }

    /** What is configured in its order, then whatever else is there; what has no value comes last. */
    private static List<String> inOrder(List<String> known, Collection<String> now, Collection<String> before) {
        List<String> values = new ArrayList<>(known);
        for (Collection<String> found : List.of(now, before))
            found.stream().filter(value -> !values.contains(value)).sorted().forEach(values::add);
        if (values.remove(Pick.NONE)) values.add(Pick.NONE);
        return values;
    }

    static List<String> byCount(Map<String, Long> counts, Map<String, String> names) {
        return counts.keySet().stream()
                .sorted(Comparator.<String, Long>comparing(id -> -counts.getOrDefault(id, 0L))
                        .thenComparing(id -> names.getOrDefault(id, "\uffff"))
                        .thenComparing(id -> id))
                .toList();
    }

    static <T> Map<String, Long> counts(List<T> facts, Function<T, List<String>> valuesOf) {
        Map<String, Long> counts = new HashMap<>();
        for (T one : facts) for (String value : valuesOf.apply(one)) counts.merge(value, 1L, Long::sum);
        return counts;
    }
}
