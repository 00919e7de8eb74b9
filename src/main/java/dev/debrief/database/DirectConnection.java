package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Debrief's database for a command at the terminal, whether Debrief is running beside it or not. */
public final class DirectConnection {
    private DirectConnection() {}

    /** What a command does with the database. */
    @FunctionalInterface
    public interface Work<R> {
        R in(Connection connection) throws SQLException;
    }

    /**
     * Does the work in the database that this environment means.
     *
     * @throws CannotStart with a sentence for a person, when there is no database to work in
     */
    public static <R> R with(Path data, Map<String, String> environment, Work<R> work) throws IOException {
        try {
            Optional<ExternalDatabase> external = ExternalDatabase.named(environment);
            return external.isPresent() ? inExternal(external.get(), work) : inEmbedded(data, work);
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database refused: " + e.getMessage() + ". Start Debrief once, so that it brings"
                            + " its database up to date, and try again.",
                    e);
        }
    }

    private static <R> R inExternal(ExternalDatabase database, Work<R> work) throws SQLException {
        database.away().ifPresent(why -> {
            throw new CannotStart("The database at " + database.jdbcUrl() + " does not answer (" + why
                    + "). Try again when it does.");
        });
        try (Connection connection = database.connect()) {
            return work.in(connection);
        }
    }

    private static <R> R inEmbedded(Path data, Work<R> work) throws IOException, SQLException {
        Path home = data.toAbsolutePath().normalize();
        if (!Credentials.areIn(home)) {
            throw new CannotStart("There is no database in " + home
                    + " yet. Start Debrief first, or set DEBRIEF_DATA to the directory it uses.");
        }
        if (isInUse(home)) return work(besideDebrief(home), work);
        EmbeddedServer server = EmbeddedServer.start(home);
        try {
            return work(DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password()), work);
        } finally {
            server.stop();
        }
    }

    private static Connection besideDebrief(Path home) throws IOException, SQLException {
        int port = Postmaster.in(home.resolve("postgresql"))
                .filter(Postmaster::ready)
                .map(Postmaster::port)
                .orElseThrow(() -> new CannotStart("Debrief is just starting or stopping. Try again in a moment."));
        return DriverManager.getConnection(
                EmbeddedServer.jdbcUrl(port), "debrief", Credentials.read(home).owner());
    }

    private static <R> R work(Connection opened, Work<R> work) throws SQLException {
        try (Connection connection = opened) {
            return work.in(connection);
        }
    }

    private static boolean isInUse(Path home) {
        try {
            Ownership.take(home).close();
            return false;
        } catch (CannotStart taken) {
            return true;
        }
    }
}
