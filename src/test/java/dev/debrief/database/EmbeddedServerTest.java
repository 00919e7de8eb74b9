package dev.debrief.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedServerTest {
    private static Path data;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("debrief.postgresql", "target");
        data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "embedded-");
        server = EmbeddedServer.start(data);
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop();
        assertThat(new ServerProcesses(data.resolve("postgresql")).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "log_timezone, UTC",
    })
    void it_is_durable_and_keeps_to_itself(String setting, String value) throws SQLException {
        assertThat(ask(server, "show " + setting)).isEqualTo(value);
    }

    @Test
    void letters_of_every_script_are_letters() throws SQLException {
        assertThat(ask(server, "select datctype from pg_database where datname = 'debrief'"))
                .isEqualTo("C.UTF-8");
        assertThat(ask(server, "select lower('ÄÉΩЖ') || ('ข้อมูล' ~ '^[[:alnum:]้]+$')"))
                .isEqualTo("äéωжtrue");
        assertThat(ask(server, "select 'É' ilike 'é'")).isEqualTo("t");
    }

    @Test
    void debrief_is_not_a_superuser_and_owns_its_database() throws SQLException {
        assertThat(ask(server, "select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(ask(server, "select pg_get_userbyid(datdba) from pg_database where datname = 'debrief'"))
                .isEqualTo("debrief");
    }

    @Test
    void only_the_owner_of_the_data_can_read_the_passwords() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("credentials.properties"))))
                .isEqualTo("rw-------");
        assertThat(Credentials.read(data).owner()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Credentials.read(data).toString())
                .doesNotContain(Credentials.read(data).owner());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void nobody_gets_in_without_the_password(String password) {
        assertThat(refusal(server.jdbcUrl(), password)).containsAnyOf("password", "28P01");
    }

    @Test
    void a_server_that_dies_comes_back_at_the_same_address_with_everything_that_was_committed() throws Exception {
        ask(server, "create table kept(word text)", "insert into kept values ('still here')");
        Postmaster before = Postmaster.in(data.resolve("postgresql")).orElseThrow();
        ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Postmaster.in(data.resolve("postgresql"))
                        .filter(now -> now.ready() && now.pid() != before.pid())
                        .isPresent());
        assertThat(ask(server, "select word from kept")).isEqualTo("still here");
    }

    static String ask(EmbeddedServer server, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            for (int i = 0; i < statements.length - 1; i++) statement.execute(statements[i]);
            String last = statements[statements.length - 1];
            if (!statement.execute(last)) return "";
            var result = statement.getResultSet();
            return result.next() ? result.getString(1) : "";
        }
    }

    private static String refusal(String url, String password) {
        try (var connection = DriverManager.getConnection(url, "debrief", password)) {
            return "let in: " + connection;
        } catch (SQLException e) {
            return e.getMessage() + " " + e.getSQLState();
        }
    }
}
