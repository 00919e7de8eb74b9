package dev.debrief.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements on one connection, inside the transaction that it is in. */
public class Statements {
    private final Connection connection;

    public Statements(Connection connection) {
        this.connection = connection;
    }

    /** What becomes of one row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * The rows, in their order. Parameters are text, numbers, days, instants, or lists: of integers they become arrays
     * of them, all others arrays of text.
     */
    public <T> List<T> rows(String sql, List<?> parameters, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) rows.add(reading.of(result));
            }
            return rows;
        }
    }

    /** How many rows were written. */
    public int write(String sql, List<?> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            if (value instanceof Instant at) statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
            else if (value instanceof List<?> list) statement.setArray(i + 1, array(list));
            else statement.setObject(i + 1, value);
        }
    }

    private java.sql.Array array(List<?> list) throws SQLException {
        boolean isNumbers = !list.isEmpty() && list.get(0) instanceof Integer;
        return isNumbers
                ? connection.createArrayOf("integer", list.toArray())
                : connection.createArrayOf(
                        "text", list.stream().map(String::valueOf).toArray());
    }

    /** An instant in UTC; null where the column is. */
    public static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Of an array; empty for null. */
    public static List<Long> numbers(ResultSet row, int column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        if (array == null) return List.of();
        List<Long> numbers = new ArrayList<>();
        for (Object one : (Object[]) array.getArray()) numbers.add(((Number) one).longValue());
        return numbers;
    }
}
