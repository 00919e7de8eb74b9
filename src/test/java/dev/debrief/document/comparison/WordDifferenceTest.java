package dev.debrief.document.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {
    @Test
    void what_is_gone_stands_before_what_has_come() {
        assertThat(shown("312 settlements arrived up to nine hours late.", "312 settlements arrived two hours late."))
                .isEqualTo("312 settlements arrived [-up to nine -]{+two +}hours late.");
    }

    @Test
    void a_comma_in_both_does_not_tear_a_change_apart() {
        assertThat(shown("red, green here", "blue, yellow here")).isEqualTo("[-red, green -]{+blue, yellow +}here");
    }

    @Test
    void languages_without_blanks_come_apart_by_word_or_character() {
        assertThat(shown("ไม่มีข้อมูลหาย", "ไม่มีเงินหาย")).isEqualTo("ไม่มี[-ข้อมูล-]{+เงิน+}หาย");
        assertThat(shown("夜間更新が失敗した", "夜間更新が停止した")).isEqualTo("夜間更新が[-失敗-]{+停止+}した");
        assertThat(shown("数据库连接超时", "数据库连接失败")).isEqualTo("数据库连接[-超时-]{+失败+}");
    }

    @Test
    void a_long_text_is_compared_by_line_and_then_by_word() {
        String long_ = "one two three four five six seven eight nine ten\n".repeat(400);
        List<Piece> pieces = WordDifference.of(
                "First line\n" + long_ + "the middle\n" + long_ + "The end",
                "First word\n" + long_ + "a middle\n" + long_ + "The last");
        assertThat(pieces.stream().filter(piece -> piece.side() != Side.BOTH).map(Piece::text))
                .containsExactly("line\n", "word\n", "the ", "a ", "end", "last");
    }

    @Property(seed = Seeds.PLAIN, tries = 500)
    void both_texts_are_there_letter_by_letter_and_turned_round_it_is_the_same(
            @ForAll String before, @ForAll String after) {
        List<Piece> pieces = WordDifference.of(before, after);
        assertThat(said(pieces, Side.BEFORE)).isEqualTo(before);
        assertThat(said(pieces, Side.AFTER)).isEqualTo(after);
        List<Piece> back = WordDifference.of(after, before);
        assertThat(back.stream().filter(piece -> piece.side() == Side.BOTH))
                .containsExactlyElementsOf(pieces.stream()
                        .filter(piece -> piece.side() == Side.BOTH)
                        .toList());
    }

    private static String said(List<Piece> pieces, Side side) {
        return pieces.stream()
                .filter(piece -> piece.side() == side || piece.side() == Side.BOTH)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return WordDifference.of(before, after).stream()
                .map(piece -> switch (piece.side()) {
                    case BOTH -> piece.text();
                    case BEFORE -> "[-" + piece.text() + "-]";
                    case AFTER -> "{+" + piece.text() + "+}";
                })
                .collect(Collectors.joining());
    }
}
