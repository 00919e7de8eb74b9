package dev.debrief.action.list;

import dev.debrief.document.ActionItem.State;
import dev.debrief.shared.Statements;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The groups of a list in their order: owners by name, persons before teams and nobody last; incidents from the newest. */
final class ItemGroups {
    /**
     * Groups in a row.
     *
     * @param keys the first is the one that was asked for, where it is still there
     * @param count how many items the list has in all its groups; null where finding the groups does not say it
     */
    record Found(List<String> keys, @Nullable ItemCount count) {}

    /** Groups that are looked through for one page; where they are not enough, the page is shorter. */
    private static final int MOST = 24;

    /** Of all there are, each kind in the order of its index. */
    private static final String OWNERS = """
            select g.doer from (
                   (select 0 as rank, lower(name) as name, 'p' || id as doer from person
                     where %1$s order by lower(name), 'p' || id limit %4$d)
                    union all
                   (select 1, lower(name), 't' || id from team
                     where %2$s order by lower(name), 't' || id limit %4$d)
                    union all select 2, '', 'n' where %3$s) g
             order by g.rank, g.name, g.doer limit %4$d
            """;

    /**
     * Of those who have something in the list, with the figures of all of it. Joined by the written key, because
     * to look up a thousand owners one by one by their number costs more than to read all persons.
     */
    private static final String OWNERS_IN_USE = """
            select g.key, t.*
              from (select f.key, case left(f.key, 1) when 'p' then 0 when 't' then 1 else 2 end as rank,
                           lower(coalesce(p.name, t.name, '')) as name
                      from found f
                      left join person p on 'p' || p.id = f.key
                      left join team t on 't' || t.id = f.key) g
             cross join total t
             where %s
             order by g.rank, g.name, g.key limit %d
            """;

    private static final String INCIDENTS = """
            select g.number
              from ((select number from incident where number <= %1$d order by number desc limit %2$d)
                     union all select 0) g(number)
             where g.number <= %1$d
             order by g.number desc limit %2$d
            """;

    private static final String INCIDENTS_IN_USE = """
            select f.key::text, t.* from found f cross join total t
             where f.key <= %d
             order by f.key desc limit %d
            """;

    private final ItemFilter filter;
    private final List<String> severities;
    private final LocalDate today;

    ItemGroups(ItemFilter filter, List<String> severities, LocalDate today) {
        this.filter = filter;
        this.severities = severities;
        this.today = today;
    }

    /** Groups from that one on; it is the first itself where it is still there. Empty for the first ones. */
    Found from(Statements reads, String group) throws SQLException {
        boolean isByOwner = filter.grouping() == Grouping.OWNER;
        int incident = group.isEmpty() || isByOwner ? Integer.MAX_VALUE : Integer.parseInt(group);
        if (!filter.isNarrow()) {
            String all = isByOwner ? owners(group) : INCIDENTS.formatted(incident, most());
            return new Found(reads.rows(all, List.of(), row -> row.getString(1)), null);
        }
        List<Object> parameters = new ArrayList<>();
        String sql = inUse(isByOwner ? "doer" : "of_incident", parameters)
                + (isByOwner
                        ? OWNERS_IN_USE.formatted(from(group), most())
                        : INCIDENTS_IN_USE.formatted(incident, most()));
        List<Found> found = reads.rows(sql, parameters, row -> new Found(List.of(row.getString(1)), ItemCount.of(row)));
        List<String> keys = found.stream().map(one -> one.keys().get(0)).toList();
        if (keys.isEmpty()) return new Found(keys, group.isEmpty() ? ItemCount.NONE : null);
        return new Found(keys, found.get(0).count());
    }

    /** How many are looked through for one page. */
    int most() {
        return filter.standing() == Standing.ANY ? MOST / 4 : MOST;
    }

    /** The key has been read, so that there are only digits behind its letter. */
    private String owners(String group) {
        String all = "true";
        String none = "false";
        return switch (letter(group)) {
            case 'p' -> OWNERS.formatted(from("person", group), all, all, most());
            case 't' -> OWNERS.formatted(none, from("team", group), all, most());
            case 'n' -> OWNERS.formatted(none, none, all, most());
            default -> OWNERS.formatted(all, all, all, most());
        };
    }

    private static String from(String table, String group) {
        return "(lower(name), '%s' || id) >= ((select lower(name) from %s where id = %s), '%s')"
                .formatted(group.charAt(0), table, group.substring(1), group);
    }

    /** That a group in use stands there or behind. */
    private static String from(String group) {
        String place = "(g.rank, g.name, g.key) >= (%d, (select lower(name) from %s where id = %s), '%s')";
        return switch (letter(group)) {
            case 'p' -> place.formatted(0, "person", group.substring(1), group);
            case 't' -> place.formatted(1, "team", group.substring(1), group);
            case 'n' -> "g.rank = 2";
            default -> "true";
        };
    }

    private static char letter(String group) {
        return group.isEmpty() ? ' ' : group.charAt(0);
    }

    /** Every group that has something, with its figures; and the figures of all of them. */
    private String inUse(String column, List<Object> parameters) {
        DueRange.Days days = filter.due().days(today);
        ItemConditions conditions = ItemConditions.beside("", filter, severities);
        parameters.addAll(ItemCount.days(today));
        parameters.add(filter.standing().states().stream().map(State::word).toList());
        parameters.add(days.first());
        parameters.add(days.last());
        parameters.addAll(conditions.parameters());
        return "with found as materialized (select a." + column + " as key, " + ItemCount.FIGURES
                + " from action_item a where a.state = any(?) and a.dropped_at is null"
                + " and a.due_order >= ?::date and a.due_order <= ?::date" + conditions.sql() + " group by a." + column
                + "), total as (" + ItemCount.TOTAL + " from found) ";
    }
}
