package dev.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.database.CommittedWord;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Debrief as a process: how it starts, ends, and comes back after a kill. */
@Tag("process")
class StartAndStopIT {
    @Test
    void it_says_in_one_line_where_it_is_and_where_its_data_lies() throws Exception {
        try (RunningDebrief debrief = RunningDebrief.with(Map.of()).start()) {
            assertThat(debrief.said())
                    .filteredOn(line -> line.contains("ready"))
                    .singleElement()
                    .asString()
                    .contains(debrief.data().toString());
            assertThat(debrief.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_signal_ends_both_and_the_log_needs_no_repair() throws Exception {
        try (RunningDebrief debrief = RunningDebrief.with(Map.of()).start()) {
            debrief.stop();
            assertThat(debrief.databaseProcesses()).isEmpty();
            String log = Files.readString(debrief.data().resolve("postgresql.log"));
            assertThat(log).endsWith("database system is shut down\n");
            // the pool may open a connection in the moment of the signal: it is cut, which needs no repair
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("FATAL"))
                    .allMatch(line -> line.endsWith("terminating connection due to administrator command"));
        }
    }

    @Test
    void after_a_kill_of_the_application_the_next_start_takes_the_database_over() throws Exception {
        try (RunningDebrief debrief = RunningDebrief.with(Map.of()).start()) {
            CommittedWord.write(debrief.data(), "kept");
            debrief.kill();
            assertThat(debrief.databaseProcesses()).isNotEmpty();
            debrief.start();
            assertThat(CommittedWord.read(debrief.data())).isEqualTo("kept");
        }
    }

    @Test
    void after_a_kill_of_both_nothing_committed_is_missing() throws Exception {
        try (RunningDebrief debrief = RunningDebrief.with(Map.of()).start()) {
            CommittedWord.write(debrief.data(), "kept too");
            debrief.kill();
            debrief.killDatabase();
            debrief.start();
            assertThat(CommittedWord.read(debrief.data())).isEqualTo("kept too");
        }
    }

    @Test
    void when_the_database_server_is_killed_it_is_not_ready_and_recovers_by_itself() throws Exception {
        try (RunningDebrief debrief = RunningDebrief.with(Map.of()).start()) {
            debrief.killDatabase();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> debrief.said().toString().contains("The database server is back"));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> debrief.get("/q/health/ready").statusCode() == 200);
        }
    }

    @Test
    void a_second_start_on_the_same_data_says_so_and_leaves_the_first_alone() throws Exception {
        try (RunningDebrief debrief = RunningDebrief.with(Map.of()).start();
                RunningDebrief second = RunningDebrief.on(debrief.data(), Map.of())) {
            assertThat(second.startInVain()).isEqualTo(1);
            assertThat(second.said()).singleElement().asString().contains("already running", "DEBRIEF_DATA");
            assertThat(debrief.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                RunningDebrief debrief = RunningDebrief.with(Map.of("PORT", taken.getLocalPort() + ""))) {
            assertThat(debrief.startInVain()).isEqualTo(1);
            assertThat(debrief.said()).singleElement().asString().contains("port " + taken.getLocalPort(), "PORT=");
        }
    }

    @Test
    void a_data_directory_that_cannot_be_written_is_named() throws Exception {
        try (RunningDebrief debrief = RunningDebrief.on(Path.of("/proc/debrief"), Map.of())) {
            assertThat(debrief.startInVain()).isEqualTo(1);
            assertThat(debrief.said()).singleElement().asString().contains("cannot write to /proc/debrief");
        }
    }
}
