package dev.debrief.postmortem.edit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.Map;

/** The form in a real browser, found by what its reader sees. */
final class WritingPage {
    private final Page page;

    WritingPage(Page page) {
        this.page = page;
    }

    /** Gives the browser somebody's session. */
    static void signIn(BrowserContext context, Map<String, String> cookies) {
        context.addCookies(cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                        .setDomain("localhost")
                        .setPath("/"))
                .toList());
    }

    WritingPage open(int incident) {
        page.navigate("/incidents/" + incident + "/edit");
        return this;
    }

    /** The same form in one more tab of the same browser. */
    WritingPage anotherTab() {
        Page other = page.context().newPage();
        other.navigate(page.url().replaceFirst("[?#].*", ""));
        return new WritingPage(other);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator status() {
        return page.locator("#status");
    }

    Locator aloud() {
        return page.locator("#aloud");
    }

    /** Types behind what stands there, key by key. */
    WritingPage type(String label, String words) {
        field(label).press("Control+End");
        field(label).pressSequentially(words);
        return this;
    }

    Page page() {
        return page;
    }
}
