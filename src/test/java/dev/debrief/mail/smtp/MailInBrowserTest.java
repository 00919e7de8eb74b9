package dev.debrief.mail.smtp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.HeldClock;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.delivery.Worker;
import dev.debrief.mail.smtp.FaultyServer.Point;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages about mail in a real browser. */
@QuarkusTest
@TestProfile(WithMail.class)
@QuarkusTestResource(RealDatabase.class)
class MailInBrowserTest extends BrowserTest {
    private static final Pattern LINK = Pattern.compile("https://debrief\\.example\\.org(/link/[\\w-]+)");

    @Inject
    MailRows rows;

    @Inject
    Worker worker;

    @Inject
    HeldClock clock;

    @Inject
    Colleagues colleagues;

    @InEveryLook
    void the_settings_of_mail_say_how_it_leaves_and_where_it_was_refused(int width, ColorScheme theme) {
        FaultyServer server = WithMail.Server.running();
        server.follow((point, connection, recipient) ->
                point == Point.RCPT ? new Deed.Say("550 5.1.1 there is nobody of this name here") : new Deed.GoOn());
        rows.write("look-" + width, List.of("mail-watcher@example.org"), Collections.nCopies(1, clock.instant()));
        worker.turn();
        server.follow(FaultyServer.GOOD);

        Page page = visitor(
                width,
                theme,
                colleagues.browserOf("mail-watcher", Role.ADMINISTRATOR).cookies());
        page.navigate("/settings/mail");
        assertThat(page.locator("h2").first()).hasText("Mail is on");
        Look.isFine(page, Look.named("mail-settings", width, theme));
        page.navigate("/settings");
        assertThat(page.locator(".notice.alarm")).containsText("Mail to mail-watcher@example.org pauses");
        Look.isFine(page, Look.named("mail-refused", width, theme));
        page.locator(".notice.alarm button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice.alarm")).hasCount(0);

        page.navigate("/settings/mail");
        page.locator("form[action$=test] button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice")).containsText("It is about to leave.");
        worker.turn();
        page.reload();
        assertThat(page.locator(".notice")).containsText("It has left. The server said: 250");
        Look.isFine(page, Look.named("mail-tested", width, theme));
    }

    @InEveryLook
    void who_forgot_a_password_is_brought_back_by_a_mail(int width, ColorScheme theme) {
        colleagues.join("forgetful-" + width, Role.EDITOR);
        Page page = visitor(width, theme, true);
        page.navigate("/sign-in/forgotten");
        Look.isFine(page, Look.named("forgotten", width, theme));
        page.getByLabel("E-mail").focus();
        page.keyboard().type("forgetful-" + width + "@example.org");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("a mail with a link is on its way");
        Look.isFine(page, Look.named("forgotten-sent", width, theme));
        worker.turn();
        assertThat(page.locator("h1")).hasText("A new password");
        page.navigate(WithMail.Server.running().taken().stream()
                .filter(mail -> mail.recipient().startsWith("forgetful-" + width + "@"))
                .map(mail -> link(mail.text()))
                .reduce((before, after) -> after)
                .orElseThrow());
        assertThat(page.locator("input[type=password]").first()).isVisible();
    }

    /** The path of the one link, out of quoted-printable. */
    private static String link(String mail) {
        Matcher found = LINK.matcher(mail.replace("=\n", ""));
        if (!found.find()) throw new AssertionError(mail);
        return found.group(1);
    }
}
