package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import dev.debrief.archive.Archive;
import dev.debrief.browser.BrowserTest;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole incident without a mouse: every field is reached with Tab, and everything else is done with keys. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class KeyboardAloneTest extends BrowserTest {
    private static final int MOST_TABS = 250;
    private static final String FOCUSED = "() => { const at = document.activeElement;"
            + " return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent.trim() ?? at.textContent.trim(); }";

    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private Page page;
    private Keyboard keys;

    @Test
    void a_whole_incident_is_written_and_published_without_a_mouse() {
        page = visitor(true);
        keys = page.keyboard();
        WritingPage.signIn(
                page.context(), colleagues.browserOf("keyboard", Role.EDITOR).cookies());
        page.navigate("/incidents/new");
        write("Title", "Tables of one night were stale");
        keys.press("Enter");
        page.waitForURL("**/edit");

        write("Summary", "Ten tables stood still for a night.");
        write("Impact", "38 people saw old figures.");
        press("Add a figure");
        keys.type("People");
        write("Amount, figure 1", "38");
        write("Detection", "A colleague asked.");
        timeline();
        write("Started, time", "2024-06-21 03:00");
        causes();
        write("What went well", "Somebody asked.");
        press("Add an action item");
        keys.type("Alert on stale tables");
        write("Owner, action item 1", "Pablo");
        press("Covers: nothing yet, action item 1");
        to("F2 Tables were not refreshed", "Tab");
        keys.press("Space");
        press("Add a section");
        keys.type("Background");
        write("Text, section 1", "How the job works.");
        press("Add a link");
        keys.type("https://example.org/log");
        backTo("Publish");
        keys.press("Enter");
        page.waitForURL("**/publication"); // what is worth another look stops nobody
        press("Publish");
        page.waitForURL("**/incidents/*");

        PostMortem kept = kept();
        assertThat(kept.standing().isPublished()).isTrue();
        assertThat(kept.summary().source()).isEqualTo("Ten tables stood still for a night.");
        assertThat(kept.timeline())
                .extracting(entry -> entry.text().source())
                .containsExactly("It fails.", "A job begins.");
        assertThat(kept.factors()).hasSize(2);
        assertThat(kept.factors().get(1).ledTo()).isNotEmpty();
        assertThat(kept.actionItems()).hasSize(1);
        assertThat(kept.actionItems().get(0).covers())
                .containsExactly(kept.factors().get(1).id());
        assertThat(kept.sections()).hasSize(1);
        assertThat(kept.links()).hasSize(1);
    }

    /** Two entries; the second is moved up, the third is removed and stays removed. */
    private void timeline() {
        press("Add an entry");
        keys.type("2024-06-21 03:00");
        keys.press("Enter");
        keys.type("A job begins.");
        keys.press("Enter");
        keys.type("03:09");
        keys.press("Enter");
        keys.type("It fails.");
        keys.press("Alt+ArrowUp");
        press("Remove entry 2");
        assertThat(page.locator("#removed")).isVisible();
        keys.press("Control+z");
        assertThat(page.locator("#removed")).isHidden();
    }

    private void causes() {
        press("Add a cause");
        keys.type("People saw old figures");
        keys.press("Enter");
        keys.type("Tables were not refreshed");
        keys.press("Alt+ArrowRight");
    }

    private void write(String field, String words) {
        to(field, "Tab");
        keys.type(words);
    }

    private void press(String button) {
        to(button, "Tab");
        keys.press("Enter");
    }

    private void backTo(String name) {
        to(name, "Shift+Tab");
    }

    /** Goes on until the field is reached; a trap for the keyboard ends in a failure. */
    private void to(String name, String key) {
        List<String> seen = new java.util.ArrayList<>();
        for (int i = 0; i < MOST_TABS; i++) {
            keys.press(key);
            String at = String.valueOf(page.evaluate(FOCUSED));
            if (at.equals(name)) return;
            seen.add(at);
        }
        throw new AssertionError(name + " is not reached with " + key + "; seen: " + seen);
    }

    private PostMortem kept() {
        String number = page.url().replaceFirst(".*/incidents/(\\d+).*", "$1");
        return archive.fetch(new IncidentNumber(Integer.parseInt(number)))
                .orElseThrow()
                .postMortem();
    }
}
