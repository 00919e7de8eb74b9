package dev.debrief.action.list;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements on one connection, inside the transaction that it is in. */
class ItemReads {
    private final Connection connection;

    ItemReads(Connection connection) {
        this.connection = connection;
    }

    /** What becomes of one row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Parameters are text, numbers, days, or lists, which become arrays of text. */
    <T> List<T> rows(String sql, List<?> parameters, Row<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = parameters.get(i);
                if (value instanceof List<?> list) {
                    Object[] texts = list.stream().map(String::valueOf).toArray();
                    statement.setArray(i + 1, connection.createArrayOf("text", texts));
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) rows.add(reader.of(result));
            }
            return rows;
        }
    }
}
