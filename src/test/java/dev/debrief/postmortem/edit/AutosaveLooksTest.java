package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.browser.BrowserTest;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of the save bar, in both themes at both widths. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AutosaveLooksTest extends BrowserTest {
    @Inject
    Colleagues colleagues;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
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
        look(page, "device-" + width + "-" + theme);

        new Writer(cookies)
                .open(writer.address())
                .type("impact", "312 settlements from 41 merchants arrived late.")
                .press("preview:summary");
        page.context().setOffline(false);
        assertThat(form.status()).containsText("Differs: Impact");
        page.locator("#clash-impact").scrollIntoViewIfNeeded();
        look(page, "differs-" + width + "-" + theme);

        form.button("Put together, Impact").click();
        assertThat(page.locator("#clash-impact")).containsText("Both versions were put together");
        page.locator("#clash-impact").scrollIntoViewIfNeeded();
        look(page, "together-" + width + "-" + theme);
    }

    private static void look(Page page, String name) {
        Looks.keep(page, name);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }
}
