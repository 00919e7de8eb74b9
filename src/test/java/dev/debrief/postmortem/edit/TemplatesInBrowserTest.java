package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dev.debrief.browser.BrowserTest;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a template to a document: chosen, written, exchanged, read; and the pages where it is edited. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TemplatesInBrowserTest extends BrowserTest {
    @Inject
    Colleagues colleagues;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void a_document_is_written_under_a_template_and_moved_to_another(int width, ColorScheme theme) {
        Page page = somebody(width, theme);
        page.navigate("/incidents/new");
        page.getByLabel("Title").fill("Payments were collected a day late");
        page.getByLabel("Template").selectOption(new SelectOption().setLabel("PagerDuty"));
        isFine(page, "template-new-" + width);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the incident"))
                .click();
        page.getByLabel("Overview", exactly()).fill("An access key had run out.");
        page.getByLabel("Messaging", exactly()).fill("Everybody was told at nine.");
        page.getByLabel("What did not go so well", exactly()).fill("Nobody watches the log");
        isFine(page, "template-form-" + width);
        page.getByText("Other parts").click();
        assertThat(page.getByLabel("Detection", exactly())).isVisible();
        isFine(page, "template-others-" + width);

        page.getByLabel("Template").selectOption(new SelectOption().setLabel("Google SRE"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save all parts"))
                .click();
        assertThat(page.getByLabel("Summary", exactly())).hasValue("An access key had run out.");
        assertThat(page.getByLabel("Text, section 1", exactly())).hasValue("Everybody was told at nine.");
        assertThat(page.getByLabel("What went wrong", exactly())).hasValue("Nobody watches the log");
        isFine(page, "template-moved-" + width);

        page.navigate(page.url().replaceAll("/edit.*", ""));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Lessons learned")))
                .isVisible();
        isFine(page, "template-read-" + width);
    }

    @ParameterizedTest
    @CsvSource({"1280,DARK", "390,LIGHT"})
    void an_administrator_edits_a_template_and_sees_the_form_beside_it(int width, ColorScheme theme) {
        Page page = somebody(width, theme);
        page.navigate("/settings/templates");
        isFine(page, "templates-" + width);
        page.navigate("/settings/templates/data-pipeline");
        isFine(page, "template-" + width);
        page.navigate("/settings/templates/new?from=short");
        page.getByLabel("Template", exactly()).fill("---\nname: Mine\n---\n\n## Why <!-- part: reasons -->\n");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.locator("#wrong")).containsText("Line 5");
        isFine(page, "template-wrong-" + width);
        page.navigate("/settings/teams");
        isFine(page, "template-teams-" + width);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void isFine(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens/" + name + ".png")));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private Page somebody(int width, ColorScheme theme) {
        var cookies =
                colleagues.browserOf("templates-writer", Role.ADMINISTRATOR).cookies();
        return visitor(width, theme, cookies);
    }
}
