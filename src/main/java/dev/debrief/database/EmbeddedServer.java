package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A real PostgreSQL as a child process, with its data in a directory of ours. */
public final class EmbeddedServer {
    /** The role that owns Debrief's database, and its tables. */
    static final String OWNER = "debrief";

    private static final String LOOPBACK = "127.0.0.1";

    private final Ownership ownership;
    private final Credentials credentials;
    private final RunningServer server;
    private final ServerWatch watch;

    private EmbeddedServer(Ownership ownership, Credentials credentials, RunningServer server) {
        this.ownership = ownership;
        this.credentials = credentials;
        this.server = server;
        this.watch = ServerWatch.over(server);
    }

    /**
     * Starts the server on its data directory, which is made when it is not there, and watches over it.
     *
     * @throws CannotStart with a sentence for a person
     */
    public static EmbeddedServer start(Path data) throws IOException {
        Path home = data.toAbsolutePath().normalize();
        Ownership ownership = Ownership.take(home);
        try {
            Account.check();
            refuseUnfinished(home);
            Cluster cluster = new Cluster(
                    home.resolve("postgresql"), ServerProgram.unpacked(home), home.resolve("postgresql.log"));
            Credentials credentials = open(cluster, home);
            RunningServer server = new RunningServer(cluster, freePort());
            server.start();
            return new EmbeddedServer(ownership, credentials, server);
        } catch (InterruptedException e) {
            ownership.close();
            throw new InterruptedIOException("stopped while the database was starting");
        } catch (IOException | RuntimeException e) {
            ownership.close();
            throw e;
        }
    }

    /** Tells the data source where the server listens and how to get in. */
    public void announce() {
        System.setProperty("quarkus.datasource.jdbc.url", jdbcUrl());
        System.setProperty("quarkus.datasource.username", user());
        System.setProperty("quarkus.datasource.password", password());
    }

    public String jdbcUrl() {
        return jdbcUrl(port());
    }

    int port() {
        return server.port();
    }

    static String jdbcUrl(int port) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/debrief";
    }

    public String user() {
        return OWNER;
    }

    public String password() {
        return credentials.owner();
    }

    /** Ends the server in order. Whoever uses it has let go before. */
    public void stop() throws IOException {
        watch.close();
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ownership.close();
        }
    }

    /** Lets go without ending the server, as a killed process does. */
    void abandon() {
        watch.close();
        ownership.close();
    }

    private static Credentials open(Cluster cluster, Path home) throws IOException, InterruptedException {
        ServerProcesses orphans = new ServerProcesses(cluster.path());
        boolean known = Credentials.areIn(home);
        if (!cluster.exists()) {
            Credentials credentials = known ? Credentials.read(home) : Credentials.make(home);
            cluster.create(credentials);
            return credentials;
        }
        cluster.check();
        orphans.end();
        if (known) return Credentials.read(home);
        Credentials credentials = Credentials.make(home);
        cluster.change(credentials);
        return credentials;
    }

    /** An empty database beside half of a restored one would look as if everything were lost. */
    private static void refuseUnfinished(Path home) {
        if (!Restore.isUnfinishedIn(home)) return;
        throw new CannotStart("A restore into " + home + " was not finished. Run bin/restore FILE again, or remove "
                + home.resolve("restoring") + " to begin with an empty database.");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
