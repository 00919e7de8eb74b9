package dev.debrief.postmortem.edit;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages for somebody to look at; they lie in {@code target/looks}. */
final class Looks {
    private Looks() {}

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "looks", name.toLowerCase(java.util.Locale.ROOT) + ".png")));
    }
}
