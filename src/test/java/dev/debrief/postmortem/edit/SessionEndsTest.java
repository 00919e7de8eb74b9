package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session ends while somebody is writing; they sign in again where they are. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class SessionEndsTest extends BrowserTest {
    @Inject
    Colleagues colleagues;

    private Map<String, String> cookies;
    private Writer writer;
    private WritingPage form;
    private BrowserContext browser;

    @BeforeEach
    void somebodyWrites() {
        cookies = colleagues.browserOf("session-ends", Role.EDITOR).cookies();
        writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Session").press("");
        open(1280, ColorScheme.LIGHT);
    }

    @Test
    void writing_goes_on_after_signing_in_on_the_same_page_with_the_keyboard_alone() {
        sessionEnds();
        form.type("Summary", "Typed while signed out");
        assertThat(form.status()).containsText("Kept on this device");
        assertThat(form.status()).containsText("you are signed out");
        assertThat(form.field("Summary")).isFocused();
        form.button("Sign in again").focus();
        form.page().keyboard().press("Enter");
        assertThat(form.field("E-mail")).isFocused();
        form.page().keyboard().type("session-ends@example.org");
        form.page().keyboard().press("Tab");
        form.page().keyboard().type(Colleagues.PASSWORD);
        form.page().keyboard().press("Enter");
        assertThat(form.status()).containsText("for you alone");
        assertThat(form.page().locator("#sign-in-dialog")).isHidden();
        assertThat(form.button("Sign in again")).isHidden();
        assertThat(opened().value("summary")).isEqualTo("Typed while signed out");
    }

    @Test
    void save_asks_for_signing_in_and_then_saves() {
        sessionEnds();
        form.type("Summary", "To be saved");
        assertThat(form.button("Sign in again")).isVisible();
        form.button("Save").click();
        enter("session-ends@example.org", Colleagues.PASSWORD);
        assertThat(form.status()).containsText("revision 2");
        assertThat(form.field("Summary")).hasValue("To be saved");
    }

    @Test
    void a_wrong_password_is_said_and_nothing_is_lost() {
        sessionEnds();
        form.type("Summary", "Patience");
        form.button("Sign in again").click();
        enter("session-ends@example.org", "not this one");
        assertThat(form.page().locator("#sign-in-dialog"))
                .containsText("That e-mail and password do not belong together.");
        assertThat(form.field("Password")).isFocused();
        form.page().keyboard().press("Escape");
        assertThat(form.page().locator("#sign-in-dialog")).isHidden();
        assertThat(form.field("Summary")).hasValue("Patience");
        assertThat(form.status()).containsText("Kept on this device");
    }

    @Test
    void somebody_else_cannot_go_on_under_their_own_name() {
        colleagues.join("session-taker", Role.EDITOR);
        sessionEnds();
        form.type("Summary", "Not theirs");
        form.button("Sign in again").click();
        enter("session-taker@example.org", Colleagues.PASSWORD);
        assertThat(form.page().locator("#sign-in-dialog")).containsText("This page was written by somebody else");
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.name.equals("debrief-session"));
        assertThat(opened().value("summary")).isEmpty();
    }

    @Test
    void somebody_else_who_signed_in_in_another_tab_gets_nothing_of_it() {
        Map<String, String> theirs =
                colleagues.browserOf("session-other-tab", Role.EDITOR).cookies();
        sessionEnds();
        WritingPage.signIn(browser, Map.of("debrief-session", theirs.get("debrief-session")));
        form.type("Summary", "Still mine");
        assertThat(form.status()).containsText("nothing was kept under your name");
        Writer other = new Writer(theirs).open("/incidents/" + writer.incident() + "/edit");
        assertThat(other.value("summary")).isEmpty();
    }

    @Test
    void a_browser_that_has_forgotten_every_cookie_goes_on_after_signing_in() {
        browser.clearCookies();
        form.type("Summary", "Without any cookie");
        form.button("Sign in again").click();
        enter("session-ends@example.org", Colleagues.PASSWORD);
        assertThat(form.status()).containsText("for you alone");
        assertThat(opened().value("summary")).isEqualTo("Without any cookie");
    }

    @Test
    void the_dialog_can_be_used_by_everybody() {
        for (Look look : Look.ALL) {
            open(look.width(), look.theme());
            sessionEnds();
            form.type("Summary", "x");
            form.button("Sign in again").click();
            assertThat(form.field("E-mail")).isFocused();
            Look.isFine(form.page(), look.named("sign-in-here"));
        }
    }

    private void open(int width, ColorScheme theme) {
        Page page = visitor(width, theme, true);
        browser = page.context();
        WritingPage.signIn(browser, cookies);
        form = new WritingPage(page).open(writer.incident());
    }

    private void sessionEnds() {
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("debrief-session"));
    }

    private void enter(String email, String password) {
        form.field("E-mail").fill(email);
        form.field("Password").fill(password);
        form.page().keyboard().press("Enter");
    }

    private Writer opened() {
        return new Writer(cookies).open("/incidents/" + writer.incident() + "/edit");
    }
}
