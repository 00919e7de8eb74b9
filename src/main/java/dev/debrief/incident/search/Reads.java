package dev.debrief.incident.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Statements on one connection, inside the transaction that it is in. */
class Reads {
    private final Connection connection;

    Reads(Connection connection) {
        this.connection = connection;
    }

    /** What becomes of one row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Parameters are text, numbers, instants, or lists of text or of numbers. */
    <T> List<T> rows(String sql, Row<T> reader, List<?> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) rows.add(reader.of(result));
            }
            return rows;
        }
    }

    /** How many rows were written. */
    int write(String sql, List<?> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            if (value instanceof Instant instant) statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            else if (value instanceof List<?> list) statement.setArray(i + 1, array(list));
            else statement.setObject(i + 1, value);
        }
    }

    private java.sql.Array array(List<?> list) throws SQLException {
        boolean isNumbers = !list.isEmpty() && list.get(0) instanceof Integer;
        return connection.createArrayOf(isNumbers ? "integer" : "text", list.toArray());
    }
}
