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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same person in two tabs, and requests that come late or whose answer is lost. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TwoTabsTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private Map<String, String> cookies;
    private Writer writer;
    private Tab left;
    private Tab right;

    @BeforeEach
    void oneIncidentIsOpenTwice() {
        cookies = colleagues.browserOf("two-tabs", Role.EDITOR).cookies();
        writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Two tabs").press("");
        left = new Tab(cookies, writer.incident(), "left");
        right = new Tab(cookies, writer.incident(), "right");
    }

    @Test
    void different_fields_typed_in_two_tabs_are_both_kept_and_each_tab_gets_the_other() {
        left.type("summary", "From the left.").keep();
        right.type("impact", "From the right.").keep();
        assertThat(right.value("summary")).isEqualTo("From the left.");
        left.type("detection", "More from the left.").keep();
        assertThat(left.value("impact")).isEqualTo("From the right.");
        assertThat(opened().value("summary")).isEqualTo("From the left.");
        assertThat(opened().value("impact")).isEqualTo("From the right.");
        assertThat(opened().value("detection")).isEqualTo("More from the left.");
    }

    @Test
    void a_tab_without_changes_gets_what_the_other_typed_and_keeps_nothing() {
        left.type("summary", "From the left.").keep();
        right.keep();
        assertThat(right.value("summary")).isEqualTo("From the left.");
        left.type("summary", "From the left, and on.").keep();
        assertThat(left.look()).isEqualTo("saved");
    }

    @Test
    void the_same_field_typed_in_two_tabs_differs_and_both_texts_are_shown() {
        left.type("summary", "From the left.").keep();
        right.type("summary", "Said on the right.").keep();
        assertThat(right.look()).isEqualTo("differs");
        Writer page = opened();
        assertThat(page.value("summary")).isEqualTo("Said on the right.");
        assertThat(page.page().select(".version").text()).contains("From the left.", "Said on the right.");
        page.press("save");
        assertThat(page.page().select("#stopped").text()).contains("Not saved yet: one thing stops it");
        page.press("together:summary").press("save");
        assertThat(kept().summary().source()).contains("From the left.").contains("Said on the right.");
    }

    @Test
    void a_text_that_only_goes_on_from_what_was_kept_elsewhere_does_not_differ() {
        left.type("summary", "Ten tables").keep();
        right.type("summary", "Ten tables stood still").keep();
        assertThat(right.look()).isEqualTo("saved");
        assertThat(opened().value("summary")).isEqualTo("Ten tables stood still");
    }

    @Test
    void a_keep_whose_answer_was_lost_does_not_clash_with_the_next_of_the_same_tab() {
        left.type("summary", "Ten tables stood still").keepUnheard();
        left.type("summary", "Nine tables stood still").keep();
        assertThat(left.look()).isEqualTo("saved");
        assertThat(opened().value("summary")).isEqualTo("Nine tables stood still");
    }

    @Test
    void what_a_page_left_behind_does_not_take_the_place_of_what_somebody_else_saved_meanwhile() {
        left.type("summary", "Typed before the line was cut.");
        Writer other = new Writer(colleagues.browserOf("meanwhile", Role.EDITOR).cookies());
        other.open(writer.address()).type("summary", "Saved by another.").press("save");
        new Tab(cookies, writer.incident(), "later").bring(left);
        Writer page = opened();
        assertThat(page.page().select(".version").text())
                .contains("Typed before the line was cut.", "Saved by another.", "meanwhile");
        page.press("together:summary").press("save");
        assertThat(kept().summary().source()).contains("Saved by another.").contains("Typed before the line was cut.");
    }

    @Test
    void a_keep_that_arrives_after_a_later_one_of_the_same_tab_changes_nothing() {
        left.type("summary", "Later").send(2);
        left.type("summary", "Earlier").send(1);
        assertThat(left.answer().statusCode()).isEqualTo(412);
        assertThat(opened().value("summary")).isEqualTo("Later");
    }

    @Test
    void a_keep_that_arrives_after_the_save_leaves_no_copy_on_the_older_revision() {
        left.type("summary", "As it was saved").send(2);
        writer.open(writer.address()).press("save");
        left.type("summary", "As it was a second earlier").send(1);
        assertThat(opened().page().select("#status").text()).endsWith("revision 2");
        assertThat(kept().summary().source()).isEqualTo("As it was saved");
    }

    @Test
    void what_one_tab_saved_and_the_other_typed_meanwhile_come_together_on_the_new_revision() {
        left.type("summary", "Saved by the left").keep();
        opened().press("save");
        right.type("impact", "Typed on the right").keep();
        assertThat(right.value("summary")).isEqualTo("Saved by the left");
        opened().press("save");
        assertThat(kept().summary().source()).isEqualTo("Saved by the left");
        assertThat(kept().impact().text().source()).isEqualTo("Typed on the right");
    }

    @Test
    void two_forms_without_a_script_come_together_too() {
        Writer one = opened();
        Writer other = opened();
        one.type("summary", "From one.").press("preview:summary");
        other.type("impact", "From the other.").press("save");
        assertThat(kept().summary().source()).isEqualTo("From one.");
        assertThat(kept().impact().text().source()).isEqualTo("From the other.");
    }

    @Test
    void what_somebody_else_typed_is_never_kept_under_my_name() {
        Tab theirs = new Tab(colleagues.browserOf("strange-tab", Role.EDITOR).cookies(), writer.incident(), "strange");
        theirs.type("person", left.value("person")).type("summary", "Not mine.").send(1);
        assertThat(theirs.answer().statusCode()).isEqualTo(409);
        assertThat(opened().value("summary")).isEmpty();
    }

    private Writer opened() {
        return new Writer(cookies).open("/incidents/" + writer.incident() + "/edit");
    }

    private PostMortem kept() {
        return archive.fetch(new IncidentNumber(writer.incident()))
                .orElseThrow()
                .postMortem();
    }
}
