package dev.debrief.document.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.CanonicalTime;
import dev.debrief.document.When;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole logs as they arrive from the clipboard, and beside them the rows that a person would make of them. */
class WholeLogsTest {
    @ParameterizedTest
    @CsvSource({
        "slack, Europe/Madrid, 2024-06-21",
        "slack-export, Europe/Madrid, 2024-06-21",
        "teams, Asia/Bangkok, 2026-11-13",
        "teams-new, Asia/Bangkok, 2026-11-13",
        "irc, UTC, 2017-01-31",
        "weechat, Asia/Bangkok, 2026-11-13",
        "plain, Asia/Bangkok, 2026-11-13",
        "alerts, Europe/Madrid, 2024-06-21",
        "csv, Europe/Madrid, 2024-06-21",
        "table, Europe/Madrid, 2024-06-21"
    })
    void a_log_becomes_the_rows_that_a_person_would_make(String name, String zone, LocalDate day) {
        Assumed assumed = new Assumed(ZoneId.of(zone), LocalDate.of(2026, 11, 21), day, null);
        PastedLog log = PastedLog.read(file(name + ".txt"), assumed);
        assertThat(rows(log, assumed.zone()) + tally(log)).isEqualTo(file(name + ".rows.txt"));
    }

    private static String rows(PastedLog log, ZoneId zone) {
        return log.messages().stream()
                .map(message -> String.join(
                                " | ",
                                message.when() instanceof When.Unsaid
                                        ? "-" + message.problem()
                                        : CanonicalTime.write(message.when(), zone),
                                message.author().isEmpty() ? "-" : message.author(),
                                message.text().replace("\n", "⏎"),
                                message.kind() == null ? "-" : message.kind().word())
                        + "\n")
                .collect(Collectors.joining());
    }

    /** What is no row: how much of what, and every line that nobody understands. */
    private static String tally(PastedLog log) {
        String leftOut = log.leftOut().stream()
                .collect(Collectors.groupingBy(LeftOut::why, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().counted(entry.getValue()))
                .collect(Collectors.joining(", "));
        List<String> strays = log.notUnderstood().stream().map(Stray::text).toList();
        return (leftOut.isEmpty() ? "" : "left out: " + leftOut + "\n")
                + (strays.isEmpty() ? "" : "not understood: " + String.join(" / ", strays) + "\n");
    }

    static String file(String name) {
        try (InputStream stream = WholeLogsTest.class.getResourceAsStream("/pasted/" + name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
