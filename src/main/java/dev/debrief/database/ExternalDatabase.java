package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A PostgreSQL that somebody else runs, named by {@code DEBRIEF_DATABASE_URL}, {@code _USER} and {@code _PASSWORD}.
 *
 * @param jdbcUrl without user and password
 */
public record ExternalDatabase(String jdbcUrl, String user, String password) {
    private static final int OLDEST = 14;
    private static final String WAY_OUT = " Correct it and start Debrief again.";

    /** The one that the environment names, if it names one. */
    public static Optional<ExternalDatabase> named(Map<String, String> environment) {
        String written = environment.getOrDefault("DEBRIEF_DATABASE_URL", "").strip();
        if (written.isEmpty()) return Optional.empty();
        ExternalDatabase inUrl = read(written);
        return Optional.of(new ExternalDatabase(
                inUrl.jdbcUrl,
                environment.getOrDefault("DEBRIEF_DATABASE_USER", inUrl.user),
                environment.getOrDefault("DEBRIEF_DATABASE_PASSWORD", inUrl.password)));
    }

    /** Tells the data source where the database is and how to get in. */
    public void announce() {
        System.setProperty("quarkus.datasource.jdbc.url", jdbcUrl);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    /**
     * Looks whether it can be used: empty when it can, else why it does not answer now.
     *
     * @throws CannotStart when waiting would not help
     */
    public Optional<String> away() {
        try (Connection connection = connect()) {
            checkVersion(connection.getMetaData().getDatabaseMajorVersion());
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(judge(e));
        }
    }

    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    void checkVersion(int version) {
        if (version >= OLDEST) return;
        throw new CannotStart("The database at " + jdbcUrl + " is PostgreSQL " + version
                + ", and Debrief needs 14 or newer. Upgrade it, or name another one in DEBRIEF_DATABASE_URL.");
    }

    private String judge(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String said =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        if (state.startsWith("28") || said.contains("no password was provided")) {
            throw new CannotStart("The database at " + jdbcUrl + " does not let " + user + " in (" + said
                    + "). Look at DEBRIEF_DATABASE_USER and DEBRIEF_DATABASE_PASSWORD." + WAY_OUT);
        }
        if (state.equals("3D000")) {
            throw new CannotStart("The server at " + jdbcUrl + " has no such database (" + said + "). Create it,"
                    + " or look at" + " DEBRIEF_DATABASE_URL." + WAY_OUT);
        }
        return said;
    }

    private static ExternalDatabase read(String written) {
        String plain = written.startsWith("jdbc:") ? written.substring("jdbc:".length()) : written;
        try {
            if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) throw unreadable();
            // several hosts are not a URI that Java can take apart: passed on as they are
            if (written.startsWith("jdbc:") && !plain.contains("@")) return new ExternalDatabase(written, "", "");
            URI uri = URI.create(plain);
            if (uri.getHost() == null) throw unreadable();
            String[] login = Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
            String address = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                    + Optional.ofNullable(uri.getRawPath()).orElse("/")
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            return new ExternalDatabase(address, login[0], login.length > 1 ? login[1] : "");
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static CannotStart unreadable() {
        return new CannotStart("DEBRIEF_DATABASE_URL is not the address of a PostgreSQL. Write it as"
                + " postgresql://host:5432/debrief or jdbc:postgresql://host:5432/debrief.");
    }

    @Override
    public String toString() {
        return "ExternalDatabase[" + jdbcUrl + "]";
    }
}
