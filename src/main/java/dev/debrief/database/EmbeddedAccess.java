package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The embedded server for the length of a command: that of a running Debrief, else one started for the command. */
final class EmbeddedAccess implements AutoCloseable {
    private final int port;
    private final Credentials credentials;
    private final @Nullable EmbeddedServer ours;
    private final Thread atTheEnd = new Thread(this::stopOurs, "database-stop");

    private EmbeddedAccess(int port, Credentials credentials, @Nullable EmbeddedServer ours) {
        this.port = port;
        this.credentials = credentials;
        this.ours = ours;
        // Ctrl-C in the middle of a command must not leave the server behind
        if (ours != null) Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /**
     * Opens the database of a data directory that Debrief has used before.
     *
     * @throws CannotStart with a sentence for a person, when there is none
     */
    static EmbeddedAccess to(Path home) throws IOException {
        if (!Credentials.areIn(home)) {
            throw new CannotStart("There is no database in " + home
                    + " yet. Start Debrief first, or set DEBRIEF_DATA to the directory it uses.");
        }
        if (!isInUse(home)) return started(home);
        int port = Postmaster.in(home.resolve("postgresql"))
                .filter(Postmaster::ready)
                .map(Postmaster::port)
                .orElseThrow(() -> new CannotStart("Debrief is just starting or stopping. Try again in a moment."));
        return new EmbeddedAccess(port, Credentials.read(home), null);
    }

    /** Starts the server for the command alone, on a new directory where there is none. */
    static EmbeddedAccess started(Path home) throws IOException {
        EmbeddedServer server = EmbeddedServer.start(home);
        return new EmbeddedAccess(server.port(), Credentials.read(home), server);
    }

    /** Whether a Debrief, or a command, holds the directory now. */
    static boolean isInUse(Path home) {
        try {
            Ownership.take(home).close();
            return false;
        } catch (CannotStart taken) {
            return true;
        }
    }

    String jdbcUrl() {
        return EmbeddedServer.jdbcUrl(port);
    }

    String password() {
        return credentials.owner();
    }

    /** As the role that owns Debrief's database. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), EmbeddedServer.OWNER, credentials.owner());
    }

    /** As the role that may copy the whole server. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "postgres", credentials.superuser());
    }

    @Override
    public void close() throws IOException {
        if (ours == null) return;
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException theProcessEnds) {
            return;
        }
        ours.stop();
    }

    private void stopOurs() {
        try {
            if (ours != null) ours.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
