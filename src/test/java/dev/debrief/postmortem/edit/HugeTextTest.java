package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.debrief.browser.BrowserTest;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log of megabytes pasted into one field. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class HugeTextTest extends BrowserTest {
    private static final String LINE = "log line 0123456789 ".repeat(5).trim() + "\n";
    /** Thai grows to nine times its letters on the way to the server, and no browser keeps five million letters. */
    private static final String THAI = "ก".repeat(199) + "\n";

    private static final String PASTE = "([id, line, times]) => { const area = document.getElementById(id);"
            + " area.value = line.repeat(times);"
            + " area.dispatchEvent(new Event('input', { bubbles: true })); }";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Inject
    Colleagues colleagues;

    private Map<String, String> cookies;
    private Writer writer;
    private WritingPage form;
    private BrowserContext browser;

    @BeforeEach
    void somebodyWrites() {
        cookies = colleagues.browserOf("huge", Role.EDITOR).cookies();
        writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Huge").press("");
        Page page = visitor(true);
        browser = page.context();
        WritingPage.signIn(browser, cookies);
        form = new WritingPage(page).open(writer.incident());
    }

    @Test
    void five_megabytes_are_kept_as_they_are_typed() {
        paste(LINE, 50_000);
        assertThat(form.status()).containsText("for you alone", PATIENTLY);
        assertThat(opened().value("summary")).hasSize(5_000_000);
    }

    @Test
    void what_is_too_long_for_the_server_is_said_and_saved_once_it_is_shorter() {
        paste(THAI, 27_000);
        assertThat(form.status()).containsText("it is too long. Shorten the longest text.", PATIENTLY);
        assertThat(form.status()).containsText("leave the page open");
        paste(THAI, 1);
        assertThat(form.status()).containsText("for you alone", PATIENTLY);
        assertThat(opened().value("summary")).hasSize(200);
    }

    private void paste(String line, int times) {
        form.page().evaluate(PASTE, List.of("field-summary", line, times));
    }

    private Writer opened() {
        return new Writer(cookies).open("/incidents/" + writer.incident() + "/edit");
    }
}
