package dev.debrief.incident;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.archive.Archive;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.JsonReader;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The settings page of categories, with its question open, and the pages of help and keys, for everybody. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CategoriesInBrowserTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @InEveryLook
    void everybody_can_use_them_and_nothing_scrolls_sideways(int width, ColorScheme theme) throws Exception {
        Page page = administrator(width, theme);
        page.navigate("/settings/categories");
        Look.isFine(page, Look.named("categories", width, theme));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take away Documentation"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("“Documentation” is on");
        Look.isFine(page, Look.named("categories-asks", width, theme));
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Keyboard")))
                .isVisible();
        Look.isFine(page, Look.named("keyboard", width, theme));
        page.navigate("/settings");
        Look.isFine(page, Look.named("own", width, theme));
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
