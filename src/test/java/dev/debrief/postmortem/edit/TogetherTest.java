package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TogetherTest {
    @Test
    void words_added_at_different_places_are_all_there() {
        assertThat(together("It arrived late.", "Today it arrived late.", "It arrived very late.")
                        .text())
                .isEqualTo("Today it arrived very late.");
        assertThat(together("Tables stood still.", "Ten tables stood still.", "Tables stood still for a night.")
                        .text())
                .isEqualTo("Ten tables stood still for a night.");
    }

    @Test
    void what_one_took_away_and_the_other_left_alone_is_gone() {
        assertThat(together("It was a very long night.", "It was a long night.", "It was a very long night for us.")
                        .text())
                .isEqualTo("It was a long night for us.");
    }

    @Test
    void where_both_changed_the_same_words_both_stand_side_by_side_and_are_named() {
        Together both = together("The job began at night.", "The job began at 14:03.", "The job began at 14:05.");
        assertThat(both.text()).contains("14:05").contains("14:03").startsWith("The job began at ");
        assertThat(both.places()).hasSize(1);
        assertThat(both.places().get(0)).contains("14:05").contains("14:03");
    }

    @Test
    void both_going_on_behind_the_same_end_stand_one_behind_the_other() {
        assertThat(together("Late", "Late again", "Late today").text()).isEqualTo("Late today again");
        assertThat(together("", "Mine.", "Theirs.").text()).isEqualTo("Theirs. Mine.");
        assertThat(together("One.\n", "One.\nMine", "One.\nTheirs").text())
                .contains("Theirs")
                .contains("Mine");
    }

    @Test
    void thai_comes_together_too() {
        assertThat(together("ข้อมูลค้าง", "ข้อมูลค้างทั้งคืน", "เมื่อวานข้อมูลค้าง")
                        .text())
                .isEqualTo("เมื่อวานข้อมูลค้างทั้งคืน");
    }

    @Test
    void no_word_that_anybody_added_is_ever_missing() {
        Random chance = new Random(Seeds.of(11));
        for (int run = 0; run < 300; run++) {
            List<String> before = new ArrayList<>();
            for (int i = 0; i < 8; i++) before.add("w" + chance.nextInt(5));
            List<String> mine = changed(before, "m", chance);
            List<String> theirs = changed(before, "t", chance);
            Together both = together(String.join(" ", before), String.join(" ", mine), String.join(" ", theirs));
            List<String> words = List.of(both.text().split("\\s+"));
            for (List<String> side : List.of(mine, theirs)) {
                assertThat(words)
                        .containsAll(side.stream()
                                .filter(word -> !word.startsWith("w"))
                                .toList());
            }
        }
    }

    private static List<String> changed(List<String> before, String name, Random chance) {
        List<String> changed = new ArrayList<>(before);
        for (int i = 0; i < 3; i++) {
            int at = chance.nextInt(changed.size());
            if (chance.nextBoolean()) changed.add(at, name + i);
            else changed.set(at, name + i);
        }
        return changed;
    }

    private static Together together(String before, String mine, String theirs) {
        return Together.of(before, mine, theirs);
    }
}
