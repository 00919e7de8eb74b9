package dev.debrief.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One word in a table of its own, written and read beside a running Debrief, for tests of what survives a kill. */
public final class CommittedWord {
    private CommittedWord() {}

    public static void write(Path data, String word) throws IOException, SQLException {
        try (Connection connection = connect(data);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists committed_word(word text)");
            statement.execute("insert into committed_word values ('" + word + "')");
        }
    }

    public static String read(Path data) throws IOException, SQLException {
        try (Connection connection = connect(data);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select word from committed_word")) {
            return result.next() ? result.getString(1) : "";
        }
    }

    static Connection connect(Path data) throws IOException, SQLException {
        int port = Postmaster.in(data.resolve("postgresql")).orElseThrow().port();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/debrief",
                "debrief",
                Credentials.read(data).owner());
    }
}
