package dev.debrief.mail.smtp;

import static java.util.Map.entry;

import dev.debrief.database.EmbeddedServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A database server of its own for packaged Debriefs that send mails, and words for it. */
public final class OneDatabase {
    public static final String TOKEN = "a-token-for-machines-0123456789-abcdef";

    private OneDatabase() {}

    /** What the environment of a Debrief says that uses it. */
    public static Map<String, String> settings(EmbeddedServer database, int mailPort, String javaOptions) {
        return Map.ofEntries(
                entry("DEBRIEF_JAVA_OPTIONS", javaOptions),
                entry("DEBRIEF_DATABASE_URL", database.jdbcUrl()),
                entry("DEBRIEF_DATABASE_USER", database.user()),
                entry("DEBRIEF_DATABASE_PASSWORD", database.password()),
                entry("DEBRIEF_ADMIN_EMAIL", "ada@example.org"),
                entry("DEBRIEF_ADMIN_TOKEN", TOKEN),
                entry("DEBRIEF_SECRET", "what both replicas know, and nobody else does"),
                entry("DEBRIEF_SMTP_HOST", "127.0.0.1"),
                entry("DEBRIEF_SMTP_PORT", Integer.toString(mailPort)),
                entry("DEBRIEF_SMTP_TLS", "none"),
                entry("DEBRIEF_MAIL_FROM", "debrief@example.org"),
                entry("DEBRIEF_PUBLIC_URL", "https://debrief.example.org"));
    }

    public static void run(EmbeddedServer database, List<String> statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    /** One number. */
    public static long ask(EmbeddedServer database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Connection connect(EmbeddedServer database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
