package dev.debrief.database;

import static dev.debrief.database.EmbeddedServerTest.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a backup refuses, and what a restore refuses; on one small database. */
class BackupTest {
    private static final Map<String, String> EXTERNAL = Map.of("DEBRIEF_DATABASE_URL", "postgresql://db/debrief");

    private static Path data;
    private static Path backup;

    private final List<String> said = new ArrayList<>();
    private Path work;

    @BeforeAll
    static void oneBackup() throws Exception {
        System.setProperty("debrief.postgresql", "target");
        data = directory();
        EmbeddedServer server = EmbeddedServer.start(data);
        ask(server, "create table kept as select 'committed' as word");
        server.stop();
        Files.writeString(data.resolve("secret"), "what sessions are sealed with");
        backup = directory().resolve("backup.tar.gz");
        Backup.make(data, Map.of(), backup, line -> {});
    }

    @AfterAll
    static void nothingRuns() {
        assertThat(new ServerProcesses(data.resolve("postgresql")).all()).isEmpty();
    }

    @BeforeEach
    void workplace() throws IOException {
        work = directory();
    }

    @Test
    void a_stopped_debrief_is_backed_up_and_restored_with_its_keys() throws Exception {
        Path restored = work.resolve("restored");
        Restore.from(backup, restored, Map.of(), said::add);
        assertThat(said.get(said.size() - 1)).contains("Restored " + restored);
        assertThat(restored.resolve("secret")).hasContent("what sessions are sealed with");
        assertThat(restored.resolve("restoring")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored.resolve("postgresql"))))
                .isEqualTo("rwx------");

        EmbeddedServer server = EmbeddedServer.start(restored);
        assertThat(ask(server, "select word from kept")).isEqualTo("committed");
        assertThat(ask(server, "select count(*) from pg_replication_slots")).isEqualTo("0");
        server.stop();
    }

    @Test
    void a_running_debrief_goes_on_while_it_is_backed_up() throws Exception {
        EmbeddedServer running = EmbeddedServer.start(data);
        Path file = work.resolve("while-running.tar.gz");
        Backup.make(data, Map.of(), file, said::add);
        assertThat(ask(running, "select word from kept")).isEqualTo("committed");
        assertThat(ask(running, "select count(*) from pg_replication_slots")).isEqualTo("0");
        running.stop();

        assertThat(said.get(said.size() - 1)).contains("Made " + file, "bin/restore " + file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var content = Files.newInputStream(file)) {
            assertThat(BackupReader.check(content, new Progress(said::add, "")).major())
                    .isEqualTo("18");
        }
    }

    @Test
    void nothing_is_written_over() throws IOException {
        Path taken = Files.writeString(work.resolve("taken"), "precious");
        refused(() -> Backup.make(data, Map.of(), taken, said::add), "is there already");
        assertThat(taken).hasContent("precious");
        Path used = directory();
        Files.writeString(used.resolve("diary.txt"), "precious");
        refused(() -> Restore.from(backup, used, Map.of(), said::add), "not empty (diary.txt lies in it)");
        refused(() -> Restore.from(backup, data, Map.of(), said::add), "is not empty");
    }

    @Test
    void two_backups_into_one_file_are_one_too_many() throws IOException {
        Path file = work.resolve("backup.tar.gz");
        try (UnfinishedFile first = UnfinishedFile.begin(file)) {
            assertThat(first.draft()).exists();
            refused(() -> Backup.make(data, Map.of(), file, said::add), "just writing");
        }
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void what_a_killed_backup_left_is_written_over_by_the_next() throws IOException {
        Path file = work.resolve("backup.tar.gz");
        Files.writeString(work.resolve("backup.tar.gz.unfinished"), "half of a backup");
        Backup.make(data, Map.of(), file, said::add);
        try (var files = Files.list(work)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void an_external_database_is_backed_up_by_its_own_server() {
        refused(() -> Backup.make(data, EXTERNAL, work.resolve("b"), said::add), "bin/export-all");
        refused(() -> Restore.from(backup, work.resolve("new"), EXTERNAL, said::add), "bin/import-all");
    }

    @ParameterizedTest(name = "cut after {0} percent")
    @ValueSource(ints = {0, 30, 99})
    void half_of_a_backup_is_refused_before_anything_is_written(int percent) throws IOException {
        Path half = Files.copy(backup, work.resolve("half"));
        try (RandomAccessFile file = new RandomAccessFile(half.toFile(), "rw")) {
            file.setLength(file.length() * percent / 100);
        }
        refused(() -> Restore.from(half, work.resolve("new"), Map.of(), said::add), "damaged");
        assertThat(work.resolve("new")).doesNotExist();
    }

    /** Where a long run of zeroes is packed, one bit may mean the same zeroes from elsewhere: then nothing is lost. */
    @ParameterizedTest(name = "{1} bytes after {0} percent")
    @CsvSource({"1, 64", "50, 64", "99, 1"})
    void bytes_that_changed_are_found_before_anything_is_written(int percent, int bytes) throws IOException {
        Path flipped = Files.copy(backup, work.resolve("flipped"));
        try (RandomAccessFile file = new RandomAccessFile(flipped.toFile(), "rw")) {
            for (long place = file.length() * percent / 100, end = place + bytes; place < end; place++) {
                file.seek(place);
                int before = file.read();
                file.seek(place);
                file.write(before ^ 0x10);
            }
        }
        refused(() -> Restore.from(flipped, work.resolve("new"), Map.of(), said::add), "damaged");
        assertThat(work.resolve("new")).doesNotExist();
    }

    @Test
    void a_restore_that_was_killed_begins_anew_and_debrief_does_not_start_on_its_half() throws Exception {
        Path killed = work.resolve("killed");
        Files.createDirectories(killed.resolve("restoring/postgresql/base"));
        Files.writeString(killed.resolve("credentials.properties"), "debrief=half\n");
        refused(() -> EmbeddedServer.start(killed), "was not finished");
        Restore.from(backup, killed, Map.of(), said::add);
        EmbeddedServer server = EmbeddedServer.start(killed);
        assertThat(ask(server, "select word from kept")).isEqualTo("committed");
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({"17.4, 0", "18.6, 9999"})
    void what_another_debrief_made_and_this_one_cannot_read_is_refused(String postgresql, int schema)
            throws IOException {
        Path foreign = work.resolve("foreign");
        try (var output = Files.newOutputStream(foreign)) {
            BackupWriter writer = new BackupWriter(output, new Progress(said::add, ""));
            writer.finish(new BackupManifest(1, "9.9.9", schema, postgresql, "", "", "0/1", "0/2", writer.entries()));
        }
        refused(() -> Restore.from(foreign, work.resolve("new"), Map.of(), said::add), "Debrief", "9.9.9");
        assertThat(work.resolve("new")).doesNotExist();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable command, String... words) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(command)
                .extracting(Throwable::getMessage)
                .asString()
                .contains(words);
    }

    private static Path directory() throws IOException {
        return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-");
    }
}
