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
class EditPageTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private Writer writer;

    @BeforeEach
    void somebodyOpensAnIncident() {
        writer = somebody("amara");
        writer.open("/incidents/new")
                .type("title", "Tables of one night were stale")
                .press("");
    }

    @Test
    void a_title_is_enough_to_open_an_incident() {
        assertThat(writer.address()).matches("/incidents/\\d+/edit");
        assertThat(writer.value("title")).isEqualTo("Tables of one night were stale");
        assertThat(kept().head().title()).isEqualTo("Tables of one night were stale");
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void without_a_title_nothing_is_opened_and_everything_typed_comes_back() {
        writer.open("/incidents/new")
                .type("title", " ")
                .type("services", "Warehouse")
                .press("");
        assertThat(writer.status()).isEqualTo(422);
        assertThat(writer.field("title").attr("aria-invalid")).isEqualTo("true");
        assertThat(writer.value("services")).isEqualTo("Warehouse");
        assertThat(writer.page().select("#stopped a").attr("href")).isEqualTo("#field-title");
    }

    @Test
    void saving_makes_a_revision_and_says_so() {
        writer.type("summary", "Ten tables stood still for a night.").press("save");
        assertThat(kept().summary().source()).isEqualTo("Ten tables stood still for a night.");
        assertThat(revision()).isEqualTo(2);
        assertThat(writer.page().select("#status").text()).startsWith("Saved ").endsWith("revision 2");
    }

    @Test
    void saving_without_a_change_makes_no_revision() {
        writer.press("save");
        assertThat(revision()).isEqualTo(1);
        assertThat(writer.page().text()).contains("Nothing had changed since revision 1.");
    }

    @Test
    void enter_in_a_line_saves() {
        String first = writer.page()
                .select("button[form=f], #f button:not([type=button])")
                .first()
                .attr("value");
        assertThat(first).isEqualTo("save");
        writer.type("lead", "Pablo").press("");
        assertThat(kept().head().lead()).isEqualTo("Pablo");
    }

    @Test
    void rows_are_added_filled_moved_and_removed_without_a_script() {
        writer.press("add:timeline");
        String one = writer.rows("timeline").get(0);
        writer.type("timeline." + one + ".when", "2024-06-21 03:00")
                .type("timeline." + one + ".text", "A job begins.")
                .press("add:timeline:after:" + one);
        String two = writer.rows("timeline").get(1);
        writer.type("timeline." + two + ".when", "03:09").type("timeline." + two + ".text", "It fails.");
        writer.press("up:timeline:" + two);
        assertThat(writer.rows("timeline")).containsExactly(two, one);
        writer.press("remove:timeline:" + one);
        assertThat(writer.rows("timeline")).containsExactly(two);
        assertThat(writer.page().select("#removed").text()).contains("One row was removed.");
        writer.press("undo");
        assertThat(writer.rows("timeline")).containsExactly(two, one);
        assertThat(writer.value("timeline." + one + ".text")).isEqualTo("A job begins.");
    }

    @Test
    void a_removed_row_is_not_saved() {
        writer.press("add:links");
        String link = writer.rows("links").get(0);
        writer.type("links." + link + ".address", "https://example.org/log").press("remove:links:" + link);
        writer.type("summary", "x").press("save");
        assertThat(kept().links()).isEmpty();
        assertThat(writer.page().select("#removed").hasAttr("hidden")).isTrue();
    }

    @Test
    void every_button_keeps_what_was_typed_even_before_it_is_saved() {
        writer.type("detection", "A colleague asked.").press("add:figures");
        writer.open(writer.address());
        assertThat(writer.value("detection")).isEqualTo("A colleague asked.");
        assertThat(kept().detection().isEmpty()).isTrue();
        assertThat(writer.page().select("#status").text()).contains("for you alone");
    }

    @Test
    void what_was_typed_can_be_dropped() {
        writer.type("detection", "A colleague asked.").press("preview:detection");
        writer.press("drop");
        assertThat(writer.value("detection")).isEmpty();
        assertThat(writer.page().text()).contains("What you had typed was dropped. This is revision 1.");
    }

    @Test
    void a_preview_shows_what_readers_will_see_and_nothing_that_runs() {
        writer.type("summary", "**bold** <script>alert(1)</script>").press("preview:summary");
        assertThat(writer.page().select(".preview strong").text()).isEqualTo("bold");
        assertThat(writer.page().select(".preview script")).isEmpty();
        assertThat(writer.value("summary")).isEqualTo("**bold** <script>alert(1)</script>");
    }

    @Test
    void a_time_is_shown_as_understood() {
        writer.type("timeZone", "Europe/Madrid").press("add:timeline");
        String row = writer.rows("timeline").get(0);
        writer.type("timeline." + row + ".when", "2024-06-21 03:09").press("add:timeline");
        assertThat(writer.page().getElementById("as-timeline." + row + ".when").text())
                .isEqualTo("Fri 21 Jun 2024, 03:09");
    }

    @Test
    void a_time_that_cannot_be_read_stops_publishing_and_nothing_else() {
        writer.press("add:timeline");
        String row = writer.rows("timeline").get(0);
        writer.type("timeline." + row + ".when", "25:10")
                .type("timeline." + row + ".text", "New token issued.")
                .press("publish");
        assertThat(writer.page().select("#stopped h2").text()).isEqualTo("Not published yet: one thing stops it");
        assertThat(writer.page().select("#stopped a").attr("href")).isEqualTo("#field-timeline." + row + ".when");
        assertThat(writer.field("timeline." + row + ".when").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(writer.value("timeline." + row + ".when")).isEqualTo("25:10");
        assertThat(kept().timeline()).hasSize(1);
        assertThat(kept().standing().isPublished()).isFalse();
    }

    @Test
    void publishing_saves_shows_what_is_left_to_look_at_and_leads_to_the_document() {
        writer.type("summary", "Ten tables.").press("publish");
        assertThat(writer.address()).matches("/incidents/\\d+/publication");
        assertThat(kept().standing().isPublished()).isFalse();
        writer.send("/publication");
        assertThat(writer.address()).matches("/incidents/\\d+");
        assertThat(kept().standing().isPublished()).isTrue();
        assertThat(kept().summary().source()).isEqualTo("Ten tables.");
    }

    @Test
    void an_incident_that_is_not_there_has_no_form() {
        assertThat(writer.open("/incidents/999999999/edit").status()).isEqualTo(404);
    }

    private Writer somebody(String name) {
        return new Writer(colleagues.browserOf(name, Role.EDITOR).cookies());
    }

    private PostMortem kept() {
        return archive.fetch(new IncidentNumber(writer.incident()))
                .orElseThrow()
                .postMortem();
    }

    private int revision() {
        return archive.fetch(new IncidentNumber(writer.incident()))
                .orElseThrow()
                .revision()
                .number();
    }
}
