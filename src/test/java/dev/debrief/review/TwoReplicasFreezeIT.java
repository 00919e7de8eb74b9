package dev.debrief.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.RunningDebrief;
import dev.debrief.Seeds;
import dev.debrief.database.EmbeddedServer;
import dev.debrief.mail.smtp.OneDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two packaged Debriefs freeze the same months at once, and one of them is killed in the middle of one. */
@Tag("process")
class TwoReplicasFreezeIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<YearMonth> MONTHS = IntStream.rangeClosed(1, 6)
            .mapToObj(month -> YearMonth.of(2019, month))
            .toList();

    /** A month is half written for a while, so that it can be interrupted there. */
    private static final List<String> SLOWLY = List.of(
            "create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.5); return null; end $$",
            "create trigger slowly after insert on review_meeting for each row execute function slowly()");

    private static final String IN_THE_MIDDLE =
            "select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid where l.relation = 'review'::regclass"
                    + " and l.mode = 'ShareRowExclusiveLock' and l.granted and a.wait_event = 'PgSleep'";

    private static final String THE_OTHER_WAITS =
            "select count(*) from pg_locks where relation = 'review'::regclass and mode = 'ShareRowExclusiveLock'"
                    + " and not granted";

    private static final String FROZEN = "select count(*) from review where team_id is null";

    @Test
    void each_month_is_frozen_once_and_whole_when_one_of_two_is_killed_in_the_middle() throws Exception {
        System.setProperty("debrief.postgresql", "target");
        Path work = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "running-");
        EmbeddedServer database = EmbeddedServer.start(work.resolve("database"));
        try (RunningDebrief stays = replica(database).start();
                RunningDebrief dies = replica(database).start()) {
            fill(database);
            OneDatabase.run(database, SLOWLY);
            CompletableFuture<Void> killed = freezing(dies);
            until(killed, () -> ask(database, FROZEN) > 0);
            CompletableFuture<Void> survivor = freezing(stays);
            // one writes a month, the other one wants to write the same
            until(killed, () -> ask(database, THE_OTHER_WAITS) > 0 && ask(database, IN_THE_MIDDLE) > 0);
            dies.kill();
            assertThat(killed.handle((done, gone) -> gone != null).join())
                    .as("it died before it was through")
                    .isTrue();
            survivor.join();
            Map<String, String> together = figures(database);
            assertThat(together.keySet().stream().filter(name -> name.endsWith(" ")))
                    .hasSize(MONTHS.size());
            assertWhole(database);
            OneDatabase.run(database, List.of("drop trigger slowly on review_meeting", "truncate review cascade"));
            freezing(stays).join();
            assertThat(figures(database)).as("as one alone freezes them").isEqualTo(together);
        } finally {
            database.stop();
        }
    }

    private static RunningDebrief replica(EmbeddedServer database) throws IOException {
        return RunningDebrief.with(OneDatabase.settings(database, 1, ""));
    }

    private static void until(CompletableFuture<Void> working, Callable<Boolean> isSo) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> working.isDone() || Boolean.TRUE.equals(isSo.call()));
        if (working.isDone()) working.join();
        assertThat(working).as("it is still at work").isNotDone();
    }

    private static long ask(EmbeddedServer database, String sql) {
        return OneDatabase.ask(database, sql);
    }

    private static void fill(EmbeddedServer database) throws SQLException {
        OneDatabase.run(
                database,
                List.of(
                        "insert into team (name) values ('Made North'), ('Made South')",
                        "update review_schedule set chosen_at = '2018-12-15Z', time_zone = 'Asia/Bangkok'"));
        long person = ask(database, "select min(id) from person");
        List<Long> teams = List.of(
                ask(database, "select id from team where name = 'Made North'"),
                ask(database, "select id from team where name = 'Made South'"));
        MadeYear year =
                new MadeYear(Seeds.of(20190102), 60, 300, List.of(person), teams, List.of("Made North", "Made South"));
        try (Connection connection = OneDatabase.connect(database)) {
            year.write(connection, person);
        }
    }

    /** Asks for one month after the other; what fails is asked no more. */
    private static CompletableFuture<Void> freezing(RunningDebrief debrief) {
        return CompletableFuture.runAsync(() -> MONTHS.forEach(month -> {
            HttpRequest request = HttpRequest.newBuilder(debrief.address().resolve("/api/v1/reviews"))
                    .header("Authorization", "Bearer " + OneDatabase.TOKEN)
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"month\": \"" + month + "\"}"))
                    .build();
            try {
                int status = HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode();
                assertThat(status).isIn(200, 201);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** By month and team, {@code 2019-03-01 } for everybody. */
    private static Map<String, String> figures(EmbeddedServer database) throws SQLException {
        Map<String, String> figures = new TreeMap<>();
        try (Connection connection = OneDatabase.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select month || ' ' || team_name, figures::text from review")) {
            while (rows.next())
                assertThat(figures.put(rows.getString(1), rows.getString(2)))
                        .as(rows.getString(1))
                        .isNull();
        }
        return figures;
    }

    /** Every figure has the rows that it was counted from, every review its meeting. */
    private static void assertWhole(EmbeddedServer database) {
        assertThat(ask(
                        database,
                        "select count(*) from review r where team_id is null and (figures -> 'items' ->> 'carriedOut')::int"
                                + " <> (select count(*) from review_item i where i.review_id = r.id and is_open"
                                + " and not is_unknown)"))
                .isZero();
        assertThat(ask(
                        database,
                        "select count(*) from review r where team_id is null and (figures -> 'risks' ->> 'factors')::int"
                                + " <> (select count(*) from review_factor f where f.review_id = r.id)"))
                .isZero();
        assertThat(ask(
                        database,
                        "select count(*) from review r where not exists (select from review_meeting m"
                                + " where m.review_id = r.id)"))
                .isZero();
        assertThat(ask(database, "select count(*) from review where team_id is not null"))
                .as("each team has its own")
                .isEqualTo(2L * MONTHS.size());
    }
}
