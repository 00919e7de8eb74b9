package dev.debrief.slack.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.mail.MailScene;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.slack.FakeSlack;
import dev.debrief.slack.SlackIsOn;
import dev.debrief.slack.SlackScene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** The pages about Slack in a real browser, by keyboard. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(SlackIsOn.class)
class SlackInBrowserTest extends BrowserTest {
    @Inject
    Colleagues colleagues;

    @Inject
    MailScene scene;

    @Inject
    SlackScene slackScene;

    private final FakeSlack slack = SlackIsOn.slack();

    @BeforeEach
    void begin() {
        slackScene.begin();
    }

    @InEveryLook
    void the_settings_of_slack_say_where_messages_go_and_who_is_not_there(int width, ColorScheme theme) {
        String name = Look.named("slack-watcher", width, theme);
        long watcher = colleagues.join(name, Role.ADMINISTRATOR);
        slack.member(name + "@example.org", "UWATCHER" + width);
        long team = scene.team("Team of " + name, watcher, watcher);
        Page page = visitor(
                width, theme, colleagues.browserOf(name, Role.ADMINISTRATOR).cookies());
        page.navigate("/settings/slack");
        assertThat(page.locator("h2").first()).hasText("Slack is on");
        assertThat(page.getByText("Slack knows Debrief as debrief in Acme.")).isVisible();
        page.locator("form[action$=test] button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice")).containsText("It is about to leave.");
        slackScene.work();
        page.reload();
        assertThat(page.locator(".notice")).containsText("It stands in Slack.");

        page.navigate("/settings/slack/teams/" + team);
        page.getByLabel("Channel").fill("#general");
        page.keyboard().press("Enter");
        assertThat(page.locator("#channel-wrong")).containsText("This is no channel.");
        assertThat(page.getByLabel("Channel")).hasValue("#general");
        Look.isFine(page, Look.named("slack-channel", width, theme));
        page.getByLabel("Channel").fill("https://acme.slack.com/archives/C0123ABCD");
        page.keyboard().press("Enter");
        assertThat(page.getByText("C0123ABCD").first()).isVisible();

        long absent = colleagues.join(Look.named("slack-nowhere", width, theme), Role.EDITOR);
        scene.run("insert into slack_person (person_id, email, is_deactivated, looked_at) values (" + absent
                + ", 'nowhere@example.org', false, '2026-11-20T08:00:00Z') on conflict do nothing");
        page.navigate("/settings/slack");
        assertThat(page.getByText("nobody in Slack has this address").first()).isVisible();
        Look.isFine(page, Look.named("slack-settings", width, theme));
    }

    @InEveryLook
    void everybody_chooses_how_digests_come_and_is_told_when_slack_does_not_know_them(int width, ColorScheme theme) {
        String name = Look.named("slack-chooser", width, theme);
        Page page =
                visitor(width, theme, colleagues.browserOf(name, Role.READER).cookies());
        page.navigate("/settings/digest");
        page.getByLabel("In Slack, as a direct message").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(page.getByLabel("In Slack, as a direct message")).isChecked();
        slackScene.work();
        page.reload();
        assertThat(page.getByText(
                        "Nobody in Slack has the address " + name + "@example.org. Messages go by mail instead."))
                .isVisible();
        Look.isFine(page, Look.named("slack-way", width, theme));
    }
}
