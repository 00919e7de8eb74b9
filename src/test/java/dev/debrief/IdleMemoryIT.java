package dev.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Debrief and its database take together when nobody works with them, shared pages counted once (Pss). */
@Tag("process")
class IdleMemoryIT {
    private static final long MEGABYTES = 350;

    @Test
    void application_and_server_together_stay_within_350_megabytes() throws Exception {
        assumeThat(Path.of("/proc/self/smaps_rollup")).isReadable();
        try (RunningDebrief debrief = RunningDebrief.with(Map.of()).start()) {
            for (String page : new String[] {"/", "/incidents", "/sign-in", "/q/health/ready"}) debrief.get(page);
            long kilobytes = Stream.concat(
                            Stream.of(debrief.process().toHandle()), debrief.databaseProcesses().stream())
                    .mapToLong(process -> pss(process.pid()))
                    .sum();
            assertThat(kilobytes / 1024).isBetween(50L, MEGABYTES);
        }
    }

    private static long pss(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
