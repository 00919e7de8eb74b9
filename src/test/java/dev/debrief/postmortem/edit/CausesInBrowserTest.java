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
import dev.debrief.document.Factor;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Causes in a browser: the outline, what also led to what, and what covers them. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CausesInBrowserTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private Writer writer;

    @Test
    void a_cause_moves_with_what_led_to_it_and_the_focus_stays() {
        Page page = outlined(1280, ColorScheme.LIGHT);
        field(page, "Factor F1").press("Alt+ArrowDown");
        assertThat(texts(page)).containsExactly("nobody was called", "old figures", "tables stale", "views left");
        assertThat(field(page, "Factor F2")).isFocused();
        assertThat(field(page, "F3 led to").locator("option:checked")).hasText("led to F2");
        field(page, "Factor F2").press("Alt+ArrowUp");
        assertThat(texts(page)).containsExactly("old figures", "tables stale", "views left", "nobody was called");
    }

    @Test
    void what_led_to_a_removed_cause_moves_up_and_ctrl_z_brings_all_back() {
        Page page = outlined(1280, ColorScheme.LIGHT);
        button(page, "Remove F2").click();
        assertThat(page.locator("#removed")).containsText("The cause below it moved up to what it had led to.");
        assertThat(field(page, "F2 led to").locator("option:checked")).hasText("led to F1");
        page.keyboard().press("Control+z");
        assertThat(texts(page)).containsExactly("old figures", "tables stale", "views left", "nobody was called");
        assertThat(field(page, "F3 led to").locator("option:checked")).hasText("led to F2");
    }

    @Test
    void a_cause_may_lead_to_several_and_an_item_covers_what_is_ticked_and_all_of_it_is_saved() {
        Page page = outlined(1280, ColorScheme.LIGHT);
        tick(page, "Also led to", "F3", "F4 nobody was called");
        button(page, "Add an item that covers F2").click();
        assertThat(field(page, "Action item 1")).isFocused();
        page.keyboard().type("Rename instead of drop");
        field(page, "Factor F1").press("Alt+ArrowDown");
        assertThat(page.locator("[data-pointers^='actionItems'] summary")).containsText("Covers: F3");
        button(page, "Save").click();
        page.waitForURL("**began**");
        List<Factor> factors = archive.fetch(new IncidentNumber(writer.incident()))
                .orElseThrow()
                .postMortem()
                .factors();
        assertThat(factors.get(3).ledTo())
                .containsExactly(factors.get(2).id(), factors.get(0).id());
        page.navigate("/incidents/" + writer.incident());
        assertThat(page.locator(".causes .again")).containsText("F4");
    }

    @Test
    void a_circle_is_told_at_once_and_refused_when_it_is_saved() {
        Page page = outlined(1280, ColorScheme.LIGHT);
        field(page, "F1 led to").selectOption("led to F3");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This goes round in a circle: F");
        button(page, "Save").click();
        assertThat(page.locator("#stopped")).containsText("goes round in a circle");
        assertThat(page.locator(".led-to[aria-invalid=true]")).hasCount(1);
    }

    @Test
    void what_points_at_a_removed_cause_points_at_it_again_when_it_is_back() {
        Page page = outlined(1280, ColorScheme.LIGHT);
        button(page, "Add an item that covers F2").click();
        button(page, "Remove F2").click();
        Locator covers = page.locator("[data-pointers^='actionItems'] summary");
        assertThat(covers).containsText("Covers: nothing yet");
        button(page, "Put it back").click();
        assertThat(covers).containsText("Covers: F2");
    }

    @InEveryLook
    void everybody_can_use_it_and_nothing_scrolls_sideways(int width, ColorScheme theme) {
        Page page = outlined(width, theme);
        button(page, "Add an item that covers F2").click();
        Locator closed = page.locator("#part-causes details:not([open]) > summary");
        while (closed.count() > 0) closed.first().click();
        Look.isFine(page, Look.named("causes", width, theme));
    }

    private Page outlined(int width, ColorScheme theme) {
        Page page = opened(width, theme);
        button(page, "Add a cause").click();
        page.keyboard().type("old figures");
        page.keyboard().press("Alt+Enter");
        page.keyboard().type("tables stale");
        page.keyboard().press("Alt+Enter");
        page.keyboard().type("views left");
        button(page, "Add a cause").click();
        page.keyboard().type("nobody was called");
        return page;
    }

    private void tick(Page page, String title, String cause, String choice) {
        field(page, "Factor " + cause)
                .locator("xpath=ancestor::li")
                .getByText("More about")
                .first()
                .click();
        page.locator("summary", new Page.LocatorOptions().setHasText(title + ": nothing yet, " + cause))
                .click();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(title + ", " + cause))
                .getByLabel(choice)
                .check();
    }

    private static List<String> texts(Page page) {
        return page.locator("[data-rows=factors] textarea").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    private Page opened(int width, ColorScheme theme) {
        var cookies = colleagues.browserOf("causes-writer", Role.EDITOR).cookies();
        writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Stale tables").press("");
        Page page = visitor(width, theme, cookies);
        page.navigate(writer.address());
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
