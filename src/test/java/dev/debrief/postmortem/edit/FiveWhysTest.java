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
import dev.debrief.document.PostMortem;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Five whys, walked by keyboard alone with JavaScript, and as pages without. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class FiveWhysTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private Writer writer;

    @Test
    void a_chain_is_asked_for_by_keyboard_alone_and_stands_in_the_form() {
        Page page = asking(1280, ColorScheme.LIGHT);
        page.keyboard().type("the key had run out");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-chain]")).containsText("no payments arrived");
        page.keyboard().type("Rungnapa did not look");
        assertThat(page.locator("#whys [data-named]")).containsText("Ask what made it easy to do");
        page.getByLabel("Why? What made").fill("nobody is told before a key runs out");
        assertThat(page.locator("#whys [data-named]")).isHidden();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-last]")).hasText("nobody is told before a key runs out");
        press(page, "Call it a root cause");
        assertThat(page.locator("[data-is-root]")).isVisible();
        assertThat(page.getByLabel("What would have made this harmless?")).isFocused();
        page.keyboard().type("a warning two weeks before");
        page.keyboard().press("Enter");
        assertThat(field(page, "Action item 1")).isFocused();
        assertThat(field(page, "F3 led to").locator("option:checked")).hasText("led to F2");
        assertThat(page.locator("#status")).containsText("Saved ");
        page.reload();
        assertThat(field(page, "Factor F3")).hasValue("nobody is told before a key runs out");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        page.waitForURL("**began**");
        isWholeChain();
    }

    @Test
    void escape_stops_at_any_time_and_a_half_typed_answer_is_kept_and_can_be_undone() {
        Page page = asking(1280, ColorScheme.LIGHT);
        page.keyboard().type("the key had");
        page.keyboard().press("Escape");
        assertThat(field(page, "Factor F2")).hasValue("the key had");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask why of F1")))
                .isFocused();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove F2"))
                .click();
        assertThat(page.locator("[data-rows=factors] > li")).hasCount(1);
        page.keyboard().press("Control+z");
        assertThat(field(page, "F2 led to").locator("option:checked")).hasText("led to F1");
    }

    @Test
    void without_javascript_the_same_is_a_page_of_its_own() {
        begin();
        writer.press("add:factors");
        String first = writer.rows("factors").get(0);
        writer.type("factors." + first + ".text", "no payments arrived").press("whys:" + first);
        assertThat(writer.page().select("label.why").text()).startsWith("Why?");
        writer.type("answer", "the key had run out").press("answer");
        assertThat(writer.page().select("[data-chain]").text()).contains("no payments arrived");
        writer.type("answer", "nobody is told before a key runs out").press("end");
        assertThat(writer.page().select("[data-last]").text()).isEqualTo("nobody is told before a key runs out");
        writer.press("root");
        assertThat(writer.page().select("[data-is-root][hidden]")).isEmpty();
        writer.type("item", "a warning two weeks before").press("item");
        writer.press("save");
        isWholeChain();
    }

    @InEveryLook
    void everybody_can_use_it(int width, ColorScheme theme) {
        Page page = asking(width, theme);
        page.keyboard().type("the key had run out");
        page.keyboard().press("Enter");
        page.keyboard().type("Rungnapa forgot");
        Look.isFine(page, Look.named("whys", width, theme));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It ends here"))
                .click();
        Look.isFine(page, Look.named("whys-end", width, theme));
        page.keyboard().press("Escape");
        page.waitForResponse("**/working-copy", () -> field(page, "Factor F1").press("End+x"));
        page.navigate(page.url().replaceFirst("#.*", "") + "/whys/"
                + page.locator("[data-rows=factors] > li").first().getAttribute("data-row"));
        Look.isFine(page, Look.named("whys-page", width, theme));
    }

    private void isWholeChain() {
        PostMortem saved = archive.fetch(new IncidentNumber(writer.incident()))
                .orElseThrow()
                .postMortem();
        assertThat(saved.factors())
                .extracting(factor -> factor.text().source())
                .containsExactly("no payments arrived", "the key had run out", "nobody is told before a key runs out");
        Factor root = saved.factors().get(2);
        assertThat(root.role()).isEqualTo(Factor.Role.ROOT_CAUSE);
        assertThat(root.ledTo()).containsExactly(saved.factors().get(1).id());
        assertThat(saved.actionItems()).hasSize(1);
        assertThat(saved.actionItems().get(0).covers()).containsExactly(root.id());
    }

    private Page asking(int width, ColorScheme theme) {
        Map<String, String> cookies = begin();
        Page page = visitor(width, theme, cookies);
        page.navigate(writer.address());
        press(page, "Add a cause");
        page.keyboard().type("no payments arrived");
        press(page, "Ask why of F1");
        assertThat(page.getByLabel("Why? What made")).isFocused();
        return page;
    }

    private Map<String, String> begin() {
        colleagues.join("Rungnapa", Role.READER);
        var cookies = colleagues.browserOf("whys-writer", Role.EDITOR).cookies();
        writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "No payments").press("");
        return cookies;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
