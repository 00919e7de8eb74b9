package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A chat log becomes rows of the timeline: pasted, looked at, chosen from, added, undone. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class PasteInBrowserTest extends BrowserTest {
    private static final String LOG = """
            [06:04] payops: settlements have been zero since midnight, is that you?
            [06:06] j.ito: 401 on every pull. token?
            [06:07] s.chaiya has joined #payments
            [06:08] j.ito: expired 23:58 yesterday. issuing a new one""";

    @Inject
    Colleagues colleagues;

    private Map<String, String> cookies = Map.of();

    @Test
    void without_javascript_a_log_is_looked_at_first_and_what_was_typed_stays() {
        Page page = opened(1280, ColorScheme.LIGHT, false);
        field(page, "Summary").fill("typed before pasting");
        page.getByText("Paste a chat log").click();
        field(page, "Chat log").fill(LOG);
        button(page, "Read it").click();
        assertThat(page.locator("h1")).hasText("Entries from pasted log 1");
        assertThat(page.locator(".pasted")).containsText("3 have a time and a person, 0 are already in the timeline.");
        assertThat(page.locator(".pasted")).containsText("Left out: 1 joined or left");
        assertThat(page.locator(".taken li").nth(0)).containsText("Fri 13 Nov 2026, 06:04");
        field(page, "Take message 2").uncheck();
        field(page, "Kind, message 3").selectOption("communication");
        field(page, "Where from").fill("IRC #payments");
        button(page, "Add the chosen entries").click();
        assertThat(field(page, "Summary")).hasValue("typed before pasting");
        assertThat(field(page, "What happened, entry 1"))
                .hasValue("payops: settlements have been zero since midnight, is that you?");
        assertThat(field(page, "Kind, entry 1")).hasValue("detection");
        assertThat(field(page, "What happened, entry 2")).hasValue("j.ito: expired 23:58 yesterday. issuing a new one");
        assertThat(field(page, "Kind, entry 2")).hasValue("communication");
        assertThat(field(page, "Source, entry 2")).hasValue("IRC #payments");
        assertThat(field(page, "Time, entry 2")).hasValue("2026-11-13 06:08");
    }

    @Test
    void a_log_from_another_zone_is_shifted_before_it_is_added() {
        Page page = opened(1280, ColorScheme.LIGHT, true);
        paste(page, LOG);
        field(page, "Time zone of the log").fill("UTC");
        field(page, "Time zone of the log").press("Enter");
        assertThat(page.locator(".taken li").nth(0)).containsText("Fri 13 Nov 2026, 13:04");
        assertThat(page.locator(".taken li").nth(0)).containsText("06:04");
    }

    @Test
    void pasted_entries_are_added_in_place_and_one_undo_takes_them_back() {
        Page page = opened(1280, ColorScheme.LIGHT, true);
        page.locator("#part-paste > summary").click();
        field(page, "Chat log").fill(LOG);
        assertThat(button(page, "Read 4 lines")).isVisible();
        assertThat(page.locator("[data-pasted-says]"))
                .hasText("3 have a time and a person, 0 are already in the timeline.");
        button(page, "Read 4 lines").click();
        assertThat(page.locator(".taken li")).hasCount(3);
        assertThat(page.locator(".tle li")).hasCount(0);
        button(page, "Add the chosen entries").click();
        assertThat(page.locator(".tle li")).hasCount(3);
        assertThat(field(page, "Time, entry 2")).hasValue("2026-11-13 06:06");
        assertThat(page.locator("#status")).containsText("Saved");
        button(page, "Undo adding 3 entries").click();
        assertThat(page.locator(".tle li")).hasCount(0);
    }

    @Test
    void what_is_in_the_timeline_already_is_not_chosen_again() {
        Page page = opened(1280, ColorScheme.LIGHT, true);
        button(page, "Add an entry").click();
        field(page, "Time, entry 1").fill("2026-11-13 06:04");
        field(page, "What happened, entry 1").fill("Payments operations asks Integrations on call.");
        paste(page, LOG);
        assertThat(page.locator(".pasted")).containsText("3 have a time and a person, 1 is already in the timeline.");
        assertThat(field(page, "Take message 1")).not().isChecked();
        assertThat(page.locator(".taken li").nth(0)).containsText("already entry 1");
    }

    @Test
    void the_whole_text_is_kept_and_its_entries_lead_to_it() {
        Page page = opened(1280, ColorScheme.LIGHT, true);
        paste(page, LOG);
        button(page, "Add the chosen entries").click();
        assertThat(page.locator(".tle li")).hasCount(3);
        String incident = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("/edit.*", "");
        button(page, "Save").click();
        assertThat(page.locator("#status")).containsText("revision 3");
        page.navigate(incident);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pasted log 1"))
                .first()
                .click();
        assertThat(page.locator("pre")).hasText(LOG);
        String kept = given().cookies(cookies).get(incident + "/pasted/1.txt").asString();
        assertThat(kept.replace("\r\n", "\n")).isEqualTo(LOG);
    }

    @Test
    void sorting_by_time_is_one_step_to_undo() {
        Page page = opened(1280, ColorScheme.LIGHT, true);
        entry(page, 1, "2026-11-13 06:14", "second");
        entry(page, 2, "2026-11-12 23:58", "first");
        button(page, "Sort by time").click();
        assertThat(field(page, "What happened, entry 1")).hasValue("first");
        assertThat(page.locator("#announced")).hasText("The rows were put into the order of time.");
        page.keyboard().press("Control+z");
        assertThat(field(page, "What happened, entry 1")).hasValue("second");
    }

    @Test
    void a_kind_is_guessed_while_typing_and_can_be_seen_to_be_a_guess() {
        Page page = opened(1280, ColorScheme.LIGHT, true);
        entry(page, 1, "2026-11-13 06:14", "The syncs have finished without errors");
        assertThat(field(page, "Kind, entry 1")).hasValue("recovery");
        assertThat(field(page, "Kind, entry 1").locator("option:checked")).hasText("recovery?");
        button(page, "Undo guessing recovery").click();
        assertThat(field(page, "Kind, entry 1")).hasValue("");
    }

    @Test
    void a_row_becomes_a_milestone_with_its_button() {
        Page page = opened(1280, ColorScheme.LIGHT, true);
        entry(page, 1, "2026-11-13 06:04", "Payments operations asks");
        page.locator(".tle details.more > summary").click();
        button(page, "Entry 1 is when it was detected").click();
        assertThat(field(page, "Detected taken from").locator("option:checked"))
                .hasText("Entry 1: Payments operations asks");
    }

    @InEveryLook
    void everybody_can_use_the_preview_and_nothing_scrolls_sideways(int width, ColorScheme theme) {
        Page page = opened(width, theme, true);
        paste(
                page,
                "a line before\n"
                        + LOG.replace("[06:06]", "[6/7/2026 06:06]").replace("[06:04]", "[2026-11-13 06:04]"));
        Locator closed = page.locator(".pasted details:not([open]) > summary");
        while (closed.count() > 0) closed.first().click();
        page.locator("#part-timeline")
                .screenshot(new Locator.ScreenshotOptions()
                        .setPath(Path.of("target", "looks", "paste-" + width + "-" + theme + ".png")));
        Look.isFine(page, Look.named("paste", width, theme));
    }

    private static void entry(Page page, int number, String when, String text) {
        button(page, "Add an entry").click();
        field(page, "Time, entry " + number).fill(when);
        field(page, "What happened, entry " + number).fill(text);
    }

    private static void paste(Page page, String log) {
        page.locator("#part-paste > summary").click();
        field(page, "Chat log").fill(log);
        page.locator("[data-reads-pasted]").click();
        assertThat(page.locator(".pasted h3")).isFocused();
    }

    private Page opened(int width, ColorScheme theme, boolean script) {
        cookies = colleagues.browserOf("paster", Role.EDITOR).cookies();
        Writer writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Expired payment token").press("");
        writer.type("timeZone", "Asia/Bangkok")
                .type("started.at", "2026-11-13 00:02")
                .press("save");
        Page page = visitor(width, theme, script);
        page.context()
                .addCookies(cookies.entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                                .setDomain("localhost")
                                .setPath("/"))
                        .toList());
        page.navigate(writer.address().replaceFirst("\\?.*", ""));
        return page;
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
