package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TwoVersionsTest {
    private static final String MINE = "312 settlements arrived up to nine hours late.";
    private static final String THEIRS = "312 settlements from 41 merchants arrived late.";

    @Test
    void words_that_only_one_version_has_are_marked() {
        TwoVersions difference = new TwoVersions(MINE, THEIRS);
        assertThat(marked(difference.mine()).strip()).isEqualTo("up to nine hours");
        assertThat(marked(difference.theirs()).strip()).isEqualTo("from 41 merchants");
    }

    @Test
    void put_together_says_everything_that_either_says() {
        assertThat(new TwoVersions(MINE, THEIRS).together())
                .isEqualTo("312 settlements from 41 merchants arrived up to nine hours late.");
    }

    @Test
    void words_without_blanks_between_them_come_apart() {
        TwoVersions difference = new TwoVersions("ไม่มีข้อมูลหาย", "ไม่มีเงินหาย");
        assertThat(marked(difference.mine())).isEqualTo("ข้อมูล");
        assertThat(marked(difference.theirs())).isEqualTo("เงิน");
    }

    @Test
    void very_long_texts_that_differ_are_marked_from_end_to_end() {
        String mine = "a ".repeat(20_000);
        String theirs = "b ".repeat(20_000);
        assertThat(marked(new TwoVersions(mine, theirs).mine())).hasSizeGreaterThan(39_990);
    }

    @Property(seed = Seeds.PLAIN, tries = 300)
    void each_version_is_shown_whole(@ForAll String mine, @ForAll String theirs) {
        TwoVersions difference = new TwoVersions(mine, theirs);
        assertThat(all(difference.mine())).isEqualTo(mine);
        assertThat(all(difference.theirs())).isEqualTo(theirs);
    }

    private static String all(java.util.List<Clash.Run> runs) {
        return runs.stream().map(Clash.Run::text).collect(Collectors.joining());
    }

    private static String marked(java.util.List<Clash.Run> runs) {
        return runs.stream().filter(Clash.Run::marked).map(Clash.Run::text).collect(Collectors.joining());
    }
}
