package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
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
        try (EmbeddedAccess database = EmbeddedAccess.to(data.toAbsolutePath().normalize());
                Connection connection = database.owner()) {
            return work.in(connection);
        }
    }
}
