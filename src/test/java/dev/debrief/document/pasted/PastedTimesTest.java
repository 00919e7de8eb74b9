package dev.debrief.document.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.CanonicalTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastedTimesTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 21);

    @Test
    void a_clock_that_goes_back_has_passed_midnight() {
        assertThat(times("23:58 ada: a\n00:02 ada: b\n06:04 ada: c\n05:59 ada: a little late\n01:00 ada: next day"))
                .containsExactly(
                        "2024-06-21 23:58",
                        "2024-06-22 00:02",
                        "2024-06-22 06:04",
                        "2024-06-22 05:59",
                        "2024-06-23 01:00");
    }

    @Test
    void a_log_from_another_zone_is_shifted_to_that_of_the_incident() {
        PastedLog log = PastedLog.read("03:09 ada: hello", assumed(BANGKOK, DAY, null));
        assertThat(CanonicalTime.write(log.messages().get(0).when(), MADRID)).isEqualTo("2024-06-20 22:09");
    }

    @Test
    void a_zone_in_the_line_counts_more_than_the_one_that_was_said() {
        assertThat(times("2024-06-21T03:09:12Z collector: refused")).containsExactly("2024-06-21 05:09:12");
    }

    @Test
    void today_and_yesterday_count_from_the_day_of_copying() {
        assertThat(times("Yesterday\nAda  3:09 PM\nhello\nToday\nAda  3:10 AM\nagain"))
                .containsExactly("2024-06-22 15:09", "2024-06-23 03:10");
    }

    @Test
    void days_in_other_languages_are_days() {
        assertThat(times("Freitag, 21. Juni\nAda  09:50\nhallo\nsamedi 22 juin\nAda  09:51\nbonjour"))
                .containsExactly("2024-06-21 09:50", "2024-06-22 09:51");
    }

    @Test
    void a_date_that_could_be_two_is_asked_about() {
        PastedLog log = PastedLog.read("[6/7/2024 3:09 AM] Ada: hello", assumed(MADRID, null, null));
        assertThat(log.twofoldDate()).isEqualTo("6/7/2024");
        assertThat(log.messages().get(0).problem()).contains("could be 6 July or 7 June");
        assertThat(first("[6/7/2024 3:09 AM] Ada: hello", DateOrder.DAY_FIRST)).isEqualTo("2024-07-06 03:09");
        assertThat(first("[6/7/2024 3:09 AM] Ada: hello", DateOrder.MONTH_FIRST))
                .isEqualTo("2024-06-07 03:09");
    }

    @Test
    void another_date_of_the_log_tells_the_order() {
        assertThat(times("[6/7/2024 3:09 AM] Ada: hello\n[6/21/2024 3:09 AM] Ada: again"))
                .containsExactly("2024-06-07 03:09", "2024-06-21 03:09");
    }

    @Test
    void a_date_with_its_year_first_tells_nothing_about_the_others() {
        PastedLog log = PastedLog.read(
                "2024-11-13 06:04 ada: a\n6/7/2024 06:06 ada: b\n6-7-2024 06:06 ada: c", assumed(MADRID, null, null));
        assertThat(log.twofoldDate()).isEqualTo("6/7/2024");
        assertThat(log.messages()).extracting(Message::isTimed).containsExactly(true, false, false);
        PastedLog told = PastedLog.read("6-7-2024 06:06 ada: c", assumed(MADRID, null, DateOrder.DAY_FIRST));
        assertThat(CanonicalTime.write(told.messages().get(0).when(), MADRID)).isEqualTo("2024-07-06 06:06");
    }

    @Test
    void without_any_day_the_log_asks_for_one() {
        PastedLog log = PastedLog.read("03:09 ada: hello", assumed(MADRID, null, null));
        assertThat(log.isDayMissing()).isTrue();
        assertThat(log.messages().get(0).isTimed()).isFalse();
    }

    @Test
    void an_hour_that_happened_twice_is_not_guessed() {
        PastedLog log = PastedLog.read("2024-10-27 02:30 ada: hello", assumed(MADRID, DAY, null));
        assertThat(log.messages().get(0).problem()).contains("happened twice that night");
    }

    @Test
    void what_looks_like_a_tag_stays_readable() {
        PastedLog log =
                PastedLog.read("03:09 ada: <init> failed, see <https://a.example/x>", assumed(MADRID, DAY, null));
        assertThat(log.messages().get(0).entry()).isEqualTo("ada: \\<init> failed, see <https://a.example/x>");
    }

    @Test
    void five_megabytes_become_rows() {
        String line = "03:09 ada: the collector wrote an empty file again, and nobody noticed until the morning\n";
        PastedLog log = PastedLog.read(line.repeat(PastedLog.LONGEST / line.length()), assumed(MADRID, DAY, null));
        assertThat(log.messages()).hasSize(PastedLog.LONGEST / line.length());
    }

    @Test
    void hostile_text_ends_in_lines_that_nobody_understands() {
        for (String hostile : List.of(
                "[".repeat(100_000),
                "\"".repeat(100_001),
                ",\n".repeat(50_000),
                "a ".repeat(100_000),
                "|".repeat(200_000),
                "03:09 " + "<".repeat(200_000),
                "{\"messages\":" + "[".repeat(100_000),
                "1".repeat(100_000),
                "Jun ".repeat(50_000),
                "\u0000\uD800\uFFFF")) {
            PastedLog log = PastedLog.read(hostile, assumed(MADRID, DAY, null));
            assertThat(log.messages().size()
                            + log.notUnderstood().size()
                            + log.leftOut().size())
                    .isPositive();
        }
    }

    private static List<String> times(String pasted) {
        return PastedLog.read(pasted, assumed(MADRID, DAY, null)).messages().stream()
                .map(message -> CanonicalTime.write(message.when(), MADRID) + message.problem())
                .toList();
    }

    private static String first(String pasted, DateOrder order) {
        Message message =
                PastedLog.read(pasted, assumed(MADRID, null, order)).messages().get(0);
        return CanonicalTime.write(Objects.requireNonNull(message.when()), MADRID);
    }

    private static Assumed assumed(ZoneId zone, @Nullable LocalDate day, @Nullable DateOrder order) {
        return new Assumed(zone, LocalDate.of(2024, 6, 23), day, order);
    }
}
