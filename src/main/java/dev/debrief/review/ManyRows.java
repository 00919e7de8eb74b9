package dev.debrief.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Writes many rows, a thousand at once, within the transaction of whoever asks. */
final class ManyRows {
    private static final int AT_ONCE = 1_000;

    private ManyRows() {}

    /** Binds one row. */
    interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    static <T> void write(DataSource database, String sql, List<T> all, Binding<T> binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                for (T one : all.subList(from, Math.min(all.size(), from + AT_ONCE))) {
                    binding.bind(statement, one);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a review cannot be written", e);
        }
    }
}
