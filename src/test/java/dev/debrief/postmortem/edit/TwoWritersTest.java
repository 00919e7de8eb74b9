package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TwoWritersTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private Writer mine;
    private Writer theirs;

    @BeforeEach
    void bothHaveTheSameRevisionOpen() {
        mine = new Writer(colleagues.browserOf("mine", Role.EDITOR).cookies());
        theirs = new Writer(colleagues.browserOf("theirs", Role.EDITOR).cookies());
        mine.open("/incidents/new").type("title", "Settlements came late").press("");
        mine.type("impact", "312 settlements arrived late.").press("save");
        theirs.open("/incidents/" + mine.incident() + "/edit");
    }

    @Test
    void changes_in_different_parts_are_put_together() {
        theirs.type("summary", "From them.").press("save");
        mine.type("detection", "From me.").press("save");
        assertThat(kept().summary().source()).isEqualTo("From them.");
        assertThat(kept().detection().source()).isEqualTo("From me.");
        assertThat(mine.page().text()).contains("Your changes were put together with what theirs saved at");
    }

    @Test
    void changes_in_the_same_field_are_both_shown_and_neither_is_dropped() {
        bothChangeTheImpact();
        assertThat(kept().impact().text().source()).isEqualTo("312 settlements from 41 merchants arrived late.");
        assertThat(mine.value("impact")).isEqualTo("312 settlements arrived up to nine hours late.");
        assertThat(mine.page().select(".version ins").eachText())
                .containsExactly("up to nine hours", "from 41 merchants");
        assertThat(mine.page().select("#stopped").text()).contains("Not saved yet: one thing stops it");
    }

    @Test
    void until_one_is_chosen_saving_again_changes_nothing() {
        bothChangeTheImpact();
        mine.press("save");
        assertThat(kept().impact().text().source()).isEqualTo("312 settlements from 41 merchants arrived late.");
        assertThat(mine.value("impact")).isEqualTo("312 settlements arrived up to nine hours late.");
    }

    @Test
    void mine_can_be_kept() {
        bothChangeTheImpact();
        mine.press("mine:impact").press("save");
        assertThat(kept().impact().text().source()).isEqualTo("312 settlements arrived up to nine hours late.");
    }

    @Test
    void theirs_can_be_taken() {
        bothChangeTheImpact();
        mine.press("theirs:impact");
        assertThat(mine.value("impact")).isEqualTo("312 settlements from 41 merchants arrived late.");
        mine.press("save");
        assertThat(kept().impact().text().source()).isEqualTo("312 settlements from 41 merchants arrived late.");
    }

    @Test
    void both_can_be_put_together() {
        bothChangeTheImpact();
        mine.press("together:impact").press("save");
        assertThat(kept().impact().text().source())
                .isEqualTo("312 settlements from 41 merchants arrived up to nine hours late.");
    }

    private void bothChangeTheImpact() {
        theirs.type("impact", "312 settlements from 41 merchants arrived late.").press("save");
        mine.type("impact", "312 settlements arrived up to nine hours late.").press("save");
    }

    private PostMortem kept() {
        return archive.fetch(new IncidentNumber(mine.incident())).orElseThrow().postMortem();
    }
}
