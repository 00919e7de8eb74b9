package dev.debrief.jira.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.action.PlanDeed;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.When;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Jira as people see it in a real browser, by keyboard. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class JiraInBrowserTest extends BrowserTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private JiraSite jira;
    private long site;

    @BeforeEach
    void connected() {
        jira = JiraSite.cloud(scene.clock());
        site = scene.connect(jira, "OPS", Creates.ON_PUBLICATION);
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @InEveryLook
    void a_post_mortem_is_published_and_its_items_and_their_issues_stay_in_step(int width, ColorScheme theme) {
        String name = Look.named("jira-watcher", width, theme);
        long watcher = colleagues.join(name, Role.ADMINISTRATOR);
        Browser browser = colleagues.browserOf(name, Role.ADMINISTRATOR);
        jira.people().add(name, name + "@example.org");
        IncidentNumber incident = incident(name);
        ActionItemNumber swap =
                item(incident, "Swap by renaming: keep the old table until the new one is in place", name);
        ActionItemNumber alert = item(incident, "Page on-call when a table is older than 26 hours", name);
        Page page = visitor(width, theme, browser.cookies());

        page.navigate("/incidents/" + incident.value() + "/publication");
        press(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish").setExact(true)));
        page.waitForURL("**/incidents/" + incident.value());
        jira.project("OPS").type("Task").editing().without("duedate");
        heard();
        scene.tell(alert, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-07"))));
        heard();
        page.reload();
        assertThat(page.locator("#actions")).containsText("OPS-1");
        assertThat(page.locator("#actions")).containsText("in step");
        assertThat(page.locator("#actions")).containsText("due date differs");
        Look.isFine(page, Look.named("jira-incident", width, theme));

        issue(swap).transition("In Progress");
        heard();
        page.navigate("/actions/" + swap.value());
        assertThat(page.locator(".pagehead .state")).hasText("In progress");
        assertThat(page.locator("#jira")).containsText("“In Progress”, assigned to " + name);

        scene.tell(swap, new PlanDeed.Reword(Markdown.of("Swap by renaming, and keep the old table for a day")));
        issue(swap).edit("Swap by renaming, with a view in between");
        heard();
        page.reload();
        assertThat(page.locator("#jira")).containsText("Both sides changed the summary");
        Look.isFine(page, Look.named("jira-conflict", width, theme));
        press(page.getByLabel("Take “Swap by renaming, with a view in between” as the summary"));
        assertThat(page.locator("h1")).hasText("Swap by renaming, with a view in between");
        scene.run();
        Assertions.assertThat(issue(swap).summary()).isEqualTo("Swap by renaming, with a view in between");

        page.reload();
        press(page.locator("#jira summary", new Page.LocatorOptions().setHasText("Link another issue")));
        page.getByLabel("Key, address, or words of its summary").focus();
        page.keyboard().type("OPS-4711");
        page.keyboard().press("Enter");
        assertThat(page.locator("#key-wrong")).containsText("Jira has no issue OPS-4711");
        assertThat(page.getByLabel("Key, address, or words of its summary")).hasValue("OPS-4711");
        Look.isFine(page, Look.named("jira-relink", width, theme));
        String elder = jira.create("OPS", "Renaming by hand, as it was written down in spring and never done")
                .key();
        page.getByLabel("Key, address, or words of its summary").fill("renaming by");
        page.keyboard().press("Enter");
        assertThat(page.locator(".found-issues li")).hasCount(2);
        Look.isFine(page, Look.named("jira-found", width, theme));
        press(page.getByText("Link " + elder));
        assertThat(page.locator("#jira")).containsText(elder);

        page.navigate("/actions/" + alert.value());
        Look.isFine(page, Look.named("jira-differs", width, theme));
        page.navigate("/actions?whose=person-" + watcher);
        Look.isFine(page, Look.named("jira-list", width, theme));
    }

    @InEveryLook
    void administrators_see_how_jira_is_and_ask_it_at_once(int width, ColorScheme theme) {
        String name = Look.named("jira-keeper", width, theme);
        long keeper = colleagues.join(name, Role.ADMINISTRATOR);
        Browser browser = colleagues.browserOf(name, Role.ADMINISTRATOR);
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        jira.people().add(name, name + "@example.org");
        ActionItemNumber item = scene.item("List foreign objects every evening", keeper, null);
        scene.run();
        scene.poll();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("List foreign objects every evening before ten")));
        issue(item).edit("List foreign objects at night");
        scene.run();
        jira.faults().on("GET", "/issue/*", 1, Fault.before(Trouble.MAINTENANCE));
        scene.tell(item, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-07"))));
        scene.run();
        Page page = visitor(width, theme, browser.cookies());
        page.navigate("/settings/jira");
        assertThat(page.locator("#conflicts")).containsText("List foreign objects at night");
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sync now")));
        assertThat(page.locator("[role=status]")).hasText("Jira is asked now for what changed.");
        press(page.locator("summary", new Page.LocatorOptions().setHasText("Let Jira say at once what changed")));
        assertThat(page.getByText("/api/v1/hooks/jira/").first()).isVisible();
        Look.isFine(page, Look.named("jira-overview", width, theme));
        press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Every call to Jira")));
        assertThat(page.locator("td code").first()).isVisible();
        Look.isFine(page, Look.named("jira-calls", width, theme));
        page.getByLabel("Action item").fill("seventeen");
        page.keyboard().press("Enter");
        assertThat(page.locator("#item-wrong")).containsText("is no action item");
    }

    private static void press(Locator button) {
        button.focus();
        button.page().keyboard().press("Enter");
    }

    private IncidentNumber incident(String name) {
        return new IncidentNumber(post(
                name,
                "/api/v1/incidents",
                "{\"title\": \"Views left behind by a test\", \"summary\": \"A swap failed.\"}"));
    }

    private ActionItemNumber item(IncidentNumber incident, String text, String owner) {
        String body = "{\"incident\": \"" + incident + "\", \"text\": \"" + text + "\", \"owner\": \"" + owner + "\"}";
        return new ActionItemNumber(post(owner, "/api/v1/actions", body));
    }

    private int post(String name, String address, String body) {
        String location = given().header("Authorization", "Bearer " + colleagues.tokenOf(name, Role.ADMINISTRATOR))
                .contentType(ContentType.JSON)
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return Integer.parseInt(location.replaceAll(".*[/-]", ""));
    }

    private IssueInJira issue(ActionItemNumber item) {
        return jira.issue(String.valueOf(scene.link(item).issueId));
    }

    private void heard() {
        for (int i = 0; i < 3; i++) {
            scene.run();
            scene.hear(site, jira.webhooks().take());
            scene.run();
        }
    }
}
