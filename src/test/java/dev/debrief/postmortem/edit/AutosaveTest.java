package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.debrief.browser.BrowserTest;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing typed is lost, whatever happens to the tab, the line or the server. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AutosaveTest extends BrowserTest {
    private static final String COPY = "**/working-copy";

    @Inject
    Colleagues colleagues;

    private Map<String, String> cookies;
    private Writer writer;
    private WritingPage form;
    private BrowserContext browser;

    @BeforeEach
    void somebodyWrites() {
        cookies = colleagues.browserOf("autosave", Role.EDITOR).cookies();
        writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Autosave").press("");
        Page page = visitor(true);
        browser = page.context();
        WritingPage.signIn(browser, cookies);
        form = new WritingPage(page).open(writer.incident());
    }

    @Test
    void saved_is_said_when_the_server_has_it_and_aloud_only_when_that_becomes_different() {
        form.type("Summary", "Ten tables");
        assertThat(form.status()).containsText("for you alone");
        form.type("Summary", " stood still");
        assertThat(form.status()).containsText("Saving");
        assertThat(form.status()).containsText("for you alone");
        assertThat(form.aloud()).isEmpty();
        assertThat(opened().value("summary")).isEqualTo("Ten tables stood still");
    }

    @Test
    void without_a_line_it_is_kept_on_the_device_and_saved_by_itself_when_the_line_is_back() {
        browser.setOffline(true);
        form.type("Summary", "Typed in a tunnel");
        assertThat(form.status()).containsText("Kept on this device");
        assertThat(form.aloud()).containsText("Kept on this device");
        form.type("Summary", ", and on");
        browser.setOffline(false);
        assertThat(form.status()).containsText("for you alone");
        assertThat(form.aloud()).containsText("Saved");
        assertThat(opened().value("summary")).isEqualTo("Typed in a tunnel, and on");
    }

    @Test
    void a_server_that_is_away_is_asked_again_until_it_is_back() {
        browser.route(COPY, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        form.type("Summary", "While it restarts");
        assertThat(form.status()).containsText("the server is away at the moment");
        browser.unroute(COPY);
        assertThat(form.status()).containsText("for you alone");
        assertThat(opened().value("summary")).isEqualTo("While it restarts");
    }

    @Test
    void what_was_typed_without_a_line_is_brought_back_after_the_tab_was_closed() {
        browser.setOffline(true);
        form.type("Summary", "Nobody else has this");
        assertThat(form.status()).containsText("Kept on this device");
        form.page().close();
        browser.setOffline(false);
        form = new WritingPage(browser.newPage()).open(writer.incident());
        assertThat(form.field("Summary")).hasValue("Nobody else has this");
        assertThat(form.page().locator("#brought-back")).containsText("Brought back from this device: Summary.");
        assertThat(opened().value("summary")).isEqualTo("Nobody else has this");
        form.button("Drop it again").click();
        assertThat(form.field("Summary")).hasValue("");
        assertThat(form.status()).containsText("for you alone");
        form.page().reload();
        assertThat(form.field("Summary")).hasValue("");
        assertThat(form.page().locator("#brought-back")).isHidden();
    }

    @Test
    void the_last_keystroke_before_the_tab_closes_is_there_when_it_is_opened_again() {
        browser.setOffline(true);
        form.type("Summary", "closed at once");
        form.page().waitForClose(() -> form.page().close(new Page.CloseOptions().setRunBeforeUnload(true)));
        browser.setOffline(false);
        form = new WritingPage(browser.newPage()).open(writer.incident());
        assertThat(form.field("Summary")).hasValue("closed at once");
    }

    @Test
    void what_is_brought_back_never_covers_what_was_typed_elsewhere_since() {
        browser.setOffline(true);
        form.type("Summary", "From the train").type("Impact", "Only here");
        assertThat(form.status()).containsText("Kept on this device");
        form.page().close();
        browser.setOffline(false);
        opened().type("summary", "From the office").press("preview:summary");
        form = new WritingPage(browser.newPage()).open(writer.incident());
        assertThat(form.field("Impact")).hasValue("Only here");
        assertThat(form.status()).containsText("Differs: Summary");
        assertThat(form.page().locator("#clash-summary")).containsText("From the train");
        assertThat(form.page().locator("#clash-summary")).containsText("From the office");
    }

    @Test
    void rows_added_moved_and_removed_without_a_line_are_brought_back_too() {
        form.button("Add an entry").click();
        form.type("What happened, entry 1", "first");
        form.button("Add an entry").click();
        form.type("What happened, entry 2", "second");
        assertThat(form.status()).containsText("for you alone");
        browser.setOffline(true);
        form.field("What happened, entry 2").press("Alt+ArrowUp");
        form.button("Add an entry").click();
        form.type("What happened, entry 3", "third");
        form.button("Remove entry 2").click();
        assertThat(form.status()).containsText("Kept on this device");
        form.page().close();
        browser.setOffline(false);
        form = new WritingPage(browser.newPage()).open(writer.incident());
        assertThat(form.field("What happened, entry 1")).hasValue("second");
        assertThat(form.field("What happened, entry 2")).hasValue("third");
        form.button("Put it back").click();
        assertThat(form.field("What happened, entry 2")).hasValue("first");
    }

    @Test
    void another_person_in_the_same_browser_never_sees_it() {
        browser.setOffline(true);
        form.type("Summary", "Mine alone");
        assertThat(form.status()).containsText("Kept on this device");
        form.page().close();
        browser.setOffline(false);
        browser.clearCookies();
        WritingPage.signIn(
                browser, colleagues.browserOf("next-one", Role.EDITOR).cookies());
        WritingPage theirs = new WritingPage(browser.newPage()).open(writer.incident());
        theirs.type("Impact", "Theirs");
        assertThat(theirs.status()).containsText("for you alone");
        assertThat(theirs.field("Summary")).hasValue("");
        browser.clearCookies();
        WritingPage.signIn(browser, cookies);
        form = new WritingPage(browser.newPage()).open(writer.incident());
        assertThat(form.field("Summary")).hasValue("Mine alone");
        assertThat(form.field("Impact")).hasValue("");
    }

    @Test
    void a_device_without_room_is_not_called_safe() {
        form.page()
                .evaluate(
                        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }");
        form.type("Summary", "Still saved on the server");
        assertThat(form.status()).containsText("for you alone");
        browser.setOffline(true);
        form.type("Summary", " and now nowhere");
        assertThat(form.status()).containsText("Not saved");
        assertThat(form.status()).containsText("leave the page open");
        browser.setOffline(false);
        assertThat(form.status()).containsText("for you alone");
    }

    @Test
    void saving_without_a_line_stays_on_the_page_and_saves_when_pressed_again() {
        browser.setOffline(true);
        form.type("Summary", "Waiting");
        assertThat(form.status()).containsText("Kept on this device");
        form.button("Save").click();
        assertThat(form.field("Summary")).hasValue("Waiting");
        browser.setOffline(false);
        assertThat(form.status()).containsText("for you alone");
        form.button("Save").click();
        assertThat(form.status()).containsText("revision 2");
        assertThat(form.page().locator("#brought-back")).isHidden();
        assertThat(storedCopies()).isZero();
    }

    private int storedCopies() {
        return (Integer) form.page()
                .evaluate("Object.keys(localStorage).filter((key) => key.startsWith('debrief-typed:')).length");
    }

    private Writer opened() {
        return new Writer(cookies).open("/incidents/" + writer.incident() + "/edit");
    }
}
