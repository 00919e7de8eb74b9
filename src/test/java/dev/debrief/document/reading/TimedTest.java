package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time with which a line begins is found in whatever shape it is written, and nothing else is taken for one. */
class TimedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-05 09:12 - deploy | 2024-03-05 09:12 | deploy",
                "2024-03-05 - 09:12 UTC: deploy | 2024-03-05 - 09:12 UTC | deploy",
                "2024-03-05T09:12:30Z deploy | 2024-03-05T09:12:30Z | deploy",
                "**16:58 UTC** - retries | 16:58 UTC | retries",
                "**16:58**: retries | 16:58 | retries",
                "`07:35` team funds it | 07:35 | team funds it",
                "[12-05 16:21] bug | 12-05 16:21 | bug",
                "~19:00 UTC Monday Aug 27 - moved | ~19:00 UTC Monday Aug 27 | moved",
                "11:14 UTC Tuesday Aug 28 - lands | 11:14 UTC Tuesday Aug 28 | lands",
                "ca. 18:30 pods | ca. 18:30 | pods",
                "9:30 PM, July 3 2020: killed | 9:30 PM, July 3 2020 | killed",
                "2:54 PM PST: merged | 2:54 PM PST | merged",
                "7am something | 7am | something",
                "14h05 : panne | 14h05 | panne",
                "10.15 Uhr Neustart | 10.15 Uhr | Neustart",
                "12. März 2024, 09:30 Uhr: Fehler | 12. März 2024, 09:30 Uhr | Fehler",
                "5 de mayo de 2023 a las 10:00: falla | 5 de mayo de 2023 a las 10:00 | falla",
                "16:00-17:00 waiting | 16:00-17:00 | waiting",
                "2026-06-10 20:46–22:33 ships | 2026-06-10 20:46–22:33 | ships",
                "07:09 AM Eastern: report | 07:09 AM Eastern | report",
                "2021-05-29 16:37 Denver - updated | 2021-05-29 16:37 Denver | updated",
                "10:00 +02:00 shifted | 10:00 +02:00 | shifted",
                "09:32 (UTC+7) seen | 09:32 (UTC+7) | seen",
                "2018-07-12 9:49 UTC ::::: token | 2018-07-12 9:49 UTC | token",
                "Early morning July 12th, 2018: token | Early morning July 12th, 2018 | token",
                "12/01/2022 - discovered | 12/01/2022 | discovered",
                "1625 UTC: report | 1625 UTC | report",
                "T+5m load | T+5m | load",
                "2X:XX (not sure) same | 2X:XX | (not sure) same",
                "[14:22 UTC](https://chat.example.org/1) seen | 14:22 UTC | seen",
            })
    void the_time_is_apart_from_the_words(String line, String time, String words) {
        Timed timed = Timed.read(line).orElseThrow();
        assertThat(timed.stamp().asWritten()).isEqualTo(time);
        assertThat(timed.rest()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 pods failed",
                "1/2 of the pods were lost",
                "10:1 was the ratio",
                "May be slow",
                "404 errors",
                "2018: a year of outages is no time",
                "v1.2.3 is released",
                "192.168.0.1 does not answer",
                "5xx rises",
                "Sat down and waited",
                "#1234 is merged",
                "90% of requests",
                "nobody noticed"
            })
    void what_only_looks_like_a_time_is_none(String line) {
        assertThat(Timed.read(line)).isEmpty();
    }
}
