package dev.debrief.action.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.DueInWords;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a list speaks of dates and of itself. */
class WordsOfAListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 30 Jun, 144 days late, late",
        "2026-11-20, 20 Nov, 1 day late, late",
        "2026-11-21, 21 Nov, today, soon",
        "2026-11-25, 25 Nov, in 4 days, soon",
        "2026-11-27, 27 Nov, in 6 days, hint",
        "2027-01-15, 15 Jan, in 8 weeks, hint",
        "2025-12-31, 31 Dec 2025, 325 days late, late",
        "2027-06-30, 30 Jun 2027, in 32 weeks, hint"
    })
    void a_date_says_how_far_away_it_is_and_its_year_where_that_is_in_doubt(
            LocalDate due, String day, String left, String tone) {
        assertThat(DueInWords.day(due, TODAY)).isEqualTo(day);
        assertThat(DueInWords.left(due, TODAY)).isEqualTo(left);
        assertThat(DueInWords.tone(due, TODAY)).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, 2026-11-27", "2026-11-26, 2026-11-27", "2026-11-27, 2026-11-27", "2026-11-22, 2026-11-27"})
    void a_week_ends_with_its_friday(LocalDate today, LocalDate friday) {
        assertThat(DueRange.friday(today)).isEqualTo(friday);
    }

    @Test
    void the_sentence_counts_and_says_how_long_the_oldest_has_waited() {
        ItemCount count = new ItemCount(11, 3, 2, 5, 1, 58);
        assertThat(sentence(count, "whose=teams", "", TODAY.minusDays(292)))
                .isEqualTo("Eleven open for your teams. Three are late; the oldest has waited 292 days.");
        assertThat(sentence(new ItemCount(1, 1, 0, 0, 0, 58), "whose=person-7", "Mara Okafor", TODAY))
                .isEqualTo("One open for Mara Okafor. One is late.");
        assertThat(sentence(new ItemCount(0, 0, 0, 0, 0, 0), "whose=mine", "", null))
                .isEqualTo("No open for you.");
        assertThat(sentence(new ItemCount(1001, 1001, 0, 0, 0, 58), "whose=all", "", null))
                .isEqualTo("More than 1,000 open. More than 1,000 are late.");
    }

    @Test
    void what_an_address_says_is_kept_and_nothing_else() {
        ItemsQuery query =
                ItemsQuery.parse("whose=team-3&evil=%3Cscript%3E&kind=detect&incident=%F0%9F&group=owner&due=");
        assertThat(query.said().keySet()).containsExactly("whose", "kind", "incident", "group");
        assertThat(ItemsQuery.parse(query.text())).isEqualTo(query);
        assertThat(new ItemsQuery(Map.of()).address()).isEqualTo("/actions");
        assertThat(query.with("kind", "").addressWith("done", "x"))
                .endsWith("&done=x")
                .doesNotContain("kind");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30_58", "none_7", "p12~2026-06-30_58", "n~none_7", "0~none_7"})
    void the_key_of_a_page_is_read_as_it_was_written(String written) {
        ItemKey key = ItemKey.parse(written).orElseThrow();
        assertThat(key.written(written.contains("~"))).isEqualTo(written);
        assertThat(ItemKey.parse("'; drop table action_item")).isEmpty();
        assertThat(ItemKey.parse("2026-13-41_1")).isEmpty();
    }

    private static String sentence(ItemCount count, String query, String name, LocalDate oldest) {
        return ItemSentence.of(count, ItemFilter.everything(), ItemsQuery.parse(query), name, oldest, TODAY);
    }
}
