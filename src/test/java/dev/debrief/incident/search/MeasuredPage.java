package dev.debrief.incident.search;

import dev.debrief.shared.MeasuredStatements;
import dev.debrief.shared.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the database says of every statement behind one page: how it went about it, and how many buffers it touched. */
final class MeasuredPage {
    private MeasuredPage() {}

    static MeasuredStatements of(Connection connection, String typed, Order order) throws SQLException {
        MeasuredStatements measured = new MeasuredStatements(connection);
        read(measured, typed, order);
        return measured;
    }

    /** The same page without asking how it is found. */
    static void plain(Connection connection, String typed, Order order) throws SQLException {
        read(new Statements(connection), typed, order);
    }

    private static void read(Statements reads, String typed, Order order) throws SQLException {
        SearchQuery query = SearchReader.read(typed, KnownNames.NONE, LocalDate.of(2026, 11, 21), ZoneOffset.UTC);
        Found first = Seeking.find(reads, query, order, null, 25);
        PlacesFound.of(
                reads,
                new Plan(query, first.ways()),
                first.hits().stream().map(Hit::number).toList());
    }
}
