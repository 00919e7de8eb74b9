package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.incident.attachment.SamplePictures;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that are pasted, dropped and chosen while somebody writes. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AttachingInBrowserTest extends BrowserTest {
    /** Hands files or words to a field as the clipboard or a mouse would. */
    private static final String BRING = """
            (area, { type, file, name, texts }) => {
              const data = new DataTransfer();
              for (const [kind, text] of Object.entries(texts ?? {})) data.setData(kind, text);
              if (file) {
                const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
                data.items.add(new File([bytes], name, { type: "image/png" }));
              }
              const given = type === "paste" ? { clipboardData: data } : { dataTransfer: data };
              const Kind = type === "paste" ? ClipboardEvent : DragEvent;
              area.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, ...given }));
            }""";

    @Inject
    Colleagues colleagues;

    @Test
    void a_pasted_picture_stands_in_the_text_at_once_and_can_be_described() {
        Page page = opened(1280, ColorScheme.LIGHT);
        Locator summary = field(page, "Summary");
        summary.fill("Load rose. Then it fell.");
        summary.evaluate("area => area.setSelectionRange(10, 10)");
        Held held = new Held(page);
        bring(summary, "paste", "load.png");
        assertThat(summary).hasValue("Load rose. ![Uploading load.png]() Then it fell.");
        summary.evaluate("area => area.setSelectionRange(area.value.length, area.value.length)");
        page.keyboard().type(" Good.");
        held.go();
        assertThat(summary).hasValue("Load rose. ![](attachments/load.png) Then it fell. Good.");
        page.keyboard().type(" Very.");
        assertThat(summary).hasValue("Load rose. ![](attachments/load.png) Then it fell. Good. Very.");
        page.getByLabel("What does load.png show?").fill("Load rises at 03:09");
        page.keyboard().press("Enter");
        assertThat(summary)
                .hasValue("Load rose. ![Load rises at 03:09](attachments/load.png) Then it fell. Good. Very.");
        assertThat(summary).isFocused();
        button(page, "Preview, Summary").click();
        assertThat(page.locator(".preview img")).hasAttribute("alt", "Load rises at 03:09");
    }

    @Test
    void a_picture_dropped_on_an_entry_of_the_timeline_is_attached_and_taken_back_with_ctrl_z() {
        Page page = opened(1280, ColorScheme.LIGHT);
        button(page, "Add an entry").click();
        Locator text = field(page, "What happened, entry 1");
        bring(text, "drop", "queue.png");
        assertThat(text).hasValue("![](attachments/queue.png)");
        text.focus();
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        assertThat(text).hasValue("");
    }

    @Test
    void without_a_line_the_picture_is_kept_in_the_page_and_sent_when_asked_again() {
        Page page = opened(1280, ColorScheme.LIGHT);
        Locator summary = field(page, "Summary");
        summary.fill("Before");
        page.route("**/attachments", Route::abort);
        bring(summary, "paste", "load.png");
        Locator said = page.locator(".attaching");
        assertThat(said).containsText("load.png could not be uploaded: there is no way to the server");
        assertThat(summary).hasValue("Before ![Uploading load.png]()");
        page.unroute("**/attachments");
        button(page, "Try again").click();
        assertThat(summary).hasValue("Before ![](attachments/load.png)");
    }

    @Test
    void what_the_server_refuses_is_said_at_the_field_and_only_its_placeholder_goes() {
        Page page = opened(1280, ColorScheme.LIGHT);
        Locator summary = field(page, "Summary");
        summary.fill("Before");
        summary.evaluate(BRING, Map.of("type", "paste", "name", "cut.png", "file", base64(new byte[] {
            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0
        })));
        assertThat(page.locator(".attaching"))
                .containsText("cut.png was not attached: The picture ends in the middle.");
        assertThat(summary).hasValue("Before ");
    }

    @Test
    void the_button_chooses_a_file_and_saving_waits_for_it() {
        Page page = opened(1280, ColorScheme.LIGHT);
        Held held = new Held(page);
        var chooser = page.waitForFileChooser(
                () -> page.getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Formatting, Summary"))
                        .getByLabel("Picture or file")
                        .click());
        chooser.setFiles(new FilePayload(
                "job.log", "text/plain", "03:09 job 4544".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(field(page, "Summary")).hasValue("[Uploading job.log]()");
        button(page, "Save").click();
        held.go();
        page.waitForURL("**/edit?began=**");
        assertThat(field(page, "Summary")).hasValue("[job.log](attachments/job.log)");
    }

    @Test
    void the_toolbar_is_one_stop_and_the_arrows_go_on_within_it() {
        Page page = opened(1280, ColorScheme.LIGHT);
        field(page, "Summary").press("Shift+Tab");
        page.keyboard().press("Shift+Tab");
        Locator focused = page.locator(":focus");
        assertThat(focused).hasAttribute("aria-label", "Bold");
        page.keyboard().press("End");
        assertThat(page.locator(":focus")).hasAttribute("aria-label", "Table");
        page.keyboard().press("Enter");
        assertThat(field(page, "Summary")).hasValue("| What | How many |\n|---|---|\n|  |  |\n\n");
        page.keyboard().type("Table");
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(field(page, "Summary")).hasValue("| Table | How many |\n|---|---|\n|  |  |\n|  |  |\n\n");
    }

    @Test
    void enter_goes_on_with_a_list_and_an_empty_item_ends_it() {
        Page page = opened(1280, ColorScheme.LIGHT);
        Locator summary = field(page, "Summary");
        summary.focus();
        page.keyboard().type("1. one");
        page.keyboard().press("Enter");
        page.keyboard().type("two");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().type("- [x] done");
        page.keyboard().press("Enter");
        assertThat(summary).hasValue("1. one\n2. two\n- [x] done\n- [ ] ");
        page.keyboard().press("Enter");
        page.keyboard().press("Control+z");
        assertThat(summary).hasValue("1. one\n2. two\n- [x] done\n- [ ] ");
    }

    @Test
    void cells_of_a_spreadsheet_and_words_of_a_wiki_become_markdown() {
        Page page = opened(1280, ColorScheme.LIGHT);
        Locator summary = field(page, "Summary");
        paste(summary, Map.of("text/plain", "what\thow many\nrows\t14\n"));
        assertThat(summary).hasValue("| what | how many |\n|---|---|\n| rows | 14 |");
        summary.press("Control+z");
        assertThat(summary).hasValue("what\thow many\nrows\t14\n");
        summary.fill("");
        paste(
                summary,
                Map.of(
                        "text/plain",
                        "x",
                        "text/html",
                        "<h2>Load</h2><p>It <b>rose</b>, see <a href='https://example.org/a(1)'>the log</a>"
                                + " <a href='javascript:alert(1)'>not this</a>.</p><ul><li>one<ul><li>inner</li></ul></li><li><code>two</code></li></ul>"
                                + "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2</td></tr></table>"
                                + "<script>alert(1)</script><img src=x onerror=alert(1)>"));
        assertThat(summary).hasValue("""
                        ### Load

                        It **rose**, see [the log](https://example.org/a%281%29) not this.

                        - one
                          - inner
                        - `two`

                        | a | b\\|c |
                        |---|---|
                        | 1 | 2 |""");
    }

    @Test
    void without_a_script_the_form_leads_to_the_page_of_files_and_loses_nothing() {
        Page page = opened(1280, ColorScheme.LIGHT, false);
        field(page, "Summary").fill("Typed before");
        button(page, "Attach, describe or remove files").click();
        page.waitForURL("**/attachments");
        page.getByLabel("Files")
                .setInputFiles(new FilePayload("load.png", "image/png", SamplePictures.picture("png", 40, 20)));
        page.getByLabel("What does it show?").first().fill("Load");
        button(page, "Attach").click();
        assertThat(page.locator(".attached img")).hasAttribute("alt", "Load");
        page.getByText("Go on writing").click();
        assertThat(field(page, "Summary")).hasValue("Typed before");
    }

    @InEveryLook
    void everybody_can_use_it_and_nothing_scrolls_sideways(int width, ColorScheme theme) {
        Page page = opened(width, theme);
        bring(field(page, "Summary"), "paste", "load.png");
        page.getByLabel("What does load.png show?").waitFor();
        Locator impact = field(page, "Impact");
        impact.evaluate(BRING, Map.of("type", "paste", "name", "cut.png", "file", base64(new byte[] {
            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0
        })));
        button(page, "Close").waitFor();
        Look.isFine(page, Look.named("attach-edit", width, theme));
        button(page, "Save").click();
        page.waitForURL("**/edit?began=**");
        String edit = page.url().replaceFirst("/edit.*", "");
        page.navigate(edit);
        Look.isFine(page, Look.named("attach-read", width, theme));
        page.navigate(edit + "/attachments");
        Look.isFine(page, Look.named("attach-attachments", width, theme));
    }

    /** Holds uploads back until it is told to let them go. */
    private static final class Held {
        private final java.util.concurrent.CopyOnWriteArrayList<Route> routes =
                new java.util.concurrent.CopyOnWriteArrayList<>();
        private final Page page;

        Held(Page page) {
            this.page = page;
            page.route("**/attachments", routes::add);
        }

        void go() {
            page.waitForCondition(() -> !routes.isEmpty());
            page.unroute("**/attachments");
            List.copyOf(routes).forEach(Route::resume);
        }
    }

    private static void bring(Locator area, String how, String name) {
        area.evaluate(
                BRING, Map.of("type", how, "name", name, "file", base64(SamplePictures.picture("png", 640, 200))));
    }

    private static void paste(Locator area, Map<String, String> texts) {
        area.focus();
        area.evaluate(BRING, Map.of("type", "paste", "texts", texts));
    }

    private static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }

    private Page opened(int width, ColorScheme theme) {
        return opened(width, theme, true);
    }

    private Page opened(int width, ColorScheme theme, boolean script) {
        var cookies = colleagues.browserOf("attacher", Role.EDITOR).cookies();
        Writer writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Stale tables").press("");
        Page page = visitor(width, theme, script);
        page.context()
                .addCookies(cookies.entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                                .setDomain("localhost")
                                .setPath("/"))
                        .toList());
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
