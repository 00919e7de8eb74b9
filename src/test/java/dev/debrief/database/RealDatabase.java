package dev.debrief.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The embedded server that also runs in production, on an empty directory, once for all integration tests. */
public final class RealDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedServer server;

    @Override
    public Map<String, String> start() {
        try {
            System.setProperty("debrief.postgresql", "target");
            Path data = Files.createTempDirectory(Path.of("target"), "database-");
            server = EmbeddedServer.start(data);
            withoutWaitingForTheDisk(server);
            return Map.of(
                    "quarkus.datasource.jdbc.url", server.jdbcUrl(),
                    "quarkus.datasource.username", server.user(),
                    "quarkus.datasource.password", server.password(),
                    "debrief.data", data.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No machine goes down in these tests; those that kill a server start one of their own. */
    private static void withoutWaitingForTheDisk(EmbeddedServer server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter role current_user set synchronous_commit = off");
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
