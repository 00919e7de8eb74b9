package dev.debrief.database;

import static dev.debrief.database.EmbeddedServerTest.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a start finds in the data directory, and what it makes of it. */
class DataDirectoryTest {
    private Path data;

    @BeforeEach
    void newDirectory() throws IOException {
        System.setProperty("debrief.postgresql", "target");
        data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-");
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_and_the_first_goes_on() throws Exception {
        EmbeddedServer first = EmbeddedServer.start(data);
        try {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedServer.start(data))
                    .withMessageContaining("already running")
                    .withMessageContaining("DEBRIEF_DATA");
            assertThat(ask(first, "select 'going on'")).isEqualTo("going on");
        } finally {
            first.stop();
        }
    }

    @Test
    void the_data_is_there_after_a_stop_and_a_start() throws Exception {
        EmbeddedServer first = EmbeddedServer.start(data);
        ask(first, "create table kept as select 42 as answer");
        first.stop();
        EmbeddedServer second = EmbeddedServer.start(data);
        assertThat(ask(second, "select answer from kept")).isEqualTo("42");
        second.stop();
    }

    @Test
    void an_orphaned_server_is_ended_and_its_data_taken_over() throws Exception {
        EmbeddedServer first = EmbeddedServer.start(data);
        ask(first, "create table kept as select 'committed' as word");
        first.abandon();
        long orphan = Postmaster.in(data.resolve("postgresql")).orElseThrow().pid();

        EmbeddedServer second = EmbeddedServer.start(data);
        assertThat(new ServerProcesses(data.resolve("postgresql")).include(orphan))
                .isFalse();
        assertThat(ask(second, "select word from kept")).isEqualTo("committed");
        second.stop();
    }

    @Test
    void a_process_that_only_has_the_number_of_an_old_server_is_left_alone() throws Exception {
        EmbeddedServer first = EmbeddedServer.start(data);
        first.stop();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(
                data.resolve("postgresql/postmaster.pid"),
                stranger.pid() + "\n" + data.resolve("postgresql") + "\n0\n5432\n\n127.0.0.1\n0 0\nready   \n");
        EmbeddedServer second = EmbeddedServer.start(data);
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
        second.stop();
    }

    @Test
    void lost_passwords_are_replaced_by_new_ones() throws Exception {
        EmbeddedServer first = EmbeddedServer.start(data);
        ask(first, "create table kept as select 1 as one");
        first.stop();
        Files.delete(data.resolve("credentials.properties"));
        EmbeddedServer second = EmbeddedServer.start(data);
        assertThat(second.password()).isNotEqualTo(first.password());
        assertThat(ask(second, "select one from kept")).isEqualTo("1");
        second.stop();
    }

    @Test
    void half_of_a_database_left_by_a_kill_is_made_again() throws Exception {
        Files.createDirectories(data.resolve("postgresql-draft/base"));
        Files.writeString(data.resolve("postgresql-draft/PG_VERSION"), "18\n");
        EmbeddedServer server = EmbeddedServer.start(data);
        assertThat(ask(server, "select 'whole'")).isEqualTo("whole");
        server.stop();
    }

    @Test
    void a_database_of_another_major_version_is_named_and_not_touched() throws IOException {
        Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(data.resolve("postgresql/PG_VERSION"), "17\n");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedServer.start(data))
                .withMessageContaining("PostgreSQL 17")
                .withMessageContaining("PostgreSQL 18");
        try (var files = Files.list(data.resolve("postgresql"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_directory_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(data.resolve("a-file"), "");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedServer.start(file.resolve("data")))
                .withMessageContaining("cannot write to " + file.resolve("data"))
                .withMessageContaining("DEBRIEF_DATA");
    }
}
