package dev.debrief.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;

/**
 * The oldest PostgreSQL that Debrief promises to work with, as somebody else might run it: version 14, ctype and
 * collation C, UTF-8, and for Debrief a role that owns its database and may nothing else. Linux on amd64 only.
 */
public final class ElderServer implements AutoCloseable {
    private static final Path ARCHIVE = Path.of("target/elder-postgres.jar");
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            shared_buffers = 64MB
            fsync = off
            full_page_writes = off
            max_wal_size = 2GB
            max_connections = 40
            timezone = 'UTC'
            port = %d
            """;

    private final Path home;
    private final Path data;
    private final int port;

    private ElderServer(Path home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    /** Whether this machine can run it: its archive was fetched by the build. */
    public static boolean isHere() {
        return Files.exists(ARCHIVE);
    }

    /** Makes a new cluster under {@code target} and starts it. */
    public static ElderServer start() throws IOException, InterruptedException, SQLException {
        Path home = Path.of("target/postgresql-14").toAbsolutePath();
        if (!Files.exists(home.resolve("bin/postgres"))) unpack(home);
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "theirs-14-");
        ElderServer server = new ElderServer(home, data, freePort());
        server.run(
                "initdb", "--pgdata=" + data, "--username=postgres", "--auth=trust", "--locale=C", "--encoding=UTF8");
        Files.writeString(data.resolve("postgresql.conf"), SETTINGS.formatted(server.port));
        server.run("pg_ctl", "start", "--pgdata=" + data, "--log=" + data.resolve("log"), "--wait", "--silent");
        try (Connection connection = server.connect("postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role debrief login");
            statement.execute("create database debrief owner debrief");
        }
        return server;
    }

    public String jdbcUrl() {
        return url("debrief");
    }

    public String user() {
        return "debrief";
    }

    /** A connection as Debrief's own role. */
    public Connection connect() throws SQLException {
        return connect("debrief", user());
    }

    /** Brings the empty database up to date, as a start of Debrief does. */
    public void migrate() {
        Flyway.configure().dataSource(jdbcUrl(), user(), "").load().migrate();
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--silent");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Durably.delete(data);
    }

    private Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(url(database), user, "");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Account.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("postgresql-14.log").toFile());
        builder.environment().put("LC_ALL", "C");
        if (builder.start().waitFor() != 0) {
            throw new IOException(program + ": " + Files.readString(data.resolveSibling("postgresql-14.log")));
        }
    }

    private static void unpack(Path home) throws IOException {
        try (ZipFile jar = new ZipFile(ARCHIVE.toFile());
                InputStream archive = jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz"))) {
            ServerProgram.unpack(home, archive);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
