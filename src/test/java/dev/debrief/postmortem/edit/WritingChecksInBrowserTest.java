package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** A blaming sentence from the first keystroke to the page before publishing. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class WritingChecksInBrowserTest extends BrowserTest {
    @Inject
    Colleagues colleagues;

    @InEveryLook
    void what_blames_is_seen_beside_the_text_left_with_a_reason_and_told_before_publishing(
            int width, ColorScheme theme) {
        var cookies = colleagues.browserOf("checks-browser", Role.EDITOR).cookies();
        Writer writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Expired payment token").press("");
        writer.press("add:factors").press("add:actionItems");
        String cause = writer.rows("factors").get(0);
        writer.type("factors." + cause + ".text", "Human error").press("add:factors");
        writer.type("factors." + writer.rows("factors").get(1) + ".text", "The key expires in silence")
                .type("actionItems." + writer.rows("actionItems").get(0) + ".text", "Improve alerting")
                .press("save");
        Page page = visitor(width, theme, true);
        WritingPage.signIn(page.context(), cookies);
        WritingPage form = new WritingPage(page).open(writer.incident());

        form.type(
                "Impact",
                "312 settlements arrived late. We should have noticed the calendar entry. It was obviously too low.");
        Locator notes = page.locator("[data-notes=impact] .note");
        assertThat(notes).hasCount(2);
        assertThat(form.field("Impact")).isFocused();
        notes.first().scrollIntoViewIfNeeded();
        Look.isFine(page, Look.named("checks-impact", width, theme));

        form.button("Show “should have noticed” in the text").click();
        assertThat(
                        (String)
                                page.evaluate(
                                        "document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"))
                .isEqualTo("should have noticed");

        notes.first().locator("summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("We said so in the meeting");
        Look.isFine(page, Look.named("checks-reason", width, theme));
        page.keyboard().press("Enter");
        assertThat(notes).hasCount(1);
        assertThat(page.locator("[data-notes=impact] .left-notes")).containsText("1 left as it is");

        form.button("Publish").click();
        page.waitForURL("**/publication");
        assertThat(page.locator("#left")).containsText("We said so in the meeting");
        assertThat(page.locator(".asks")).containsText("“obviously”");
        Look.isFine(page, Look.named("checks-before", width, theme));
        form.button("Publish").click();
        assertThat(page.locator(".doc-head .state")).hasText("Published");
    }
}
