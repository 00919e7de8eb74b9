package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Debrief's database for a command that makes its tables: nobody else uses it meanwhile. */
public final class ExclusiveDatabase implements AutoCloseable {
    private static final String OTHERS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null
            """;

    private static final int LOOKS = 20;
    private static final long PAUSE_MILLIS = 100;

    /** Held, so that its level stays as it is set. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final ExternalDatabase address;
    private final @Nullable EmbeddedAccess embedded;

    private ExclusiveDatabase(ExternalDatabase address, @Nullable EmbeddedAccess embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /**
     * Opens the database that this environment means; an embedded one is made where there is none.
     *
     * @throws CannotStart with a sentence for a person, when somebody else is using it
     */
    public static ExclusiveDatabase open(Path data, Map<String, String> environment) throws IOException, SQLException {
        Optional<ExternalDatabase> external = ExternalDatabase.named(environment);
        if (external.isPresent()) return external(external.get());
        Path home = data.toAbsolutePath().normalize();
        if (EmbeddedAccess.isInUse(home)) {
            throw new CannotStart(
                    "Debrief is running on " + home + ". Stop it, or set DEBRIEF_DATA to an empty directory.");
        }
        EmbeddedAccess embedded = EmbeddedAccess.started(home);
        return new ExclusiveDatabase(
                new ExternalDatabase(embedded.jdbcUrl(), EmbeddedServer.OWNER, embedded.password()), embedded);
    }

    public Connection connect() throws SQLException {
        return address.connect();
    }

    /** Takes the steps up to this one. */
    public void migrate(int step) {
        migrate(flyway().target(Integer.toString(step)));
    }

    /** Takes all steps that this Debrief knows. */
    public void migrateToNewest() {
        migrate(flyway());
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) embedded.close();
    }

    private static ExclusiveDatabase external(ExternalDatabase database) throws SQLException {
        database.away().ifPresent(why -> {
            throw new CannotStart("The database at " + database.jdbcUrl() + " does not answer (" + why
                    + "). Try again when it does.");
        });
        int others = others(database);
        if (others > 0) {
            throw new CannotStart("Somebody else is using the database at " + database.jdbcUrl() + " (" + others
                    + " connections). Stop every Debrief on it, close other programs, and try again.");
        }
        return new ExclusiveDatabase(database, null);
    }

    /** Connections that were closed a moment ago take a moment to end, and are waited for. */
    private static int others(ExternalDatabase database) throws SQLException {
        int others = 1;
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            for (int look = 0; look < LOOKS && others > 0; look++) {
                if (look > 0) TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                try (var found = statement.executeQuery(OTHERS)) {
                    others = found.next() ? found.getInt(1) : 0;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return others;
    }

    private static void migrate(FluentConfiguration flyway) {
        try {
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw new CannotStart("The tables could not be made: " + e.getMessage(), e);
        }
    }

    private FluentConfiguration flyway() {
        FLYWAY.setLevel(Level.WARNING);
        return Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration");
    }
}
