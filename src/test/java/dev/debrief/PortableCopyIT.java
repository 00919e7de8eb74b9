package dev.debrief;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged Debrief with its examples goes out of one data directory and into another. */
@Tag("process")
class PortableCopyIT {
    private static final String TOKEN = "a-token-for-machines-0123456789-abcdef";

    @Test
    void everything_moves_and_looks_the_same_there() throws Exception {
        Path work = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "running-");
        Path first = work.resolve("first.zip");
        Path second = work.resolve("second.zip");
        Path there = work.resolve("there");
        String incidents;
        try (RunningDebrief debrief = RunningDebrief.with(Map.of()).start("-Ddebrief.demo=true")) {
            command(debrief.data(), "export-all", first.toString());
            debrief.stop();
            try (RunningDebrief again =
                    RunningDebrief.on(debrief.data(), administrator()).start()) {
                incidents = incidents(again);
            }
        }
        command(there, "import-all", first.toString());
        command(there, "export-all", second.toString());
        assertThat(second).hasSameBinaryContentAs(first);
        try (RunningDebrief moved = RunningDebrief.on(there, administrator()).start()) {
            assertThat(incidents(moved)).isEqualTo(incidents).contains("INC-1");
        }
    }

    private static Map<String, String> administrator() {
        return Map.of("DEBRIEF_ADMIN_EMAIL", "ada@example.org", "DEBRIEF_ADMIN_TOKEN", TOKEN);
    }

    private static String incidents(RunningDebrief debrief) {
        StringBuilder all = new StringBuilder();
        for (int number = 1; ; number++) {
            var answer = given().baseUri(debrief.address().toString())
                    .header("Authorization", "Bearer " + TOKEN)
                    .get("/api/v1/incidents/" + number);
            if (answer.statusCode() != 200) return all.toString();
            all.append(answer.asString()).append('\n');
        }
    }

    private static void command(Path data, String... arguments) throws IOException, InterruptedException {
        RunningDebrief terminal = RunningDebrief.on(data, Map.of());
        int code = terminal.runToItsEnd(arguments);
        List<String> said = terminal.said();
        assertThat(code).as("it said: " + said).isZero();
    }
}
