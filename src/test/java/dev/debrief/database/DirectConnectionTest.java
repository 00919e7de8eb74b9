package dev.debrief.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command at the terminal works on the same database, whatever Debrief is doing. */
class DirectConnectionTest {
    private Path data;

    @BeforeEach
    void newDirectory() throws IOException {
        System.setProperty("debrief.postgresql", "target");
        data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-");
    }

    @Test
    void it_works_while_debrief_runs_and_while_it_does_not() throws Exception {
        EmbeddedServer running = EmbeddedServer.start(data);
        CommittedWord.write(data, "seen");
        assertThat(DirectConnection.with(data, Map.of(), DirectConnectionTest::word))
                .isEqualTo("seen");
        running.stop();
        assertThat(DirectConnection.with(data, Map.of(), DirectConnectionTest::word))
                .isEqualTo("seen");
        assertThat(new ServerProcesses(data.resolve("postgresql")).all()).isEmpty();
    }

    @Test
    void where_no_data_is_it_says_so_and_makes_none() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DirectConnection.with(data, Map.of(), DirectConnectionTest::word))
                .withMessageContaining(data.toString());
        assertThat(data).isEmptyDirectory();
    }

    private static String word(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select word from committed_word")) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
