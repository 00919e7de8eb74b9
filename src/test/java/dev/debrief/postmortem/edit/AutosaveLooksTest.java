package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/** The states of the save bar, in both themes at both widths. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AutosaveLooksTest extends BrowserTest {
    @Inject
    Colleagues colleagues;

    @InEveryLook
    void every_state_can_be_read_by_everybody_and_nothing_scrolls_sideways(int width, ColorScheme theme) {
        var cookies = colleagues.browserOf("looks", Role.EDITOR).cookies();
        Writer writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Expired payment token").press("");
        Page page = visitor(width, theme, true);
        WritingPage.signIn(page.context(), cookies);
        WritingPage form = new WritingPage(page).open(writer.incident());

        page.context().setOffline(true);
        form.type("Impact", "312 settlements arrived up to nine hours late.");
        assertThat(form.status()).containsText("Kept on this device");
        Look.isFine(page, Look.named("device", width, theme));

        new Writer(cookies)
                .open(writer.address())
                .type("impact", "312 settlements from 41 merchants arrived late.")
                .press("preview:summary");
        page.context().setOffline(false);
        assertThat(form.status()).containsText("Differs: Impact");
        page.locator("#clash-impact").scrollIntoViewIfNeeded();
        Look.isFine(page, Look.named("differs", width, theme));

        form.button("Put together, Impact").click();
        assertThat(page.locator("#clash-impact")).containsText("Both versions were put together");
        page.locator("#clash-impact").scrollIntoViewIfNeeded();
        Look.isFine(page, Look.named("together", width, theme));
    }
}
