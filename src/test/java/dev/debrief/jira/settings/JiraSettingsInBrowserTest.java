package dev.debrief.jira.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.site.Field;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.Kind;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

/** Connecting a Jira and mapping a team in a real browser, by keyboard. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class JiraSettingsInBrowserTest extends BrowserTest {
    @Inject
    Colleagues colleagues;

    @Inject
    JiraScene scene;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @InEveryLook
    void a_jira_is_connected_and_a_team_mapped(int width, ColorScheme theme) {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            Field squad = jira.field("Squad", Kind.OPTION, "Night", "Day");
            jira.field("Effort", Kind.NUMBER);
            jira.project("OPS").component("Loader").type("Task").creating().requires(squad);
            String name = Look.named("jira-settings", width, theme);
            Page page = visitor(
                    width, theme, colleagues.browserOf(name, Role.ADMINISTRATOR).cookies());

            page.navigate("/settings/jira/connect");
            Look.isFine(page, Look.named("jira-connect", width, theme));
            page.getByLabel("Address").fill(jira.address().toString());
            page.getByLabel("E-mail of the account").fill(jira.account().email());
            page.getByLabel("Token").fill("not the token");
            page.keyboard().press("Enter");
            assertThat(page.locator("#token-wrong")).containsText("does not let Debrief in");
            assertThat(page.locator("#wrong")).isFocused();
            assertThat(page.getByLabel("Address")).hasValue(jira.address().toString());
            Look.isFine(page, Look.named("jira-connect-wrong", width, theme));
            page.getByLabel("Token").fill(jira.token());
            page.keyboard().press("Enter");
            assertThat(page.getByText("Connected. Say which items")).isVisible();

            page.locator("a.btn[href$=teams]").focus();
            page.keyboard().press("Enter");
            page.getByLabel("Project", new Page.GetByLabelOptions().setExact(true))
                    .fill("OPS");
            page.getByLabel("Labels").fill("on call");
            page.locator("button.main").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#labels-wrong")).containsText("has a blank");
            assertThat(page.locator("#field-" + squad.id() + "-wrong")).containsText("refuses issues without “Squad”");
            assertThat(page.getByLabel("Labels")).hasValue("on call");
            Look.isFine(page, Look.named("jira-team-wrong", width, theme));
            page.getByLabel("Labels").fill("on-call");
            page.getByLabel("Squad").selectOption("Night");
            page.locator("button.main").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Saved.")).isVisible();
            assertThat(page.locator("table")).containsText("OPS");
            page.getByText("Ask Jira now").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice")).containsText("Jira lets Debrief in");
            Look.isFine(page, Look.named("jira-site", width, theme));

            page.getByText("Say who is who").click();
            page.getByLabel("Person in Debrief").fill(name + "@example.org");
            page.getByLabel("Look in Jira for").fill("Somebody");
            page.keyboard().press("Enter");
            page.getByText("That is " + name).focus();
            Look.isFine(page, Look.named("jira-people", width, theme));
            page.keyboard().press("Enter");
            assertThat(page.locator("table")).containsText("Somebody Else");
        }
    }
}
