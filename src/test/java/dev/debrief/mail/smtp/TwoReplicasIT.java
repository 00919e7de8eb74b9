package dev.debrief.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.RunningDebrief;
import dev.debrief.database.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two packaged Debriefs on one database, and one of them is killed while mails are on their way. */
@Tag("process")
class TwoReplicasIT {
    private static final int PEOPLE = Boolean.getBoolean("debrief.long") ? 600 : 90;
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** So slow that the other replica, which looks every ten seconds, comes to its share. */
    private static final String PER_SECOND = Boolean.getBoolean("debrief.long") ? "30" : "5";

    @Test
    void every_mail_leaves_once_or_is_shown_as_unknown_when_one_of_two_is_killed() throws Exception {
        System.setProperty("debrief.postgresql", "target");
        Path work = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "running-");
        EmbeddedServer database = EmbeddedServer.start(work.resolve("database"));
        try (SpoolingServer server = SpoolingServer.into(Files.createDirectory(work.resolve("spool")));
                RunningDebrief stays = replica(database, server).start();
                RunningDebrief dies = replica(database, server).start()) {
            OneDatabase.run(database, List.of(mails()));
            String itsOwn =
                    " from delivery where leased_by like '" + dies.process().pid() + "-%'";
            await().atMost(PATIENCE).until(() -> OneDatabase.ask(database, "select count(*)" + itsOwn) > 0);
            server.keepSilent();
            try {
                await().atMost(PATIENCE)
                        .until(() -> OneDatabase.ask(
                                        database,
                                        "select count(*) from mail_dot d join (select uuid" + itsOwn
                                                + ") own on own.uuid = d.delivery")
                                > 0);
                dies.kill();
            } finally {
                server.answer();
            }
            // as if the ten minutes of its leases were over
            OneDatabase.run(
                    database,
                    List.of("update delivery set lease_until = now() where leased_by like '"
                            + dies.process().pid() + "-%'"));
            await().atMost(PATIENCE)
                    .until(() -> OneDatabase.ask(
                                    database,
                                    "select count(*) from delivery where state in ('waiting', 'sending')"
                                            + " or (state = 'unknown' and not_before is not null)")
                            == 0);
            assertThat(stays.process().isAlive()).isTrue();
            assertEachOnceOrUnknown(database, server.times());
        } finally {
            database.stop();
        }
    }

    private static RunningDebrief replica(EmbeddedServer database, SpoolingServer server) throws Exception {
        Map<String, String> settings = new java.util.HashMap<>(OneDatabase.settings(database, server.port(), ""));
        settings.put("DEBRIEF_SMTP_PER_SECOND", PER_SECOND);
        return RunningDebrief.with(settings);
    }

    /** One mail to each, as a room writes it. */
    private static String mails() {
        return "insert into delivery (uuid, destination, kind, target, dedupe_key, payload, about, in_order, state, due,"
                + " not_before, written_at) select gen_random_uuid(), 'mail', 'digest', 'p' || n || '@example.org',"
                + " 'digest ' || n, json_build_object('to', 'p' || n || '@example.org', 'name', 'Person ' || n,"
                + " 'subject', 'Two late', 'text', 'AI-' || n, 'html', '<p>AI-' || n)::text, 'A mail', false, 'waiting',"
                + " true, now(), now() from generate_series(1, " + PEOPLE + ") n";
    }

    private static void assertEachOnceOrUnknown(EmbeddedServer database, Map<String, Integer> times) throws Exception {
        int all = 0;
        int unknown = 0;
        try (Connection connection = OneDatabase.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select uuid, state from delivery")) {
            while (rows.next()) {
                int often = times.getOrDefault("<" + rows.getString(1) + "@debrief.example.org>", 0);
                assertThat(rows.getString(2)).isIn("done", "unknown");
                assertThat(often).as(rows.getString(1)).isLessThanOrEqualTo(1);
                if (rows.getString(2).equals("done")) assertThat(often).isEqualTo(1);
                else unknown++;
                all++;
            }
        }
        assertThat(all).isEqualTo(PEOPLE);
        assertThat(unknown).as("its mails on their way").isBetween(1, AT_ONCE);
    }
}
