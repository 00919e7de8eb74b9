package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a template to a document: chosen, written, exchanged, read; and the pages where it is edited. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TemplatesInBrowserTest extends BrowserTest {
    @Inject
    Colleagues colleagues;

    @InEveryLook
    void a_document_is_written_under_a_template_and_moved_to_another(int width, ColorScheme theme) {
        Page page = somebody(width, theme);
        page.navigate("/incidents/new");
        page.getByLabel("Title").fill("Payments were collected a day late");
        page.getByLabel("Template").selectOption(new SelectOption().setLabel("PagerDuty"));
        Look.isFine(page, Look.named("template-new", width, theme));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the incident"))
                .click();
        page.getByLabel("Overview", exactly()).fill("An access key had run out.");
        page.getByLabel("Messaging", exactly()).fill("Everybody was told at nine.");
        page.getByLabel("What did not go so well", exactly()).fill("Nobody watches the log");
        Look.isFine(page, Look.named("template-form", width, theme));
        page.getByText("Other parts").click();
        assertThat(page.getByLabel("Detection", exactly())).isVisible();
        Look.isFine(page, Look.named("template-others", width, theme));

        page.getByLabel("Template").selectOption(new SelectOption().setLabel("Google SRE"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save all parts"))
                .click();
        assertThat(page.getByLabel("Summary", exactly())).hasValue("An access key had run out.");
        assertThat(page.getByLabel("Text, section 1", exactly())).hasValue("Everybody was told at nine.");
        assertThat(page.getByLabel("What went wrong", exactly())).hasValue("Nobody watches the log");
        Look.isFine(page, Look.named("template-moved", width, theme));

        page.navigate(page.url().replaceAll("/edit.*", ""));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Lessons learned")))
                .isVisible();
        Look.isFine(page, Look.named("template-read", width, theme));
    }

    @InEveryLook
    void an_administrator_edits_a_template_and_sees_the_form_beside_it(int width, ColorScheme theme) {
        Page page = somebody(width, theme);
        page.navigate("/settings/templates");
        Look.isFine(page, Look.named("templates", width, theme));
        page.navigate("/settings/templates/data-pipeline");
        Look.isFine(page, Look.named("template", width, theme));
        page.navigate("/settings/templates/new?from=short");
        page.getByLabel("Template", exactly()).fill("---\nname: Mine\n---\n\n## Why <!-- part: reasons -->\n");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.locator("#wrong")).containsText("Line 5");
        Look.isFine(page, Look.named("template-wrong", width, theme));
        page.navigate("/settings/teams");
        page.getByLabel("Name").fill("Templates " + width + " " + theme);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Templates " + width + " " + theme))
                .click();
        page.getByLabel("Post-mortems of this team begin with")
                .selectOption(new SelectOption().setLabel("Data pipeline"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose"))
                .click();
        assertThat(page.getByLabel("Post-mortems of this team begin with")).hasValue("data-pipeline");
        Look.isFine(page, Look.named("template-of-a-team", width, theme));
    }

    @Test
    void templates_are_made_mended_chosen_and_archived_without_javascript() {
        Page page = withoutScript();
        page.navigate("/settings/templates");
        button(page, "Choose", false);
        page.navigate("/settings/templates/new?from=short");
        page.getByLabel("Template", exactly()).fill("---\nname: By hand\n---\n\n## Why <!-- part: reasons -->\n");
        button(page, "Save", true);
        assertThat(page.locator("#wrong")).containsText("Line 5");
        assertThat(page.getByLabel("Template", exactly())).hasValue(Pattern.compile(".*reasons.*", Pattern.DOTALL));
        page.getByLabel("Template", exactly()).fill("---\nname: By hand\n---\n\n## Why <!-- part: causes -->\n");
        button(page, "Show the form", true);
        assertThat(page.locator(".preview-form h3")).containsText("Why");
        button(page, "Save", true);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved");
        button(page, "Archive", true);
        assertThat(page.locator("tr:has-text('By hand')").first()).containsText("archived");
        page.getByRole(AriaRole.LINK, named("By hand")).first().click();
        button(page, "Offer it again", true);
        assertThat(page.locator("tr:has-text('By hand')").first()).not().containsText("archived");
    }

    private Page withoutScript() {
        colleagues.join("templates-by-hand", Role.ADMINISTRATOR);
        Page page = visitor(false);
        page.navigate("/sign-in");
        page.fill("#email", "templates-by-hand@example.org");
        page.fill("#password", Colleagues.PASSWORD);
        page.click("main button");
        return page;
    }

    private static void button(Page page, String name, boolean press) {
        var button = page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
        if (press) button.click();
        else assertThat(button).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private Page somebody(int width, ColorScheme theme) {
        var cookies =
                colleagues.browserOf("templates-writer", Role.ADMINISTRATOR).cookies();
        return visitor(width, theme, cookies);
    }
}
