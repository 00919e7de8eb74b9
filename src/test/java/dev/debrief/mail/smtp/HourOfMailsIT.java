package dev.debrief.mail.smtp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.RunningDebrief;
import dev.debrief.database.EmbeddedServer;
import dev.debrief.mail.ManyPeople;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The mails of one hour, made and sent by the packaged Debrief in the 512 MB that it has, beside posting the same mails to
 * the same server: 10,000 people and 100,000 open items in the long tests. The database waits for the disk at every
 * commit, and the mail server at every mail.
 */
@Tag("process")
class HourOfMailsIT {
    private static final boolean IS_LONG = Boolean.getBoolean("debrief.long");
    private static final int PEOPLE = IS_LONG ? Integer.getInteger("debrief.people", 10_000) : 200;
    private static final int WEEKS = IS_LONG ? 3 : 1;
    private static final int AT_ONCE = 8;
    private static final double LONGER_AT_MOST = 2;
    /** What a busy installation is told to set: Java's second compiler. The memory stays as it is shipped. */
    private static final String BUSY = "-XX:TieredStopAtLevel=4";

    @Test
    void making_and_sending_takes_at_most_twice_as_long_as_posting_the_same_mails() throws Exception {
        System.setProperty("debrief.postgresql", "target");
        Path work = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "running-");
        EmbeddedServer database = EmbeddedServer.start(work.resolve("database"));
        try (SpoolingServer server = SpoolingServer.into(Files.createDirectory(work.resolve("first")));
                RunningDebrief debrief = RunningDebrief.with(OneDatabase.settings(database, server.port(), BUSY))
                        .start()) {
            OneDatabase.run(database, ManyPeople.statements(PEOPLE, Math.max(1, PEOPLE / 100), "current_date"));
            List<Double> times = new ArrayList<>();
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            for (int week = 0; week < WEEKS; week++) {
                long made = made(debrief, server, now.plus(Duration.ofDays(7L * week)), PEOPLE * (week + 1));
                long posted = posted(work.resolve("first"), Files.createDirectory(work.resolve("again-" + week)));
                times.add((double) made / posted);
                System.out.printf(
                        "%d mails: made and sent in %d ms, posted alone in %d ms: %.2f times%n",
                        PEOPLE, made, posted, (double) made / posted);
                empty(work.resolve("first"));
            }
            assertThat(server.times())
                    .hasSize(PEOPLE * WEEKS)
                    .allSatisfy((id, often) -> assertThat(often).as(id).isEqualTo(1));
            Collections.sort(times);
            // times are held to a figure only where nothing else runs beside
            if (IS_LONG) assertThat(times.get(times.size() / 2)).isLessThanOrEqualTo(LONGER_AT_MOST);
        } finally {
            database.stop();
        }
    }

    /** Milliseconds from the wish until the last mail is taken. */
    private static long made(RunningDebrief debrief, SpoolingServer server, Instant at, int untilTaken) {
        long began = System.nanoTime();
        given().baseUri(debrief.address().toString())
                .header("Authorization", "Bearer " + OneDatabase.TOKEN)
                .contentType(ContentType.JSON)
                .body(Map.of("at", at.toString()))
                .post("/api/v1/digests")
                .then()
                .statusCode(200);
        long written = System.nanoTime();
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> server.taken() >= untilTaken);
        long end = System.nanoTime();
        System.out.printf("%d ms until all are written%n", (written - began) / 1_000_000);
        return (end - began) / 1_000_000;
    }

    /** Milliseconds that the same mails take to the same kind of server, with the same lines and the same Java. */
    private static long posted(Path mails, Path again) throws IOException, InterruptedException {
        try (SpoolingServer server = SpoolingServer.into(again)) {
            Process posting = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PreparedMails.class.getName(),
                            Integer.toString(server.port()),
                            mails.toString(),
                            Integer.toString(AT_ONCE))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(posting.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(posting.waitFor()).isZero();
            empty(again);
            return Long.parseLong(said);
        }
    }

    private static void empty(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) Files.delete(file);
        }
    }
}
