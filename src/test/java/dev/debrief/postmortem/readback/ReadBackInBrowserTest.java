package dev.debrief.postmortem.readback;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.debrief.archive.Archive;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.postmortem.read.Outage;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody takes the Markdown away, edits it, and brings it back. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ReadBackInBrowserTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private Map<String, String> cookies;
    private long editor;
    private IncidentNumber number;
    private String page;

    @BeforeEach
    void an_incident_that_is_written() {
        cookies = colleagues.browserOf("read-back", Role.EDITOR).cookies();
        editor = colleagues.join("read-back", Role.EDITOR);
        number = archive.open(Outage.whole(), editor);
        page = "/incidents/" + number.value() + "/read-back";
    }

    @InEveryLook
    void a_file_shows_what_it_would_change_and_then_changes_that(int width, ColorScheme theme) {
        Page browser = visitor(width, theme, cookies);
        browser.navigate(page);
        Look.isFine(browser, Look.named("read-back-asks", width, theme));
        String edited = taken(browser).replaceFirst("- \\[ \\]", "- [x]");
        choose(browser, edited);
        assertThat(browser.locator(".difs ins").first()).containsText("done");
        assertThat(now().actionItems()).noneMatch(item -> item.state() == ActionItem.State.DONE);
        Look.isFine(browser, Look.named("read-back", width, theme));
        button(browser, "Save it as a revision").click();
        assertThat(browser.locator("h1")).isVisible();
        PostMortem before = archive.fetch(number, 1).orElseThrow().postMortem();
        List<ActionItem> items = now().actionItems();
        assertThat(items.stream().filter(item -> item.state() == ActionItem.State.DONE))
                .hasSize(1);
        assertThat(now().withActionItems(before.actionItems())).isEqualTo(before);
    }

    @Test
    void what_others_saved_since_the_file_was_taken_stays() {
        Page browser = visitor(1280, ColorScheme.LIGHT, cookies);
        browser.navigate(page);
        String taken = taken(browser);
        archive.keep(number, 1, now().withSummary(Markdown.of("Written by somebody else meanwhile.")), editor);
        choose(browser, taken.replaceFirst("- \\[ \\]", "- [x]"));
        assertThat(browser.locator("main")).containsText("The file was taken at revision 1.");
        button(browser, "Save it as a revision").click();
        assertThat(browser.locator("main")).containsText("Written by somebody else meanwhile.");
        assertThat(now().actionItems()).anyMatch(item -> item.state() == ActionItem.State.DONE);
    }

    @Test
    void where_both_changed_the_same_the_form_shows_both() {
        Page browser = visitor(1280, ColorScheme.LIGHT, cookies);
        browser.navigate(page);
        String taken = taken(browser);
        archive.keep(number, 1, now().withSummary(Markdown.of("Theirs.")), editor);
        choose(browser, taken.replaceFirst("## Summary\n\n", "## Summary\n\nMine first. "));
        assertThat(browser.locator("main")).containsText("One thing was changed in the file and here");
        assertThat(button(browser, "Save it as a revision")).hasCount(0);
        button(browser, "Open it in the form").click();
        assertThat(browser.locator("#clash-summary")).containsText("Theirs.");
        assertThat(browser.getByLabel("Summary", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(java.util.regex.Pattern.compile("^Mine first\\."));
    }

    @Test
    void a_file_of_another_incident_or_one_that_is_no_text_is_refused_in_words() {
        Page browser = visitor(1280, ColorScheme.LIGHT, cookies);
        browser.navigate(page);
        choose(browser, taken(browser).replace("number: " + number, "number: INC-999999"));
        assertThat(browser.locator("main")).containsText("This file is of INC-999999");
        assertThat(button(browser, "Save it as a revision")).hasCount(0);
        browser.getByLabel("Another Markdown file")
                .setInputFiles(new FilePayload("load.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}));
        button(browser, "Show what would change").click();
        assertThat(browser.locator("#problem")).containsText("load.png is not text in UTF-8.");
        browser.navigate(page);
        button(browser, "Show what would change").click();
        assertThat(browser.locator("#problem")).containsText("Choose a file, or paste its text.");
    }

    private String taken(Page browser) {
        return browser.context()
                .request()
                .get(browser.url().replace("/read-back", ".md"))
                .text();
    }

    private static void choose(Page browser, String markdown) {
        browser.locator("#file")
                .setInputFiles(
                        new FilePayload("edited.md", "text/markdown", markdown.getBytes(StandardCharsets.UTF_8)));
        button(browser, "Show what would change").click();
    }

    private static Locator button(Page browser, String name) {
        return browser.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private PostMortem now() {
        return archive.fetch(number).orElseThrow().postMortem();
    }
}
