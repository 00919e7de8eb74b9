package dev.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code bin/debrief import} as somebody types it, into the packaged Debrief. */
@Tag("process")
class ImportedByCommandIT {
    private static final String TOKEN = "a-token-for-machines-0123456789-abcdef";

    private int code;

    @Test
    void a_folder_with_blanks_in_its_name_comes_in_from_where_one_stands_and_twice_doubles_nothing() throws Exception {
        Path here = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "running-");
        Path wiki = Files.createDirectories(here.resolve("our wiki/2024"));
        for (int i = 0; i < 3; i++) Files.writeString(wiki.resolve(i + ".md"), "# Outage " + i + "\n\nIt was dark.\n");
        Map<String, String> settings = Map.of("DEBRIEF_ADMIN_EMAIL", "ada@example.org", "DEBRIEF_ADMIN_TOKEN", TOKEN);
        try (RunningDebrief debrief = RunningDebrief.with(settings).start()) {
            String url = debrief.address().toString();
            assertThat(debrief(here, TOKEN, "import", "--dry-run", "--url", url, "our wiki"))
                    .anyMatch(line -> line.matches("our wiki/2024/1.md +Outage 1 +- +0 +0 +\\d+"));
            assertThat(code).isZero();
            assertThat(debrief(here, TOKEN, "import", "--url", url, "our wiki"))
                    .anyMatch(line -> line.matches("kept +INC-\\d+ +our wiki/2024/1.md.*"));
            Files.writeString(wiki.resolve("empty.md"), "");
            List<String> again = debrief(here, TOKEN, "import", "--url", url, "our wiki");
            assertThat(again)
                    .anyMatch(line -> line.startsWith("4 files: 3 here already. 1 could not be read."))
                    .noneMatch(line -> line.startsWith("kept"));
            assertThat(code).isEqualTo(1);
            assertThat(debrief(here, "", "import", "our wiki"))
                    .anyMatch(line -> line.startsWith("Set DEBRIEF_TOKEN to an API token"));
            assertThat(code).isEqualTo(1);
        }
    }

    private List<String> debrief(Path here, String token, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of("bin/debrief").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(here, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("DEBRIEF_TOKEN", token);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        code = process.exitValue();
        return Files.readAllLines(said);
    }
}
