package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.archive.Archive;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class EditInBrowserTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @Test
    void enter_goes_on_from_the_time_to_the_text_and_to_the_next_entry() {
        Page page = opened(1280, ColorScheme.LIGHT);
        button(page, "Add an entry").click();
        assertThat(field(page, "Time, entry 1")).isFocused();
        page.keyboard().type("2024-06-21 03:00");
        page.keyboard().press("Enter");
        assertThat(field(page, "What happened, entry 1")).isFocused();
        page.keyboard().type("A job begins.");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("It is number 4544.");
        page.keyboard().press("Enter");
        assertThat(field(page, "Time, entry 2")).isFocused();
        assertThat(field(page, "What happened, entry 1")).hasValue("A job begins.\nIt is number 4544.");
    }

    @Test
    void rows_move_with_alt_and_the_arrows_and_their_labels_follow() {
        Page page = opened(1280, ColorScheme.LIGHT);
        twoEntries(page);
        field(page, "What happened, entry 2").press("Alt+ArrowUp");
        assertThat(field(page, "What happened, entry 1")).hasValue("second");
        assertThat(field(page, "What happened, entry 1")).isFocused();
        assertThat(field(page, "What happened, entry 2")).hasValue("first");
    }

    @Test
    void a_removed_row_comes_back_with_ctrl_z_or_with_the_button() {
        Page page = opened(1280, ColorScheme.LIGHT);
        twoEntries(page);
        button(page, "Remove entry 1").click();
        assertThat(field(page, "What happened, entry 1")).hasValue("second");
        page.keyboard().press("Control+z");
        assertThat(field(page, "What happened, entry 1")).hasValue("first");
        button(page, "Remove entry 2").click();
        button(page, "Put it back").click();
        assertThat(field(page, "What happened, entry 2")).hasValue("second");
    }

    @Test
    void tab_always_leaves_a_field() {
        Page page = opened(1280, ColorScheme.LIGHT);
        button(page, "Add a cause").click();
        field(page, "Factor F1").press("Tab");
        assertThat(field(page, "Role of F1")).isFocused();
    }

    @Test
    void alt_and_right_say_that_a_cause_led_to_the_one_above() {
        Page page = opened(1280, ColorScheme.LIGHT);
        button(page, "Add a cause").click();
        page.keyboard().type("People saw old figures");
        page.keyboard().press("Enter");
        page.keyboard().type("Tables were not refreshed");
        page.keyboard().press("Alt+ArrowRight");
        assertThat(field(page, "F2 led to").locator("option:checked")).hasText("led to F1");
        page.keyboard().press("Alt+ArrowLeft");
        assertThat(field(page, "F2 led to").locator("option:checked")).hasText("led to the impact");
    }

    @Test
    void a_time_is_understood_while_it_is_typed() {
        Page page = opened(1280, ColorScheme.LIGHT);
        button(page, "Add an entry").click();
        field(page, "Time, entry 1").pressSequentially("2024-06-21 03:09");
        assertThat(page.getByText("Fri 21 Jun 2024, 03:09")).isVisible();
        field(page, "Time, entry 1").fill("25:10");
        assertThat(field(page, "Time, entry 1")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void what_is_typed_is_saved_without_a_button_and_there_after_a_reload() {
        Page page = opened(1280, ColorScheme.LIGHT);
        field(page, "Summary").pressSequentially("Ten tables");
        assertThat(page.locator("#status")).containsText("for you alone");
        assertThat(page.locator("#status")).containsText("Saved ");
        page.reload();
        assertThat(field(page, "Summary")).hasValue("Ten tables");
    }

    @Test
    void what_cannot_be_saved_is_not_called_saved() {
        Page page = opened(1280, ColorScheme.LIGHT);
        page.route("**/working-copy", route -> route.abort());
        field(page, "Summary").pressSequentially("Ten tables");
        assertThat(page.locator("#status")).containsText("Kept on this device");
        assertThat(page.locator("#status")).containsText("there is no way to the server at the moment.");
    }

    @Test
    void ctrl_b_makes_words_bold_and_the_preview_shows_it() {
        Page page = opened(1280, ColorScheme.LIGHT);
        field(page, "Summary").fill("stale");
        field(page, "Summary").press("Control+a");
        field(page, "Summary").press("Control+b");
        assertThat(field(page, "Summary")).hasValue("**stale**");
        button(page, "Preview, Summary").click();
        assertThat(page.locator(".preview strong")).hasText("stale");
        button(page, "Preview, Summary").click();
        assertThat(field(page, "Summary")).isFocused();
    }

    @Test
    void the_cursor_stands_in_what_stops_the_saving() {
        Page page = opened(1280, ColorScheme.LIGHT);
        field(page, "Title").fill("");
        button(page, "Save").click();
        assertThat(page.locator("#stopped")).isFocused();
        assertThat(page.locator("#stopped")).containsText("Not saved yet: one thing stops it");
    }

    @InEveryLook
    void everybody_can_use_it_and_nothing_scrolls_sideways(int width, ColorScheme theme) {
        Page page = opened(width, theme);
        for (String add : new String[] {
            "Add an entry", "Add a cause", "Add an action item", "Add a figure", "Add a section", "Add a link"
        }) {
            button(page, add).click();
        }
        Locator closed = page.locator("main details:not([open]) > summary");
        while (closed.count() > 0) closed.first().click();
        Look.isFine(page, Look.named("edit-all", width, theme));
    }

    private void twoEntries(Page page) {
        button(page, "Add an entry").click();
        field(page, "What happened, entry 1").fill("first");
        button(page, "Add an entry").click();
        field(page, "What happened, entry 2").fill("second");
    }

    private Page opened(int width, ColorScheme theme) {
        var cookies = colleagues.browserOf("typist", Role.EDITOR).cookies();
        Writer writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Stale tables").press("");
        Page page = visitor(width, theme, cookies);
        page.navigate(writer.address());
        assertThat(archive.fetch(new IncidentNumber(writer.incident()))).isPresent();
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
