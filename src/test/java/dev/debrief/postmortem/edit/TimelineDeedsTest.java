package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The buttons of the timeline in a browser without JavaScript. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TimelineDeedsTest {
    @Inject
    Colleagues colleagues;

    private Writer writer;

    @BeforeEach
    void aTimelineOutOfOrder() {
        writer = new Writer(colleagues.browserOf("sorter", Role.EDITOR).cookies());
        writer.open("/incidents/new").type("title", "Expired payment token").press("");
        writer.type("timeZone", "Asia/Bangkok")
                .press("add:timeline")
                .press("add:timeline")
                .press("add:timeline");
        List<String> rows = writer.rows("timeline");
        writer.type("timeline." + rows.get(0) + ".when", "2026-11-13 06:14")
                .type("timeline." + rows.get(1) + ".when", "+4m")
                .type("timeline." + rows.get(2) + ".when", "2026-11-12 23:58")
                .type("summary", "typed before sorting")
                .press("sort:timeline");
    }

    @Test
    void sorting_keeps_what_every_time_means_and_what_else_was_typed() {
        List<String> rows = writer.rows("timeline");
        assertThat(when(rows.get(0))).isEqualTo("2026-11-12 23:58");
        assertThat(when(rows.get(1))).isEqualTo("2026-11-13 06:14");
        assertThat(when(rows.get(2))).isEqualTo("2026-11-13 06:18");
        assertThat(writer.value("summary")).isEqualTo("typed before sorting");
    }

    @Test
    void the_order_before_comes_back_with_one_button() {
        List<String> sorted = writer.rows("timeline");
        writer.press("unsort:timeline");
        assertThat(writer.rows("timeline")).containsExactly(sorted.get(1), sorted.get(2), sorted.get(0));
        assertThat(writer.page().select("button[value=unsort:timeline]")).isEmpty();
    }

    @Test
    void an_entry_gives_its_time_to_a_milestone() {
        String first = writer.rows("timeline").get(0);
        writer.press("milestone:started:" + first);
        assertThat(writer.page()
                        .select("select[name=started.from] option[selected]")
                        .val())
                .isEqualTo(first);
        assertThat(writer.page().select("[id='as-started.at']").text()).isEqualTo("Thu 12 Nov 2026, 23:58");
    }

    private String when(String row) {
        return writer.value("timeline." + row + ".when");
    }
}
