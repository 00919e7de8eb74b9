package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a*b, a\\*b",
                "`x`, \\`x\\`",
                "[a](b), \\[a\\](b)",
                "a<b, a\\<b",
                "a|b, a\\|b",
                "~~no~~, \\~\\~no\\~\\~",
                "a~~, a\\~\\~",
                "_em_, \\_em\\_",
                "a _b, a \\_b",
                "a_ b, a\\_ b",
                "AT&T, AT\\&T",
                "&#38;, \\&#38;",
                "# one, \\# one",
                "a #b, a \\#b",
                "a\\*, a\\\\\\*",
                "end\\, end\\\\"
            })
    void what_would_be_a_mark_gets_a_backslash(String words, String written) {
        assertThat(PlainText.escape(words)).isEqualTo(written);
        assertThat(PlainText.unescape(written)).isEqualTo(words);
    }

    @Test
    void a_hash_behind_a_tab_would_be_a_mark() {
        assertThat(PlainText.escape("a\t#b")).isEqualTo("a\t\\#b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"~5 min", "5~6", "x~", "snake_case", "1_000", "a & b", "R&", "C#", "a#b", "C:\\temp", "plain", ""
            })
    void what_is_no_mark_there_stays_as_it_is(String words) {
        assertThat(PlainText.escape(words)).isEqualTo(words);
        assertThat(PlainText.unescape(words)).isEqualTo(words);
    }

    @Test
    void a_backslash_goes_only_before_what_it_can_escape() {
        assertThat(PlainText.unescape("\\!\\~\\\\\\a\\")).isEqualTo("!~\\\\a\\");
        assertThat(PlainText.unescape("\\a\\*")).isEqualTo("\\a*");
    }

    @Test
    void punctuation_is_that_of_ascii() {
        for (char c : "!~/:@[`{-".toCharArray())
            assertThat(PlainText.isPunctuation(c)).as("%s", c).isTrue();
        for (char c : "a0 é…".toCharArray())
            assertThat(PlainText.isPunctuation(c)).as("%s", c).isFalse();
    }

    @Test
    void quoted_words_end_at_the_first_mark_that_has_no_backslash() {
        assertThat(PlainText.behindQuoted("\"a\" rest", 0)).isEqualTo(3);
        assertThat(PlainText.behindQuoted("\"a\\\"b\" c", 0)).isEqualTo(6);
        assertThat(PlainText.behindQuoted("x \"y\"", 2)).isEqualTo(5);
        assertThat(PlainText.behindQuoted("\"open", 0)).isEqualTo(-1);
        assertThat(PlainText.behindQuoted("\"open\\\"", 0)).isEqualTo(-1);
        assertThat(PlainText.isQuoted("\"a\"")).isTrue();
        assertThat(PlainText.isQuoted("\"a\" b")).isFalse();
        assertThat(PlainText.isQuoted("a\"b\"")).isFalse();
        assertThat(PlainText.isQuoted("\"")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "say \"no\"", "C:\\temp\\", "\\\"", "\\\\"})
    void quoted_words_come_back(String words) {
        String quoted = PlainText.quote(words);
        assertThat(PlainText.isQuoted(quoted)).isTrue();
        assertThat(PlainText.unquote(quoted)).isEqualTo(words);
    }

    @Test
    void what_was_quoted_by_hand_is_read_as_far_as_it_goes() {
        assertThat(PlainText.unquote("\"a\\b\"")).isEqualTo("ab");
        assertThat(PlainText.unquote("\"a\\\"")).isEqualTo("a\\");
    }
}
