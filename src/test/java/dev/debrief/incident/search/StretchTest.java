package dev.debrief.incident.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {
    @ParameterizedTest
    @CsvSource({
        "Müller, muller",
        "MU\u0308LLER, muller",
        "São, sao",
        "Straße, strasse",
        "STRASSE, strasse",
        "Łódź, lodz",
        "İstanbul, istanbul",
        "ΟΔΟΣ, οδοσ",
        "ёлка, елка",
        "йод, йод",
        "Ａｐｉ, api",
        "ｶﾞ, ガ",
        "２５, 25",
        "๒๕๖๗, 2567",
        "שָׁלוֹם, שלום",
        "हिन्दी, हिन्दी",
    })
    void a_word_is_compared_without_case_and_accents(String written, String folded) {
        assertThat(Stretch.of(written)).extracting(Stretch::folded).containsExactly(folded);
    }

    @Test
    void runs_without_blanks_are_kept_apart_from_words() {
        assertThat(Stretch.of("APIキーが失効、再起動 ok"))
                .extracting(Stretch::folded, Stretch::isRun)
                .containsExactly(tuple("api", false), tuple("キーが失効", true), tuple("再起動", true), tuple("ok", false));
    }

    @Test
    void thai_is_the_same_in_whichever_order_its_marks_were_typed() {
        String shown = "น้ำ";
        String taken = "น\u0E49\u0E4Dา";
        String swapped = "น\u0E4D\u0E49า";
        assertThat(List.of(shown, taken, swapped))
                .extracting(text -> Stretch.of(text).get(0).folded())
                .containsOnly("น\u0E49\u0E4Dา");
    }

    @Test
    void characters_that_cannot_be_seen_part_nothing() {
        assertThat(Stretch.of("ระบบ\u200Bล่ม wo\u00ADrd"))
                .extracting(Stretch::folded)
                .containsExactly("ระบบล่ม", "word");
    }

    @Test
    void keys_of_a_run_are_its_characters_and_pairs_and_of_a_word_its_singular() {
        assertThat(Keys.toKeep(Stretch.of("東京都").get(0))).containsExactly("東", "東京", "京", "京都", "都");
        assertThat(Keys.toFind(Stretch.of("東京都").get(0))).containsExactly("東京", "京都");
        assertThat(Keys.toFind(Stretch.of("都").get(0))).containsExactly("都");
        assertThat(Keys.toKeep(Stretch.of("Refreshes").get(0))).containsExactly("refresh");
    }

    @ParameterizedTest
    @CsvSource({"caches, cache", "queries, query", "databases, database", "jobs, job", "processes, process"})
    void plural_and_singular_have_one_key(String plural, String singular) {
        assertThat(Keys.ofWord(plural)).isEqualTo(Keys.ofWord(singular));
    }

    @ParameterizedTest
    @CsvSource({"status, stat", "class, clas", "redis, redi", "dns, dn"})
    void an_s_that_is_no_plural_stays(String word, String cut) {
        assertThat(Keys.ofWord(word)).isNotEqualTo(Keys.ofWord(cut));
    }

    @Property
    void every_stretch_knows_where_it_stands(@ForAll String text) {
        int end = 0;
        for (Stretch stretch : Stretch.of(text)) {
            assertThat(stretch.start()).isGreaterThanOrEqualTo(end);
            assertThat(stretch.startOf(0)).isEqualTo(stretch.start());
            assertThat(stretch.endOf(stretch.folded().length() - 1)).isEqualTo(stretch.end());
            assertThat(stretch.end()).isGreaterThan(stretch.start()).isLessThanOrEqualTo(text.length());
            end = stretch.end();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "refrsh, refresh, true",
        "refrehs, refresh, true",
        "reefresh, refresh, true",
        "refrash, refresh, true",
        "refund, refresh, false",
        "warehuose, warehouse, true",
    })
    void a_slip_is_found_by_what_is_left_when_a_letter_is_left_out(String typed, String meant, boolean isNear) {
        assertThat(Slips.isNear(typed, meant)).isEqualTo(isNear);
        boolean shares = Slips.toFind(typed).stream().anyMatch(Slips.toKeep(meant)::contains);
        if (isNear) assertThat(shares).isTrue();
    }
}
