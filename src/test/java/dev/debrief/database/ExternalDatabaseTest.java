package dev.debrief.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded server stands in for one that somebody else runs. */
class ExternalDatabaseTest {
    private static EmbeddedServer theirs;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("debrief.postgresql", "target");
        theirs = EmbeddedServer.start(Files.createTempDirectory(Path.of("target"), "theirs-"));
    }

    @AfterAll
    static void stop() throws IOException {
        theirs.stop();
    }

    @Test
    void without_an_address_there_is_none() {
        assertThat(ExternalDatabase.named(Map.of())).isEmpty();
        assertThat(ExternalDatabase.named(Map.of("DEBRIEF_DATABASE_URL", " "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example:5433/debrief, jdbc:postgresql://db.example:5433/debrief, '', ''",
        "postgresql://db.example/debrief, jdbc:postgresql://db.example/debrief, '', ''",
        "postgres://ann:s3cret@db.example/debrief, jdbc:postgresql://db.example/debrief, ann, s3cret",
        "postgresql://ann:a%40b@db:1/d?sslmode=require, jdbc:postgresql://db:1/d?sslmode=require, ann, a@b",
        "'jdbc:postgresql://one,two/debrief?targetServerType=primary',"
                + " 'jdbc:postgresql://one,two/debrief?targetServerType=primary', '', ''",
    })
    void both_usual_ways_to_write_an_address_are_understood(String written, String url, String user, String password) {
        assertThat(ExternalDatabase.named(Map.of("DEBRIEF_DATABASE_URL", written)))
                .contains(new ExternalDatabase(url, user, password));
    }

    @Test
    void user_and_password_of_their_own_win_over_those_in_the_address() {
        assertThat(ExternalDatabase.named(Map.of(
                        "DEBRIEF_DATABASE_URL", "postgresql://ann:old@db/debrief",
                        "DEBRIEF_DATABASE_USER", "bob",
                        "DEBRIEF_DATABASE_PASSWORD", "new")))
                .contains(new ExternalDatabase("jdbc:postgresql://db/debrief", "bob", "new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/debrief", "db.example", "postgresql://", "jdbc:oracle:thin:@db"})
    void another_kind_of_address_is_refused(String written) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> ExternalDatabase.named(Map.of("DEBRIEF_DATABASE_URL", written)))
                .withMessageContaining("postgresql://host:5432/debrief");
    }

    @Test
    void a_database_that_answers_is_ready() {
        assertThat(new ExternalDatabase(theirs.jdbcUrl(), theirs.user(), theirs.password()).away())
                .isEmpty();
    }

    @Test
    void one_that_does_not_answer_is_waited_for() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://localhost:" + nobody + "/debrief";
        assertThat(new ExternalDatabase(url, "ann", "secret").away()).isPresent();
    }

    @Test
    void a_wrong_password_is_said_once_and_not_waited_for() {
        ExternalDatabase database = new ExternalDatabase(theirs.jdbcUrl(), theirs.user(), "wrong");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(database::away)
                .withMessageContaining("DEBRIEF_DATABASE_PASSWORD");
    }

    @Test
    void a_database_that_does_not_exist_is_named() {
        String url = theirs.jdbcUrl().replace("/debrief", "/elsewhere");
        ExternalDatabase database = new ExternalDatabase(url, theirs.user(), theirs.password());
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(database::away)
                .withMessageContaining("elsewhere")
                .withMessageContaining("DEBRIEF_DATABASE_URL");
    }

    @Test
    void a_server_older_than_14_is_refused() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new ExternalDatabase("jdbc:postgresql://db/debrief", "ann", "").checkVersion(13))
                .withMessageContaining("PostgreSQL 13")
                .withMessageContaining("14 or newer");
    }
}
