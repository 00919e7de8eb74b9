package dev.debrief.incident;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.archive.Archive;
import dev.debrief.browser.BrowserTest;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.JsonReader;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings page of categories, with its question open, and the pages of help and keys, for everybody. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CategoriesInBrowserTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
    void everybody_can_use_them_and_nothing_scrolls_sideways(int width, ColorScheme theme) throws Exception {
        Page page = administrator(width, theme);
        page.navigate("/settings/categories");
        isFine(page, "categories-" + width + "-" + theme);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take away Documentation"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("“Documentation” is on");
        isFine(page, "categories-asks-" + width + "-" + theme);
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Keyboard")))
                .isVisible();
        isFine(page, "keyboard-" + width + "-" + theme);
        page.navigate("/settings");
        isFine(page, "own-" + width + "-" + theme);
    }

    private static void isFine(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.bringToFront();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/" + name + ".png")));
    }

    private Page administrator(int width, ColorScheme theme) throws Exception {
        var cookies = colleagues
                .browserOf("categories-administrator", Role.ADMINISTRATOR)
                .cookies();
        String json = "{\"title\":\"Caused\",\"factors\":[{\"id\":\"f1\",\"role\":\"trigger\",\"text\":\"Rain\","
                + "\"category\":\"Documentation\"}]}";
        archive.open(
                JsonReader.read(new ObjectMapper().readTree(json)).postMortem().orElseThrow(),
                colleagues.join("categories-administrator", Role.ADMINISTRATOR));
        Page page = visitor(width, theme, cookies);
        return page;
    }
}
