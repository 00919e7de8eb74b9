package dev.debrief.action.list;

import dev.debrief.document.ActionItem.State;
import dev.debrief.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a list together from sorted runs: for each state and each value of one column the index has the items in the
 * order of their due dates, so that a page reads the beginnings of a few runs, however long they are.
 *
 * @param column the one that narrows most; empty where nothing does
 * @param keys its values, in the order in which they stand where the list has groups
 */
record ItemRuns(String column, List<String> keys, ItemFilter filter, List<String> severities) {
    /** One item of a page, with the value of the column that it was found under. */
    record Place(String key, LocalDate due, int number) {}

    /** The first items of a list, with how many it has. */
    record Beginning(List<Place> places, ItemCount count) {}

    /** The runs of a list in the order of due dates. */
    static ItemRuns of(ItemFilter filter, List<String> severities) {
        if (filter.incident() != null)
            return new ItemRuns("of_incident", List.of("" + filter.incident().value()), filter, severities);
        if (filter.whose() instanceof Whose.OfPerson person)
            return new ItemRuns("doer", List.of("p" + person.id()), filter, severities);
        if (filter.whose() instanceof Whose.OfTeams teams)
            return new ItemRuns(
                    "home_team_id", teams.ids().stream().map(String::valueOf).toList(), filter, severities);
        if (filter.whose() instanceof Whose.These these)
            return new ItemRuns(
                    "number", these.numbers().stream().map(String::valueOf).toList(), filter, severities);
        if (filter.tracked() != null && ItemConditions.facets(filter) == 0)
            return new ItemRuns("issue", List.of(filter.tracked().inTable()), filter, severities);
        if (ItemConditions.facets(filter) > 1)
            return new ItemRuns("facet", ItemConditions.facets(filter, severities), filter, severities);
        String kind = ItemConditions.word(filter.kind());
        if (kind != null) return new ItemRuns("kind", List.of(kind), filter, severities);
        if (filter.severity() != null) return new ItemRuns("severity", List.of(filter.severity()), filter, severities);
        String priority = ItemConditions.word(filter.priority());
        if (priority != null) return new ItemRuns("priority", List.of(priority), filter, severities);
        return new ItemRuns("", List.of(""), filter, severities);
    }

    /**
     * The first items behind that one.
     *
     * @param grouped whether those of the first key come first, and only there something was shown before
     */
    List<Place> page(Statements reads, ItemKey after, boolean grouped, LocalDate today, int size) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String sql = "select k.key, x.due_order, x.number from " + runs(parameters, after, grouped, today, size)
                + " order by " + (grouped ? "k.place, " : "") + "x.due_order, x.number limit " + size;
        return reads.rows(sql, parameters, ItemRuns::place);
    }

    /** How many there are of which; no run is counted further than one more than that many. */
    ItemCount count(Statements reads, LocalDate today, int most) throws SQLException {
        List<Object> parameters = new ArrayList<>(ItemCount.days(today));
        String sql =
                "select " + ItemCount.FIGURES + " from " + runs(parameters, ItemKey.BEFORE_ALL, false, today, most + 1);
        return reads.rows(sql, parameters, ItemCount::of).get(0);
    }

    /** The first items, and how many there are of which: what is counted has been read for the page already. */
    Beginning beginning(Statements reads, LocalDate today, int size, int most) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String sql = "with found as materialized (select k.key, x.due_order, x.number from "
                + runs(parameters, ItemKey.BEFORE_ALL, false, today, most + 1)
                + "), total as (select " + ItemCount.FIGURES + " from found)"
                + " select total.*, p.key, p.due_order, p.number from total"
                + " left join (select * from found order by due_order, number limit " + size + ") p on true"
                + " order by p.due_order, p.number";
        parameters.addAll(ItemCount.days(today));
        List<Place> places = new ArrayList<>();
        List<ItemCount> counts = reads.rows(sql, parameters, row -> {
            if (row.getString("key") != null) places.add(place(row));
            return ItemCount.of(row);
        });
        return new Beginning(places, counts.get(0));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("key"), row.getObject("due_order", LocalDate.class), row.getInt("number"));
    }

    private String runs(List<Object> parameters, ItemKey after, boolean grouped, LocalDate today, int size) {
        DueRange.Days days = filter.due().days(today);
        ItemConditions conditions = ItemConditions.beside(column, filter, severities);
        List<String> states =
                filter.standing().states().stream().map(State::word).toList();
        parameters.add(keys);
        parameters.add(isByFacet() ? ItemConditions.facets(filter, severities) : states);
        if (isByFacet()) parameters.add(states);
        parameters.add(days.last());
        // one place alone says where a run is entered: beside a second bound the index begins at the earlier of the two
        boolean isWithin = after.due().isBefore(days.first());
        parameters.add(isWithin ? days.first() : after.due());
        if (grouped) parameters.add(days.first());
        parameters.add(isWithin ? 0 : after.number());
        parameters.addAll(conditions.parameters());
        return "unnest(?) with ordinality k(key, place) cross join unnest(?) s(value) cross join lateral ("
                + "select a.due_order, a.number from action_item a where " + isKey()
                + (isByFacet() ? " a.facet = s.value and a.state = any(?)" : " a.state = s.value")
                + " and a.dropped_at is null and a.due_order <= ?::date"
                + (grouped
                        ? " and (a.due_order, a.number) > (case when k.place = 1 then ?::date else ?::date end,"
                                + " case when k.place = 1 then ?::integer else 0 end)"
                        : " and (a.due_order, a.number) > (?::date, ?::integer)")
                + conditions.sql() + " order by a.due_order, a.number limit " + size + ") x";
    }

    /** What is rare in a team that has thousands of items has runs of its own, of all states together. */
    private boolean isByFacet() {
        return column.equals("home_team_id") && ItemConditions.facets(filter) > 1;
    }

    private String isKey() {
        if (column.isEmpty()) return "";
        String type = column.equals("home_team_id")
                ? "::bigint"
                : List.of("of_incident", "number").contains(column) ? "::integer" : "";
        return "a." + column + " = k.key" + type + " and";
    }
}
