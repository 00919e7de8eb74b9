package dev.debrief.insight;

import dev.debrief.insight.count.Facts;
import dev.debrief.insight.count.ItemFacts;
import dev.debrief.insight.count.Names;
import dev.debrief.insight.count.Names.Target;
import dev.debrief.insight.count.Question;
import dev.debrief.shared.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads everything that is counted: the same number of statements, however much there is. */
final class Reading {
    private static final String DOERS = """
            select 'p' || id, name from person where id = any(?::bigint[])
             union all
            select 't' || id, name from team where id = any(?::bigint[])""";

    private Reading() {}

    static Facts of(Statements rows, Question question, Instant asOf) throws SQLException {
        List<Target> targets = targets(rows, question);
        List<ItemFacts> items = ItemReading.read(rows, question);
        return new Facts(
                question,
                asOf,
                new IncidentReading(
                                rows,
                                Categories.of(rows),
                                question.only(),
                                question.before().start(),
                                question.days().end())
                        .read(),
                items,
                OutageReading.read(rows, question, targets),
                new Names(
                        words(rows, "select name from severity order by place, name"),
                        words(rows, "select name from incident_type order by place, name"),
                        services(rows),
                        doers(rows, items),
                        targets));
    }

    /** Of the one service where one is asked for. */
    static List<Target> targets(Statements rows, Question question) throws SQLException {
        Long service = question.only().service();
        return rows.rows(
                "select t.service_id, t.per_million, t.days from service_target t join service s on s.id = t.service_id"
                        + (service == null ? "" : " where t.service_id = " + service)
                        + " order by lower(s.name), t.service_id",
                List.of(),
                row -> new Target(row.getLong(1), row.getInt(2), row.getInt(3)));
    }

    private static List<String> words(Statements rows, String sql) throws SQLException {
        return rows.rows(sql, List.of(), row -> row.getString(1));
    }

    private static Map<Long, String> services(Statements rows) throws SQLException {
        Map<Long, String> names = new HashMap<>();
        rows.rows("select id, name from service", List.of(), row -> names.put(row.getLong(1), row.getString(2)));
        return names;
    }

    private static Map<String, String> doers(Statements rows, List<ItemFacts> items) throws SQLException {
        Map<String, String> names = new HashMap<>();
        rows.rows(
                DOERS, List.of(ids(items, "p"), ids(items, "t")), row -> names.put(row.getString(1), row.getString(2)));
        return names;
    }

    private static List<String> ids(List<ItemFacts> items, String letter) {
        return items.stream()
                .filter(ItemFacts::isOpen)
                .map(ItemFacts::doer)
                .filter(doer -> doer.startsWith(letter))
                .map(doer -> doer.substring(1))
                .distinct()
                .toList();
    }
}
