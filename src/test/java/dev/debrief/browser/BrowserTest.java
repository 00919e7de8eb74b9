package dev.debrief.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** A real browser against the application under test: one for all classes, a context for each visit. */
@Tag("browser")
public abstract class BrowserTest {
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE = 30_000;

    /** It ends with this process: Playwright lets go of its browser when nobody is left to ask for it. */
    private static @Nullable Browser browser;

    private BrowserContext context;

    private static Browser browser() {
        if (browser != null && browser.isConnected()) return browser;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE); // a busy machine is no failure
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(ARGUMENTS));
        return browser;
    }

    @AfterEach
    void leave() {
        if (context != null) context.close();
        context = null;
    }

    /** Somebody with a wide screen; {@code script} says whether the browser runs JavaScript. */
    protected Page visitor(boolean script) {
        return visitor(1280, ColorScheme.LIGHT, script);
    }

    protected Page visitor(int width, ColorScheme theme, boolean script) {
        leave();
        context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + io.restassured.RestAssured.port)
                        .setViewportSize(width, 900)
                        .setColorScheme(theme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /** Somebody who has signed in already: with JavaScript and these cookies. */
    protected Page visitor(int width, ColorScheme theme, Map<String, String> cookies) {
        Page page = visitor(width, theme, true);
        page.context()
                .addCookies(cookies.entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                                .setDomain("localhost")
                                .setPath("/"))
                        .toList());
        return page;
    }

    private static Path chromium() {
        String named = System.getenv().getOrDefault("DEBRIEF_CHROMIUM", "");
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no Chromium was found; install it (Debian: apt-get install chromium) or name it in DEBRIEF_CHROMIUM"));
    }
}
