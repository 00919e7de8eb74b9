package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Help;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Help opens by itself until somebody knows their way. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class HelpTest {
    @Inject
    Colleagues colleagues;

    @Test
    void help_is_open_for_the_first_post_mortems_until_it_is_closed() {
        Writer writer = writer("help-newcomer");
        assertThat(open(writer).eachAttr("data-help")).contains("summary", "causes", "actionItems");
        assertThat(writer.page().select("form.knows")).isEmpty();
        writer.type("summary", "kept").press("known:summary");
        assertThat(open(writer).eachAttr("data-help")).contains("causes").doesNotContain("summary");
        assertThat(writer.value("summary")).isEqualTo("kept");
        begin(writer);
        assertThat(open(writer).eachAttr("data-help")).contains("causes").doesNotContain("summary");
    }

    @Test
    void who_has_written_three_knows_the_way_and_sees_fewer_words() {
        Writer writer = writer("help-veteran");
        begin(writer);
        assertThat(open(writer)).isNotEmpty();
        begin(writer);
        assertThat(open(writer)).isEmpty();
        assertThat(writer.page().select("form.knows")).hasSize(1);
    }

    @Test
    void whoever_never_wants_help_or_always_gets_it_so() {
        Browser browser = colleagues.browserOf("help-decided", Role.EDITOR);
        Writer writer = new Writer(browser.cookies());
        browser.submit("/settings", "/settings/help", Map.of("help", "NEVER"))
                .then()
                .statusCode(303);
        begin(writer);
        assertThat(open(writer)).isEmpty();
        browser.submit("/settings", "/settings/help", Map.of("help", "ALWAYS"))
                .then()
                .statusCode(303);
        writer.open(writer.address()).press("known:summary");
        assertThat(open(writer).eachAttr("data-help")).contains("summary");
        assertThat(browser.page("/settings").select("input[name=help][checked]").val())
                .isEqualTo("ALWAYS");
    }

    @Test
    void a_wish_stands_above_what_was_closed_and_written() {
        assertThat(new OpenHelp(Help.Wish.ALWAYS, Set.of("summary"), 9).opens("summary"))
                .isTrue();
        assertThat(new OpenHelp(Help.Wish.ALWAYS, Set.of(), 9).knows()).isFalse();
        assertThat(new OpenHelp(Help.Wish.NEVER, Set.of(), 0).opens("summary")).isFalse();
        assertThat(new OpenHelp(Help.Wish.UNTIL_KNOWN, Set.of(), 2).opens("summary"))
                .isTrue();
    }

    private Writer writer(String name) {
        Writer writer = new Writer(colleagues.browserOf(name, Role.EDITOR).cookies());
        begin(writer);
        return writer;
    }

    private static void begin(Writer writer) {
        writer.open("/incidents/new").type("title", "Helped").press("");
    }

    private static Elements open(Writer writer) {
        return writer.page().select("details[data-help][open]");
    }
}
