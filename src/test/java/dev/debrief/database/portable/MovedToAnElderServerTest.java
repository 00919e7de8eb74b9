package dev.debrief.database.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.database.ElderServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From PostgreSQL 18 with letters of every script to 14 with ctype C, and back. */
class MovedToAnElderServerTest {
    @Test
    void the_file_is_the_same_from_both() throws Exception {
        assumeTrue(ElderServer.isHere(), "the archive of PostgreSQL 14 is fetched by the build, on Linux and amd64");
        Path work = Installation.directory();
        Path first = work.resolve("first.zip");
        Path second = work.resolve("second.zip");
        Path third = work.resolve("third.zip");
        try (Installation origin = Installation.filled()) {
            Export.make(origin.data(), Map.of(), first, line -> {});
        }
        try (ElderServer elder = ElderServer.start()) {
            Map<String, String> there =
                    Map.of("DEBRIEF_DATABASE_URL", elder.jdbcUrl(), "DEBRIEF_DATABASE_USER", elder.user());
            Import.from(first, work, there, line -> {});
            Export.make(work, there, second, line -> {});
        }
        assertThat(second).hasSameBinaryContentAs(first);
        Path back = work.resolve("back");
        Import.from(second, back, Map.of(), line -> {});
        Export.make(back, Map.of(), third, line -> {});
        assertThat(third).hasSameBinaryContentAs(first);
    }
}
