package dev.debrief.insight.count;

import dev.debrief.insight.count.Table.Cell;
import dev.debrief.insight.count.Table.Column;
import dev.debrief.insight.count.Table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why things happened: the categories of factors, the most frequent first, and which of them came back. */
final class CategoryTable {
    private CategoryTable() {}

    static Table of(Facts facts, Addresses addresses) {
        List<IncidentFacts> now = facts.during(facts.question().days());
        Map<String, Long> counts = IncidentTables.counts(now, IncidentFacts::categories);
        Map<String, Long> before =
                IncidentTables.counts(facts.during(facts.question().before()), IncidentFacts::categories);
        Map<String, Long> back = IncidentTables.counts(
                now, one -> one.cameBack().stream().map(CategoryTable::key).toList());
        long sorted = now.stream().filter(one -> !one.categories().isEmpty()).count();
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, Long> all = new java.util.HashMap<>(counts);
        back.keySet().forEach(category -> all.putIfAbsent(category, 0L));
        for (String category : IncidentTables.byCount(all, Map.of())) {
            seen.add(category);
            long touched = now.stream()
                    .filter(one -> one.categories().stream().anyMatch(seen::contains))
                    .count();
            rows.add(new Row(
                    category,
                    category.equals(Pick.NONE) ? "No category" : category,
                    List.of(
                            Cell.of(
                                    counts.getOrDefault(category, 0L),
                                    addresses.incidents(new Pick("category", category))),
                            Cell.of(
                                    back.getOrDefault(category, 0L),
                                    addresses.incidents(new Pick("came-back", category))),
                            Cell.of(sorted == 0 ? null : HeadFigures.perMille(touched, sorted)),
                            Cell.of(
                                    before.getOrDefault(category, 0L),
                                    addresses.incidents(
                                            new Pick("category", category),
                                            facts.question().before())))));
        }
        return new Table(
                "categories",
                "Why they happened",
                Table.Shape.PARETO,
                "Category",
                "Incidents that have a factor of the category; one with several categories counts for each. “So far” is the"
                        + " part of all incidents with a category that have this one or one above it. “Came back” are incidents"
                        + " that somebody marked as the return of an earlier factor of that category.",
                List.of(
                        new Column("incidents", "Incidents", Unit.COUNT),
                        new Column("part", "Came back", Unit.COUNT),
                        new Column("cumulative", "So far", Unit.PER_MILLE),
                        new Column("before", "Span before", Unit.COUNT)),
                rows,
                List.of(
                        new LeftOut(
                                "no factor has a category",
                                count(now, one -> one.categories().isEmpty() && one.hasFactors()),
                                false,
                                addresses.incidents(Pick.of("no-category"))),
                        new LeftOut(
                                "no factor is written",
                                count(now, one -> !one.hasFactors()),
                                false,
                                addresses.incidents(Pick.of("no-factor")))));
    }

    private static String key(String category) {
        return category.isEmpty() ? Pick.NONE : category;
    }

    private static int count(List<IncidentFacts> facts, java.util.function.Predicate<IncidentFacts> test) {
        return (int) facts.stream().filter(test).count();
    }
}
