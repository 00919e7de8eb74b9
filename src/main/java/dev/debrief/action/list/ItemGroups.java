package dev.debrief.action.list;

import dev.debrief.document.ActionItem.State;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The groups of a list in their order: owners by name, persons before teams and nobody last; incidents from the newest. */
final class ItemGroups {
    /** Groups that are looked through for one page; where they are not enough, the page is shorter. */
    private static final int MOST = 28;

    private static final String OWNERS = """
            select g.doer from (%s) g
             where (g.rank, g.name, g.doer) >= (select b.rank, b.name, b.doer from (%s) b)
             order by g.rank, g.name, g.doer limit
            """;

    private static final String NAMED = """
            select 0 as rank, lower(name) as name, 'p' || id as doer from person
             union all select 1, lower(name), 't' || id from team
             union all select 2, '', 'n'
            """;

    private static final String NAMED_OF_THESE = """
            select case left(d.doer, 1) when 'p' then 0 when 't' then 1 else 2 end as rank,
                   lower(coalesce(p.name, t.name, '')) as name, d.doer
              from (%s) d(doer)
              left join person p on 'p' || p.id = d.doer
              left join team t on 't' || t.id = d.doer
            """;

    private final ItemFilter filter;
    private final List<String> severities;
    private final LocalDate today;

    ItemGroups(ItemFilter filter, List<String> severities, LocalDate today) {
        this.filter = filter;
        this.severities = severities;
        this.today = today;
    }

    /** Groups from that one on; it is the first itself where it is still there. */
    List<String> from(ItemReads reads, String group) throws SQLException {
        return filter.grouping() == Grouping.OWNER ? owners(reads, group) : incidents(reads, group);
    }

    /** How many are looked through for one page. */
    int most() {
        return filter.standing() == Standing.ANY ? MOST / 4 : MOST;
    }

    private List<String> owners(ItemReads reads, String group) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String groups = filter.isNarrow() ? NAMED_OF_THESE.formatted(inUse("doer", parameters)) : NAMED;
        return reads.rows(OWNERS.formatted(groups, first(group)) + " " + most(), parameters, row -> row.getString(1));
    }

    /** Where that group stands; the key has been read, so that there are only digits behind its letter. */
    private static String first(String group) {
        return switch (group.isEmpty() ? ' ' : group.charAt(0)) {
            case 'p' ->
                "select 0 as rank, lower(name) as name, '%s' as doer from person where id = %s"
                        .formatted(group, group.substring(1));
            case 't' ->
                "select 1 as rank, lower(name) as name, '%s' as doer from team where id = %s"
                        .formatted(group, group.substring(1));
            case 'n' -> "select 2 as rank, '' as name, 'n' as doer";
            default -> "select 0 as rank, '' as name, '' as doer";
        };
    }

    private List<String> incidents(ItemReads reads, String group) throws SQLException {
        int from = group.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(group);
        List<Object> parameters = new ArrayList<>();
        String all = filter.isNarrow()
                ? inUse("of_incident", parameters)
                : "(select number from incident where number <= " + from + " order by number desc limit " + most()
                        + ") union all select 0";
        return reads.rows(
                "select g.number from (" + all + ") g(number) where g.number <= " + from
                        + " order by g.number desc limit " + most(),
                parameters,
                row -> row.getString(1));
    }

    private String inUse(String column, List<Object> parameters) {
        DueRange.Days days = filter.due().days(today);
        ItemConditions conditions = ItemConditions.beside("", filter, severities);
        parameters.add(filter.standing().states().stream().map(State::word).toList());
        parameters.add(days.first());
        parameters.add(days.last());
        parameters.addAll(conditions.parameters());
        return "select distinct a." + column + " from action_item a where a.state = any(?) and a.dropped_at is null"
                + " and a.due_order >= ?::date and a.due_order <= ?::date" + conditions.sql();
    }
}
