package dev.debrief.incident.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database says of every statement behind one page: how it went about it, and how many buffers it touched. */
final class Measured extends Reads {
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private final List<String> plans = new ArrayList<>();
    private int buffers;

    private Measured(Connection connection) {
        super(connection);
    }

    static Measured page(Connection connection, String typed, Order order) throws SQLException {
        Measured measured = new Measured(connection);
        read(measured, typed, order);
        return measured;
    }

    /** The same page without asking how it is found. */
    static void plainPage(Connection connection, String typed, Order order) throws SQLException {
        read(new Reads(connection), typed, order);
    }

    private static void read(Reads reads, String typed, Order order) throws SQLException {
        SearchQuery query = SearchReader.read(typed, KnownNames.NONE, LocalDate.of(2026, 11, 21), ZoneOffset.UTC);
        Found first = Seeking.find(reads, query, order, null, 25);
        PlacesFound.of(
                reads,
                new Plan(query, first.ways()),
                first.hits().stream().map(Hit::number).toList());
    }

    @Override
    <T> List<T> rows(String sql, Row<T> reader, List<?> parameters) throws SQLException {
        List<String> plan = super.rows(
                "explain (analyze, buffers, costs off, timing off, summary off) " + sql,
                row -> row.getString(1),
                parameters);
        plans.add(sql + " " + parameters + "\n" + String.join("\n", plan));
        plan.stream()
                .filter(line -> line.contains("Buffers: shared"))
                .findFirst()
                .ifPresent(this::count);
        return super.rows(sql, reader, parameters);
    }

    private void count(String line) {
        Matcher matcher = BUFFERS.matcher(line);
        if (!matcher.find()) return;
        for (int group = 1; group <= 2; group++) {
            if (matcher.group(group) != null) buffers += Integer.parseInt(matcher.group(group));
        }
    }

    /** Of all statements together. */
    int buffers() {
        return buffers;
    }

    List<String> plans() {
        return plans;
    }
}
