package dev.debrief.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.mail.MailIsOn;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A whole review in a real browser: frozen by hand, looked at, talked through by keyboard, signed off. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(MailIsOn.class)
class ReviewInBrowserTest extends BrowserTest {
    private static ReviewScene.October october;

    @Inject
    Colleagues colleagues;

    @Inject
    ReviewScene scene;

    @InEveryLook
    void a_review_is_frozen_talked_through_and_signed_off(int width, ColorScheme theme) {
        scene.forget();
        long person = colleagues.join("reviewing-lead", Role.ADMINISTRATOR);
        if (october == null) october = scene.october("Reviewing platform", person);
        Page page = visitor(
                width,
                theme,
                colleagues.browserOf("reviewing-lead", Role.ADMINISTRATOR).cookies());
        page.navigate("/reviews");
        page.getByLabel("Month").fill("2026-10");
        button(page, "Freeze it").click();
        assertThat(page.locator("h1")).hasText("Review of October 2026");
        assertThat(page.locator(".headline")).containsText("came back while the item");
        page.navigate("/reviews/2026-10?team=" + october.team());
        Look.isFine(page, Look.named("review", width, theme));
        page.locator("details.how > summary").first().click();
        assertThat(page.locator(".two table").first()).containsText("Oct");
        page.locator(".figs a").last().click();
        assertThat(page.locator("h1")).hasText("Late, October 2026");
        Look.isFine(page, Look.named("review-items", width, theme));
        page.navigate("/reviews/2026-10/since?team=" + october.team());
        Look.isFine(page, Look.named("review-since", width, theme));
        page.navigate("/reviews");
        Look.isFine(page, Look.named("reviews", width, theme));
        page.navigate("/settings/reviews");
        Look.isFine(page, Look.named("review-settings", width, theme));
        page.navigate("/reviews/2026-10/meeting?team=" + october.team());
        assertThat(page.locator("h1")).hasText("Count a retrying job as failed after 3 attempts");
        page.keyboard().press("2");
        page.locator("[name=date]").fill("2026-12-15");
        Look.isFine(page, Look.named("review-meeting", width, theme));
        page.locator("[name=reason]").fill("Waits for the storage change");
        button(page, "Decide").click();
        assertThat(page.locator("h1")).not().hasText("Count a retrying job as failed after 3 attempts");
        page.keyboard().press("k");
        assertThat(page.locator(".decided")).containsText("New date: 15 December 2026");
        page.keyboard().press("j");
        keepTheRest(page);
        page.navigate("/reviews/2026-10?team=" + october.team());
        assertThat(page.locator(".pagehead")).containsText(Pattern.compile("(\\d+) of \\1 decided"));
        button(page, "Sign off October 2026").click();
        assertThat(page.locator("#sign-off")).containsText("This page does not change any more");
        page.getByLabel("A correction").fill("AI-1 was done on 30 October.");
        button(page, "Add it").click();
        assertThat(page.locator("#addenda")).containsText("AI-1 was done on 30 October.");
        Look.isFine(page, Look.named("review-signed", width, theme));
    }

    private static void keepTheRest(Page page) {
        while (true) {
            String progress = page.locator("progress").textContent();
            page.keyboard().press("1");
            page.locator("[name=reason]").fill("Next month");
            page.keyboard().press("Enter");
            assertThat(page.locator("progress")).not().hasText(progress);
            String[] words = page.locator("progress").textContent().split(" ", -1);
            if (words[0].equals(words[2])) return;
        }
    }

    @Test
    void without_javascript_a_line_is_decided_on_the_page() {
        scene.forget();
        long person = colleagues.join("reviewing-lead", Role.ADMINISTRATOR);
        if (october == null) october = scene.october("Reviewing platform", person);
        Page page = visitor(false);
        page.context()
                .addCookies(colleagues.browserOf("reviewing-lead", Role.ADMINISTRATOR).cookies().entrySet().stream()
                        .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.getKey(), cookie.getValue())
                                .setDomain("localhost")
                                .setPath("/"))
                        .toList());
        page.navigate("/reviews");
        page.getByLabel("Month").fill("2026-10");
        button(page, "Freeze it").click();
        page.navigate("/reviews/2026-10?team=" + october.team());
        Locator line = page.locator("#line-1");
        line.getByLabel("Keep").check();
        line.locator("[name=reason]").fill("Next month");
        line.locator("button.main").click();
        assertThat(page.locator("#line-1 .decided")).containsText("Kept as it is");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
