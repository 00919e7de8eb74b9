package dev.debrief.postmortem.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.PostMortem;
import dev.debrief.people.People;
import dev.debrief.people.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ReadingLooksTest {
    @Inject
    Archive archive;

    @Inject
    People people;

    @TestHTTPResource
    URL root;

    @Test
    void every_page_that_is_read_is_accessible_and_fits_in_both_themes_on_phone_and_screen() {
        long mara = people.findOrAdd("Mara Okafor").id();
        int whole = archive.open(Outage.whole(), mara).value();
        int bare = archive.open(PostMortem.titled("งานส่งออกรายคืนค้างสามชั่วโมง", ZoneId.of("Asia/Bangkok")), mara)
                .value();
        Map<String, String> pages = Map.of(
                "incident", "incidents/" + whole,
                "draft", "incidents/" + bare,
                "history", "incidents/" + whole + "/history",
                "incidents", "incidents?q=refresh",
                "incidents-empty", "incidents?q=refrehs",
                "home", "",
                "error", "incidents/999999");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options())) {
            for (String theme : List.of("light", "dark")) {
                for (int width : new int[] {1280, 390}) {
                    pages.forEach((name, path) -> look(browser, mara, theme, width, name, path));
                }
            }
        }
    }

    private void look(Browser browser, long mara, String theme, int width, String name, String path) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setExtraHTTPHeaders(Map.of(Visitor.HEADER, mara + " EDITOR")))) {
            context.addCookies(List.of(new Cookie("theme", theme).setUrl(root.toString())));
            Page page = context.newPage();
            assertThat(page.navigate(root + path).status()).isEqualTo(name.equals("error") ? 404 : 200);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screens", name + "-" + width + "-" + theme + ".png")));
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + width + " " + theme)
                    .isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " scrolls sideways at " + width)
                    .isLessThanOrEqualTo(width);
        }
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }
}
