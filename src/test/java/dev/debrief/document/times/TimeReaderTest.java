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

/**
 * Times as people type them. The incident started on Friday 2024-06-21 at 03:09 in Madrid, the row above says 09:50 on
 * that day, and it is Saturday 2026-11-21 when it is read. Expected times are local ones in Madrid; {@code =} stands
 * for words, {@code ?} before the beginning of a message for a time that is asked about.
 */
class TimeReaderTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant START = Instant.parse("2024-06-21T01:09:00Z");
    private static final When ABOVE = When.at(Instant.parse("2024-06-21T07:50:00Z"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            14:05                              | 2024-06-21T14:05
            14:05:09                           | 2024-06-21T14:05:09
            14:05:09.25                        | 2024-06-21T14:05:09.250
            9:50                               | 2024-06-21T09:50
            １４：０５                          | 2024-06-21T14:05
            ๑๔:๐๕                              | 2024-06-21T14:05
            14.35 น.                           | 2024-06-21T14:35
            14時05分                            | 2024-06-21T14:05
            0614                               | 2024-06-21T06:14
            1405h                              | 2024-06-21T14:05
            2:05 pm                            | 2024-06-21T14:05
            2:05PM                             | 2024-06-21T14:05
            2:05 p.m.                          | 2024-06-21T14:05
            2.05pm                             | 2024-06-21T14:05
            230pm                              | 2024-06-21T14:30
            11am                               | 2024-06-21T11:00
            12am                               | 2024-06-21T00:00
            12 pm                              | 2024-06-21T12:00
            noon                               | 2024-06-21T12:00
            14h05                              | 2024-06-21T14:05
            14h                                | 2024-06-21T14:00
            14:05 hrs                          | 2024-06-21T14:05
            at 14:05                           | 2024-06-21T14:05
            24:00                              | 2024-06-22T00:00
            14:05 UTC                          | 2024-06-21T16:05
            14:05Z                             | 2024-06-21T16:05
            yesterday 23:10                    | 2024-06-20T23:10
            23:10 yesterday                    | 2024-06-20T23:10
            today 08:00                        | 2024-06-21T08:00
            tomorrow at 8:00                   | 2024-06-22T08:00
            next day 08:00                     | 2024-06-22T08:00
            +4m                                | 2024-06-21T09:54
            + 4 min                            | 2024-06-21T09:54
            +1h 30m                            | 2024-06-21T11:20
            +1h30                              | 2024-06-21T11:20
            +90s                               | 2024-06-21T09:51:30
            +2d                                | 2024-06-23T09:50
            +2d 14:00                          | 2024-06-23T14:00
            -5m                                | 2024-06-21T09:45
            5 minutes later                    | 2024-06-21T09:55
            an hour later                      | 2024-06-21T10:50
            T+4m                               | 2024-06-21T03:13
            2024-06-21 03:09                   | 2024-06-21T03:09
            2024-06-21T03:09                   | 2024-06-21T03:09
            2024-06-21 03:09 CEST              | 2024-06-21T03:09
            2024-06-21 3:09AM CEST             | 2024-06-21T03:09
            2024-06-21T01:09:00Z               | 2024-06-21T03:09
            2024-06-21T03:09:00.5+02:00        | 2024-06-21T03:09:00.500
            2024-06-21T03:09:00-04:00          | 2024-06-21T09:09
            2024-06-21T03:09+02:00[Europe/Madrid] | 2024-06-21T03:09
            2024-06-21 03:09 -04:00            | 2024-06-21T09:09
            2024-06-21 03:09 +0700             | 2024-06-20T22:09
            20240621T010900Z                   | 2024-06-21T03:09
            2024/06/21 03:09                   | 2024-06-21T03:09
            2024年6月21日 3時09分                | 2024-06-21T03:09
            21 Jun 2024 3:09                   | 2024-06-21T03:09
            21-Jun-2024 03:09                  | 2024-06-21T03:09
            21st of June 2024, 03:09           | 2024-06-21T03:09
            Fri 21 Jun 2024 - 03:09            | 2024-06-21T03:09
            Jun 21, 2024 3:09AM                | 2024-06-21T03:09
            June 21 2024 at 3:09 am            | 2024-06-21T03:09
            3:09 on 21 June 2024               | 2024-06-21T03:09
            12 nov 23:58                       | 2024-11-12T23:58
            21.06.2024 03:09                   | 2024-06-21T03:09
            21.06. 03.09                       | 2024-06-21T03:09
            21/06/2024 03:09                   | 2024-06-21T03:09
            06/21/2024 3:09 am                 | 2024-06-21T03:09
            21/06/24 03:09                     | 2024-06-21T03:09
            21/06/2567 03:09                   | 2024-06-21T03:09
            21 มิ.ย. 2567 03:09                | 2024-06-21T03:09
            friday 22:00                       | 2024-06-21T22:00
            next monday 08:00                  | 2024-06-24T08:00
            last thursday 17:00                | 2024-06-20T17:00
            14:05 EDT                          | 2024-06-21T20:05
            14:05 PDT                          | 2024-06-21T23:05
            14:05 ET                           | 2024-06-21T20:05
            14:05 BST                          | 2024-06-21T15:05
            14:05 JST                          | 2024-06-21T07:05
            14:05 ICT                          | 2024-06-21T09:05
            14:05 UTC+7                        | 2024-06-21T09:05
            14:05 (UTC-3)                      | 2024-06-21T19:05
            14:05 GMT+05:30                    | 2024-06-21T10:35
            14:05 +07:00                       | 2024-06-21T09:05
            14:05 Asia/Bangkok                 | 2024-06-21T09:05
            14:05 america/new_york             | 2024-06-21T20:05
            2024-06-21                         | 2024-06-21
            21 June                            | 2024-06-21
            21/06                              | 2024-06-21
            yesterday                          | 2024-06-20
            """)
    void a_time_that_people_type_is_understood(String typed, String expected) {
        When when = understood(typed).when();

        assertThat(when)
                .isEqualTo(
                        expected.contains("T")
                                ? new When.Exact(
                                        LocalDateTime.parse(expected)
                                                .atZone(MADRID)
                                                .toInstant(),
                                        typed)
                                : new When.OnDay(LocalDate.parse(expected), typed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            6am ish
            6amish
            about 6
            around noon
            ~06:00
            ≈ 06:00
            14:05?
            shortly after
            early in the morning of 2024-06-21
            when the night shift came in
            between 3:00 and 4:00
            2 hours after the deployment
            2024-06
            -
            夜明け前
            """)
    void words_that_say_when_stay_words_without_a_doubt(String typed) {
        assertThat(understood(typed)).isEqualTo(new TypedTime.Understood(new When.InWords(typed), java.util.List.of()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            25:10               | There is no hour 25
            12:99               | There is no minute 99
            12:10:75            | There is no second 75
            2510                | There is no hour 25
            14:05 am            | There is no 14 am
            2024-13-45          | There is no month 13
            2024-02-30 10:00    | There is no 30 February in 2024
            2023-02-29          | There is no 29 February in 2023
            31.06.2024          | There is no 31 June in 2024
            21-06-24            | This date cannot be read
            03/04/2024          | 3/4 could be 3 April or 4 March. Write 2024-04-03 or 2024-03-04.
            03/04/2024 10:00    | 3/4 could be 3 April or 4 March
            03/04               | 3/4 could be 3 April or 4 March. Write 3 April or 4 March.
            3:9                 | The minutes of this time cannot be read
            7                   | 7 could be an hour or a day
            14.05               | 14.05 could be a time or a day. Write 14:05
            2024                | 2024 could be a time or a year. Write 20:24
            +1:30               | This could be hours and minutes
            03:00-04:00         | This could be a span of time
            14:05 IST           | IST is used in more than one place. Write UTC+05:30 (Asia/Kolkata) or
            14:05 CST           | CST is used in more than one place
            14:05 UTC+99        | There is no such distance
            2024-10-27 02:30    | 02:30 happened twice that night: write 02:30 CEST or 02:30 CET.
            2024-03-31 02:30    | 02:30 did not happen on 31 March 2024, because the clocks went forward: write 2024-03-31 01:30 or 2024-03-31 03:30.
            """)
    void a_time_that_cannot_be_or_could_be_two_is_asked_about(String typed, String message) {
        TypedTime read = TimeReader.read(typed, surroundings(ABOVE));

        assertThat(read)
                .isInstanceOfSatisfying(
                        TypedTime.Unclear.class,
                        unclear -> assertThat(unclear.message()).startsWith(message));
    }

    @ParameterizedTest(name = "{0} under {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            00:10 | 2024-06-21T23:50 | 2024-06-22T00:10 | after midnight
            01:30 | 2024-06-21T22:00 | 2024-06-22T01:30 | For the same day write 2024-06-21 01:30
            12am  | 2024-06-21T23:50 | 2024-06-22T00:00 | after midnight
            13:50 | 2024-06-21T14:05 | 2024-06-21T13:50 | earlier than the time above (14:05)
            00:20 | 2024-06-21T17:00 | 2024-06-21T00:20 | For the day after write 2024-06-22 00:20
            23:50 | 2024-06-21T00:10 | 2024-06-21T23:50 |
            """)
    void a_time_earlier_than_the_row_above_is_the_same_day_unless_it_was_evening(
            String typed, LocalDateTime above, LocalDateTime expected, String doubt) {
        When row = When.at(above.atZone(MADRID).toInstant());

        TypedTime.Understood read = (TypedTime.Understood) TimeReader.read(typed, surroundings(row));

        assertThat(read.when()).isEqualTo(new When.Exact(expected.atZone(MADRID).toInstant(), typed));
        if (doubt == null) assertThat(read.doubts()).isEmpty();
        else assertThat(read.doubts()).singleElement().asString().contains(doubt);
    }

    @Test
    void without_a_row_above_the_day_is_that_of_the_start() {
        TypedTime.Understood read = (TypedTime.Understood) TimeReader.read("14:05", surroundings(null));

        assertThat(read.when()).isEqualTo(new When.Exact(Instant.parse("2024-06-21T12:05:00Z"), "14:05"));
    }

    @Test
    void a_time_without_any_day_around_it_is_asked_about() {
        TypedTime read = TimeReader.read("14:05", Surroundings.happened(MADRID, NOW, null, null));

        assertThat(read)
                .isEqualTo(new TypedTime.Unclear(
                        "It is not clear on which day this was. Write the day with it: 2024-06-21 03:09."));
    }

    @Test
    void a_row_above_that_is_only_a_day_gives_the_day() {
        When day = When.on(LocalDate.parse("2024-06-19"));

        TypedTime.Understood read = (TypedTime.Understood) TimeReader.read("14:05", surroundings(day));

        assertThat(read.when()).isEqualTo(new When.Exact(Instant.parse("2024-06-19T12:05:00Z"), "14:05"));
    }

    @Test
    void the_abbreviation_of_winter_in_summer_is_taken_to_the_letter_and_doubted() {
        TypedTime.Understood read = understood("2024-06-21 03:09 CET");

        assertThat(read.when())
                .isEqualTo(new When.Exact(Instant.parse("2024-06-21T02:09:00Z"), "2024-06-21 03:09 CET"));
        assertThat(read.doubts()).singleElement().asString().contains("this was 04:09 in Europe/Paris");
    }

    @Test
    void an_abbreviation_of_several_places_is_that_of_the_incidents_own() {
        Surroundings delhi = Surroundings.happened(ZoneId.of("Asia/Kolkata"), NOW, START, ABOVE);

        TypedTime.Understood read = (TypedTime.Understood) TimeReader.read("14:05 IST", delhi);

        assertThat(read.when()).isEqualTo(new When.Exact(Instant.parse("2024-06-21T08:35:00Z"), "14:05 IST"));
    }

    @Test
    void both_ways_to_say_an_hour_that_came_twice_are_read_as_different_instants() {
        assertThat(understood("2024-10-27 02:30 CEST").when().toInstant())
                .contains(Instant.parse("2024-10-27T00:30:00Z"));
        assertThat(understood("2024-10-27 02:30 CET").when().toInstant())
                .contains(Instant.parse("2024-10-27T01:30:00Z"));
    }

    @Test
    void a_weekday_that_does_not_fit_the_date_is_doubted() {
        assertThat(understood("Thursday 2024-06-21 03:09").doubts())
                .containsExactly("That day was a Friday, not a Thursday.");
    }

    @Test
    void a_line_of_two_hundred_thousand_characters_is_read_as_words() {
        String typed = "03:09 ".repeat(40_000).strip();

        assertThat(understood(typed).when()).isEqualTo(new When.InWords(typed));
    }

    private static TypedTime.Understood understood(String typed) {
        TypedTime read = TimeReader.read(typed, surroundings(ABOVE));
        assertThat(read).isInstanceOf(TypedTime.Understood.class);
        return (TypedTime.Understood) read;
    }

    private static Surroundings surroundings(When above) {
        return Surroundings.happened(MADRID, NOW, START, above);
    }
}
