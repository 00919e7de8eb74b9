package dev.debrief.action.list;

import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a filter asks of one item, as SQL upon {@code a}, beside its state and its date. */
final class ItemConditions {
    private final List<String> severities;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** @param severities all that are configured */
    private ItemConditions(List<String> severities) {
        this.severities = severities;
    }

    /** Everything but what is said by this column already. */
    static ItemConditions beside(String column, ItemFilter filter, List<String> severities) {
        ItemConditions conditions = new ItemConditions(severities);
        if (filter.whose() instanceof Whose.OfPerson person && !column.equals("doer"))
            conditions.and("a.doer = ?", "p" + person.id());
        if (filter.whose() instanceof Whose.OfTeams teams && !column.equals("home_team_id"))
            conditions.and("a.home_team_id = any(?::bigint[])", teams.ids());
        if (filter.whose() instanceof Whose.These these && !column.equals("number"))
            conditions.and("a.number = any(?::integer[])", these.numbers());
        if (filter.incident() != null && !column.equals("of_incident"))
            conditions.and("a.of_incident = ?", filter.incident().value());
        if (filter.tracked() != null && !column.equals("issue"))
            conditions.and("a.issue = ?", filter.tracked().inTable());
        boolean isSaid = List.of("kind", "severity", "priority", "facet").contains(column)
                || (column.equals("home_team_id") && facets(filter) > 1);
        if (facets(filter) > 0 && !isSaid) conditions.and("a.facet = any(?)", conditions.facetsOf(filter));
        return conditions;
    }

    /** How many of kind, severity and priority are asked for. */
    static int facets(ItemFilter filter) {
        return (filter.kind() == null ? 0 : 1)
                + (filter.severity() == null ? 0 : 1)
                + (filter.priority() == null ? 0 : 1);
    }

    /** All that fit, as the column has them. */
    static List<String> facets(ItemFilter filter, List<String> severities) {
        return new ItemConditions(severities).facetsOf(filter);
    }

    private List<String> facetsOf(ItemFilter filter) {
        List<String> facets = new ArrayList<>();
        for (String kind : values(
                word(filter.kind()),
                Arrays.stream(Kind.values()).map(Kind::word).toList()))
            for (String severity : values(filter.severity(), severities))
                for (String priority : values(
                        word(filter.priority()),
                        Arrays.stream(Priority.values()).map(Priority::word).toList()))
                    facets.add(kind + "/" + severity + "/" + priority);
        return facets;
    }

    private static List<String> values(@Nullable String wanted, List<String> all) {
        return wanted != null
                ? List.of(wanted)
                : Stream.concat(all.stream(), Stream.of("")).toList();
    }

    static @Nullable String word(@Nullable Kind kind) {
        return kind == null ? null : kind.word();
    }

    static @Nullable String word(@Nullable Priority priority) {
        return priority == null ? null : priority.word();
    }

    private void and(String condition, Object parameter) {
        sql.append(" and ").append(condition);
        parameters.add(parameter);
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
