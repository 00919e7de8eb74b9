package dev.debrief.postmortem.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An archive comes in a second time, and some of its files say something else. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class UpdatesInBrowserTest extends BrowserTest {
    private static final String FILE = """
            # The parcel scale said nothing

            ## Summary

            The lamp of the parcel scale expired at midnight.
            """;

    @Inject
    dev.debrief.people.Colleagues people;

    private Map<String, String> cookies;

    @BeforeEach
    void somebody_with_an_archive() {
        cookies = people.browserOf("updates-an-archive", Role.EDITOR).cookies();
    }

    @InEveryLook
    void files_that_say_something_else_now_update_what_they_became_and_go_back(int width, ColorScheme theme)
            throws IOException {
        Page browser = visitor(width, theme, cookies);
        String folder = "wiki-" + UUID.randomUUID();
        archive(browser, folder, FILE);
        String brought = browser.locator("#run td a").first().getAttribute("href");
        archive(browser, folder, FILE.replace("at midnight", "at noon"));
        assertThat(browser.locator("#run")).containsText("Three files: three changed since.");
        assertThat(browser.locator("#run h2")).hasText("3 files say something else than when they came in before");
        Look.isFine(browser, Look.named("import-changed", width, theme));
        button(browser, "Look at it " + folder + "/1.md").click();
        assertThat(browser.locator("#known")).containsText("A file of this name came in before");
        browser.goBack();
        button(browser, "Update " + "INC-" + brought.replaceAll(".*/", "") + " from " + folder + "/0.md")
                .click();
        assertThat(browser.locator("#run")).containsText("Three files: two changed since, one updated.");
        button(browser, "Update these 2").click();
        assertThat(browser.locator("#run")).containsText("Three files: three updated.");
        Look.isFine(browser, Look.named("import-updated", width, theme));
        String run = browser.url();
        browser.navigate(brought);
        assertThat(browser.locator("main")).containsText("expired at noon");
        browser.navigate(run);
        browser.getByText("Undo the whole import").click();
        button(browser, "Undo it").click();
        assertThat(browser.locator("#run")).containsText("three undone");
        browser.navigate(brought);
        assertThat(browser.locator("main")).containsText("expired at midnight");
    }

    private void archive(Page browser, String folder, String said) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++)
            files.put(
                    folder + "/" + i + ".md",
                    (said + "\nNumber " + i + " of " + folder).getBytes(StandardCharsets.UTF_8));
        browser.navigate("/import");
        browser.locator("#file").setInputFiles(new FilePayload("wiki.zip", "application/zip", UnpackedTest.zip(files)));
        button(browser, "Show what it says").click();
        assertThat(browser.locator("h1")).hasText("The import is done");
    }

    private static Locator button(Page browser, String name) {
        return browser.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
