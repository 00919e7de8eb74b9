package dev.debrief.document.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due dates as people type them in Madrid on Saturday 2026-11-21; {@code =} stands for words. */
class DueDateTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @ParameterizedTest(name = "due {0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            27 Nov          | 2026-11-27
            14 Nov          | 2026-11-14
            15 Jan          | 2027-01-15
            29 Feb          | 2028-02-29
            tomorrow        | 2026-11-22
            friday          | 2026-11-27
            Sat             | 2026-11-21
            next friday     | 2026-11-27
            by friday       | =
            in 2 weeks      | 2026-12-05
            in a month      | 2026-12-21
            +2d             | 2026-11-23
            +3 weeks        | 2026-12-12
            2026-12-15      | 2026-12-15
            15.12.2026      | 2026-12-15
            27 Nov 17:00    | 2026-11-27T17:00
            17:00           | 2026-11-21T17:00
            end of Q1       | =
            asap            | =
            """)
    void a_due_date_counts_from_now(String typed, String expected) {
        When when = ((TypedTime.Understood) TimeReader.read(typed, Surroundings.due(MADRID, NOW))).when();

        When wanted = expected.equals("=")
                ? new When.InWords(typed)
                : expected.contains("T")
                        ? new When.Exact(
                                LocalDateTime.parse(expected).atZone(MADRID).toInstant(), typed)
                        : new When.OnDay(LocalDate.parse(expected), typed);
        assertThat(when).isEqualTo(wanted);
    }

    @Test
    void next_friday_on_a_monday_is_understood_as_the_one_after_the_coming() {
        Instant monday = Instant.parse("2026-11-23T09:00:00Z");

        TypedTime.Understood read =
                (TypedTime.Understood) TimeReader.read("next friday", Surroundings.due(MADRID, monday));

        assertThat(read.when()).isEqualTo(new When.OnDay(LocalDate.parse("2026-12-04"), "next friday"));
        assertThat(read.doubts()).singleElement().asString().contains("For the coming one write 2026-11-27");
    }
}
