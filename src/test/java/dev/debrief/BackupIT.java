package dev.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.database.BackupSlots;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A backup of the packaged Debrief, taken while people write, and what becomes of it. */
@Tag("process")
class BackupIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> SETTINGS =
            Map.of("DEBRIEF_ADMIN_EMAIL", "ada@example.org", "DEBRIEF_ADMIN_TOKEN", SavedMeanwhile.TOKEN);

    @Test
    void a_restore_of_a_backup_taken_under_load_has_everything_whole_that_was_committed_before() throws Exception {
        Path file = emptyDirectory().resolve("backup.tar.gz");
        SavedMeanwhile saved;
        Map<Integer, Integer> before;
        try (RunningDebrief debrief = RunningDebrief.with(SETTINGS).start()) {
            try (SavedMeanwhile writing = SavedMeanwhile.begin(debrief.address())) {
                await().atMost(PATIENCE).until(() -> writing.saves() > 30);
                before = writing.revisions();
                assertThat(command(debrief.data(), "backup", file.toString()))
                        .last()
                        .asString()
                        .contains("Made " + file);
                int after = writing.saves();
                await().atMost(PATIENCE).until(() -> writing.saves() > after + 10);
                saved = writing;
            }
            assertThat(debrief.databaseProcesses()).isNotEmpty();
        }
        Path restored = emptyDirectory().resolve("restored");
        assertThat(command(restored, "restore", file.toString()))
                .last()
                .asString()
                .contains("Restored " + restored);
        try (RunningDebrief debrief = RunningDebrief.on(restored, SETTINGS).start()) {
            Map<Integer, Response> found = SavedMeanwhile.all(debrief.address());
            assertThat(found.keySet()).containsAll(before.keySet());
            found.forEach((number, incident) -> {
                int revision = SavedMeanwhile.revision(incident);
                assertThat(revision).isGreaterThanOrEqualTo(before.getOrDefault(number, 1));
                assertThat(incident.asString()).isEqualTo(saved.asAcknowledged(number, revision));
            });
            assertThat(saved.saves()).isGreaterThan(found.size());
            assertThat(SavedMeanwhile.open(debrief.address(), "After the restore"))
                    .isGreaterThan(found.keySet().stream()
                            .mapToInt(number -> number)
                            .max()
                            .orElseThrow());
        }
    }

    @Test
    void a_backup_that_is_killed_leaves_nothing_that_looks_whole_and_debrief_goes_on() throws Exception {
        Path file = emptyDirectory().resolve("backup.tar.gz");
        Path unfinished = file.resolveSibling("backup.tar.gz.unfinished");
        try (RunningDebrief debrief = RunningDebrief.with(SETTINGS).start();
                RunningDebrief killed = RunningDebrief.on(debrief.data(), Map.of())) {
            killed.launch("backup", file.toString());
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> Files.exists(unfinished) && Files.size(unfinished) > 100_000);
            killed.kill();
            assertThat(file).doesNotExist();
            await().atMost(PATIENCE).until(() -> BackupSlots.held(debrief.data()) == 0);
            assertThat(SavedMeanwhile.open(debrief.address(), "Debrief goes on"))
                    .isPositive();

            assertThat(command(debrief.data(), "backup", file.toString()))
                    .last()
                    .asString()
                    .contains("Made " + file);
            assertThat(unfinished).doesNotExist();
            assertThat(BackupSlots.held(debrief.data())).isZero();
        }
    }

    private static List<String> command(Path data, String... arguments) throws IOException, InterruptedException {
        // not closed: that would end the database of the Debrief that runs beside it
        RunningDebrief terminal = RunningDebrief.on(data, Map.of());
        assertThat(terminal.runToItsEnd(arguments))
                .as("it said: " + terminal.said())
                .isZero();
        return terminal.said();
    }

    private static Path emptyDirectory() throws IOException {
        return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "running-");
    }
}
