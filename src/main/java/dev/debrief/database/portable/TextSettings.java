package dev.debrief.database.portable;

import java.sql.Connection;
import java.sql.SQLException;

/** How the server writes and reads values for the length of this transaction, whatever its own settings are. */
final class TextSettings {
    private TextSettings() {}

    static void set(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    set local timezone = 'UTC';
                    set local datestyle = 'ISO, YMD';
                    set local intervalstyle = 'iso_8601';
                    set local extra_float_digits = 1;
                    set local bytea_output = 'hex';
                    set local statement_timeout = 0;
                    set local idle_in_transaction_session_timeout = 0
                    """);
        }
    }
}
