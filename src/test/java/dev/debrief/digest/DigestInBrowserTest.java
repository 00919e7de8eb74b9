package dev.debrief.digest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.HeldClock;
import dev.debrief.action.StateDeed;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.mail.MailIsOn;
import dev.debrief.mail.MailScene;
import dev.debrief.mail.WrittenLetters;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;

/** From the mail to the changed item, and the pages around it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(MailIsOn.class)
class DigestInBrowserTest extends BrowserTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

    @Inject
    Colleagues colleagues;

    @Inject
    MailScene scene;

    @Inject
    Digests digests;

    @Inject
    WrittenLetters letters;

    @Inject
    HeldClock clock;

    @InEveryLook
    void a_link_in_the_mail_leads_to_a_page_that_asks_once_and_then_it_is_done(int width, ColorScheme theme) {
        String name = Look.named("mailed", width, theme);
        long person = colleagues.join(name, Role.EDITOR);
        int item = scene.item("Count a retrying job as failed after `3` attempts", person, null, "2026-07-02");
        digests.sendDue(AT);
        String html =
                letters.to(name + "@example.org", "digest").get(0).get("html").asText();
        int mailWidth = width > 600 ? 600 : 360;
        Page page = visitor(mailWidth, theme, true);
        page.setContent(html.replace(MailIsOn.ADDRESS, "http://localhost:" + io.restassured.RestAssured.port));
        Look.isFine(page, Look.named("mail-digest", mailWidth, theme));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Done").setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("Count a retrying job as failed after 3 attempts");
        Look.isFine(page, Look.named("answer", mailWidth, theme));
        page.getByLabel("What shows it").fill("https://ci.example.org/812");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It is done"))
                .click();
        assertThat(page.locator("h1")).hasText("This is answered");
        Look.isFine(page, Look.named("answered", mailWidth, theme));
        assertThat(scene.ask("select state from action_item where number = " + item))
                .isEqualTo("done");
    }

    @InEveryLook
    void a_lead_chooses_when_it_comes_and_sees_what_it_would_say(int width, ColorScheme theme) {
        String name = Look.named("leading", width, theme);
        long lead = colleagues.join(name, Role.ADMINISTRATOR);
        long member = colleagues.join(Look.named("led", width, theme), Role.EDITOR);
        long team = scene.team("Team of " + name, lead, lead, member);
        scene.item("Count a retrying job as failed after `3` attempts", lead, team, "2026-07-02");
        scene.item("Walk through the refresh runbook with the new on-call", lead, team, "2026-11-28");
        scene.item("Decide whether quarterly tables are refreshed nightly", lead, team, null);
        int done = scene.item("Does ct_runner still create objects in production?", member, team, "2026-11-20");
        scene.tell(done, member, new StateDeed.Finish("", null), "");
        scene.run("insert into muted_mail values (" + member + ", 'digest', '2026-11-03T00:00:00Z')");
        Page page = visitor(
                width, theme, colleagues.browserOf(name, Role.ADMINISTRATOR).cookies());
        page.navigate("/settings/digest");
        Look.isFine(page, Look.named("settings-digest", width, theme));
        page.getByLabel("At this time:").first().check();
        page.locator("#own-day").selectOption("Wednesday");
        page.locator("#own-hour").selectOption("9:00");
        page.locator("#own-zone").fill("Bangkok");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(page.locator("#own-zone-wrong")).containsText("There is no time zone of this name");
        page.locator("#own-zone").fill("Asia/Bangkok");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(page.getByText("The next one comes on Wednesday 25 November 2026 at 9:00"))
                .isVisible();
        page.getByText("See what it would say now").click();
        assertThat(page.frameLocator(".mail-frame").locator("h1")).hasText("One late, one due this week");
        assertThat(page.locator(".mail-text")).containsText("wants no digest, since 3 November");
        Look.isFine(page, Look.named("preview-digest", width, theme));
        page.navigate("/settings/teams/" + team);
        Look.isFine(page, Look.named("team-digest", width, theme));
        assertThat(page.getByText("they want none")).isVisible();
    }
}
