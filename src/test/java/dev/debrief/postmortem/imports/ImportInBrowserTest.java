package dev.debrief.postmortem.imports;

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
import dev.debrief.document.PostMortem;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody brings in a post-mortem that was written elsewhere. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ImportInBrowserTest extends BrowserTest {
    private static final String FILE = """
            ---
            title: Expired token, gap in settlements %s
            severity: SEV2
            ---

            # Summary

            The token for the payment API expired at midnight.

            # Timeline

            - 2026-11-12 23:58 token expires
            - 2026-11-13 00:02 first 401, collector writes empty file
            - 2026-11-13 06:14 collector restarted, all good

            # Action items

            - [ ] fail loudly on 401
            - [x] token renewed

            # 5 whys

            1. Nothing was settled -> the token had expired
            2. nobody was told

            # Messages to merchants

            We apologise for the delay.

            > ###### Said on the phone
            >
            > The same.

            ##### Said in the shop

            Nothing.
            """;

    @Inject
    Archive archive;

    @Inject
    dev.debrief.people.Colleagues people;

    private Map<String, String> cookies;
    private long editor;
    private String file;

    @BeforeEach
    void a_file_that_nobody_sent_before() {
        cookies = people.browserOf("importer", Role.EDITOR).cookies();
        editor = people.join("importer", Role.EDITOR);
        file = FILE.formatted(UUID.randomUUID().toString().replaceAll("[^a-z]", ""));
    }

    @InEveryLook
    void a_file_is_looked_at_corrected_and_kept(int width, ColorScheme theme) {
        Page browser = visitor(width, theme, cookies);
        browser.navigate("/import");
        Look.isFine(browser, Look.named("import-asks", width, theme));
        send(browser, "gap.md", file);
        assertThat(browser.locator("h1")).hasText("Is this what you meant?");
        assertThat(browser.locator("#part-summary h3")).containsText("lines 6–8");
        assertThat(browser.locator("#part-causes .led .led")).containsText("nobody was told");
        assertThat(browser.locator("#part-causes h3")).containsText("lines 21–24");
        Look.isFine(browser, Look.named("import", width, theme));
        browser.getByLabel("Time of entry 2").fill("2026-11-13 00:03");
        assertThat(browser.locator("#l-13")).hasClass(Pattern.compile(".*lit.*"));
        browser.getByLabel("Owner of item 1").fill("Ann Lee");
        browser.getByLabel("Title").fill("Token expired");
        button(browser, "Make a draft of it").click();
        browser.waitForURL(Pattern.compile(".*/incidents/[0-9]+$"));
        PostMortem kept = now(browser);
        assertThat(browser.locator(".doc h3")).containsText(new String[] {"Said on the phone"});
        Look.isFine(browser, Look.named("imported", width, theme));
        assertThat(kept.head().title()).isEqualTo("Token expired");
        assertThat(kept.actionItems().get(0).owner()).isEqualTo("Ann Lee");
        assertThat(kept.timeline().get(1).when().toInstant().orElseThrow()).hasToString("2026-11-13T00:03:00Z");
        assertThat(kept.sections()).anyMatch(section -> section.heading().equals("Messages to merchants"));
    }

    @Test
    void a_mistake_is_said_at_its_field_and_nothing_typed_is_lost() {
        Page browser = visitor(1280, ColorScheme.LIGHT, cookies);
        browser.navigate("/import");
        send(browser, "gap.md", file);
        browser.getByLabel("Lead").fill("Ann Lee");
        browser.getByLabel("Due of item 1").fill("2026-02-31");
        button(browser, "Make a draft of it").click();
        assertThat(browser.locator("#stopped")).containsText("Something has to be mended first");
        assertThat(browser.getByLabel("Due of item 1")).hasAttribute("aria-invalid", "true");
        assertThat(browser.getByLabel("Due of item 1")).hasValue("2026-02-31");
        assertThat(browser.getByLabel("Lead")).hasValue("Ann Lee");
        Look.isFine(browser, "import-stopped-1280-light");
        browser.getByLabel("Due of item 1").fill("2026-12-01");
        button(browser, "Keep and open the form").click();
        browser.waitForURL(Pattern.compile(".*/incidents/[0-9]+/edit$"));
    }

    @Test
    void the_same_file_again_says_what_it_became_and_a_later_one_of_its_name_updates_that() {
        Page browser = visitor(1280, ColorScheme.LIGHT, cookies);
        String name = UUID.randomUUID() + ".md";
        browser.navigate("/import");
        send(browser, name, file);
        button(browser, "Make a draft of it").click();
        browser.waitForURL(Pattern.compile(".*/incidents/[0-9]+$"));
        IncidentNumber number = number(browser);
        browser.navigate("/import");
        send(browser, name, file);
        assertThat(browser.locator("#known")).containsText("It became " + number);
        assertThat(browser.locator("#known")).containsText("It would change nothing");
        assertThat(button(browser, "Make a draft of it")).hasCount(0);
        archive.keep(
                number,
                1,
                archive.fetch(number).orElseThrow().postMortem().withSummary(Markdown.of("Said better since.")),
                editor);
        browser.navigate("/import");
        send(browser, name, file.replace("- [x] token", "- [ ] write a runbook\n- [x] token"));
        assertThat(browser.locator("#known")).containsText("A file of this name came in before");
        browser.getByText("What would change in " + number).click();
        assertThat(browser.locator("#known .difs")).containsText("write a runbook");
        Look.isFine(browser, "import-known-1280-light");
        button(browser, "Update " + number).click();
        browser.waitForURL(Pattern.compile(".*/incidents/[0-9]+$"));
        PostMortem now = now(browser);
        assertThat(number(browser)).isEqualTo(number);
        assertThat(now.summary()).isEqualTo(Markdown.of("Said better since."));
        assertThat(now.actionItems()).extracting(item -> item.text().source()).contains("write a runbook");
        assertThat(now.actionItems()).hasSize(3);
    }

    @InEveryLook
    void a_file_of_several_incidents_is_brought_in_one_by_one(int width, ColorScheme theme) {
        Page browser = visitor(width, theme, cookies);
        browser.navigate("/import");
        String mark = UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        send(browser, "spring.md", """
                # Incidents of one spring

                ## The card reader froze %1$s

                ### Impact
                Nobody could pay.
                ### Timeline
                - 2026-03-02 09:10 UTC it froze:

                  ```
                  reader: %2$s
                  ```

                ## The printer was silent %1$s

                ### Impact
                No receipts.
                ### Timeline
                - 2026-03-03 09:10 UTC it said nothing
                """.formatted(mark, "no answer from the reader, ".repeat(20)));
        assertThat(browser.locator("#several h2")).hasText("This file seems to hold 2 incidents");
        assertThat(browser.locator("#several li"))
                .hasText(new String[] {"The card reader froze " + mark, "The printer was silent " + mark});
        Look.isFine(browser, Look.named("import-several", width, theme));
        button(browser, "Bring them in one by one").click();
        assertThat(browser.locator("h1")).hasText("The import is done");
        assertThat(browser.locator("#run")).containsText("Two files: two kept.");
        browser.locator("#run td a").first().click();
        browser.waitForURL(Pattern.compile(".*/incidents/[0-9]+$"));
        PostMortem first = now(browser);
        assertThat(first.head().title()).isEqualTo("The card reader froze " + mark);
        assertThat(first.timeline()).hasSize(1);
    }

    @InEveryLook
    void an_archive_is_read_in_the_background_watched_and_undone(int width, ColorScheme theme) throws IOException {
        Page browser = visitor(width, theme, cookies);
        browser.navigate("/import");
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++)
            files.put("old/" + UUID.randomUUID() + ".md", (file + "\nNumber " + i).getBytes(StandardCharsets.UTF_8));
        files.put("old/load.png", new byte[] {1});
        browser.locator("#file").setInputFiles(new FilePayload("wiki.zip", "application/zip", UnpackedTest.zip(files)));
        button(browser, "Show what it says").click();
        assertThat(browser.locator("h1")).hasText("The import is done");
        assertThat(browser.locator("#run")).containsText("Four files: three kept, one passed over.");
        Look.isFine(browser, Look.named("import-run", width, theme));
        String brought = browser.locator("#run td a").first().getAttribute("href");
        browser.getByText("Undo the whole import").click();
        button(browser, "Undo it").click();
        assertThat(browser.locator("h1")).hasText("The import is undone");
        assertThat(browser.locator("#run")).containsText("three undone");
        browser.navigate(brought);
        assertThat(browser.locator("main")).containsText("Deleted by importer");
        browser.navigate("/import");
        assertThat(browser.locator("main")).containsText("wiki.zip");
    }

    @Test
    void what_cannot_be_read_is_refused_in_words_and_a_pasted_text_needs_no_script() {
        Page browser = visitor(1280, ColorScheme.LIGHT, false);
        browser.context().addCookies(visitorCookies());
        browser.navigate("/import");
        button(browser, "Show what it says").click();
        assertThat(browser.locator("#problem")).containsText("Choose a file, or paste its text.");
        browser.locator("#file")
                .setInputFiles(new FilePayload("load.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}));
        button(browser, "Show what it says").click();
        assertThat(browser.locator("#problem")).containsText("This file is no text.");
        browser.locator("#markdown").fill(file);
        button(browser, "Show what it says").click();
        assertThat(browser.locator("main")).containsText("The pasted text");
        button(browser, "Throw away").click();
        assertThat(browser.locator("main")).containsText("The file was thrown away.");
    }

    private java.util.List<com.microsoft.playwright.options.Cookie> visitorCookies() {
        return cookies.entrySet().stream()
                .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.getKey(), cookie.getValue())
                        .setDomain("localhost")
                        .setPath("/"))
                .toList();
    }

    private static void send(Page browser, String name, String markdown) {
        browser.locator("#file")
                .setInputFiles(new FilePayload(name, "text/markdown", markdown.getBytes(StandardCharsets.UTF_8)));
        button(browser, "Show what it says").click();
    }

    private static Locator button(Page browser, String name) {
        return browser.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static IncidentNumber number(Page browser) {
        return new IncidentNumber(Integer.parseInt(browser.url().replaceAll(".*/", "")));
    }

    private PostMortem now(Page browser) {
        return archive.fetch(number(browser)).orElseThrow().postMortem();
    }
}
