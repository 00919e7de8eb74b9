package dev.debrief.jira.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Every way in which an item stands with its issue, as people see it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class JiraStandingsInBrowserTest extends BrowserTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private JiraSite jira;
    private long site;

    @BeforeEach
    void connected() {
        jira = JiraSite.cloud(scene.clock());
        site = scene.connect(jira, "OPS", Creates.AT_ONCE);
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @InEveryLook
    void an_item_says_how_it_stands_with_its_issue_and_what_to_do(int width, ColorScheme theme) {
        String name = Look.named("jira-stands", width, theme);
        long owner = colleagues.join(name, Role.ADMINISTRATOR);
        Browser browser = colleagues.browserOf(name, Role.ADMINISTRATOR);
        jira.people().add(name, name + "@example.org");
        scene.sql("update jira_team set creates = 'by-hand'");
        ActionItemNumber without = scene.item("Write down who may drop a view", owner, null);
        scene.run();
        scene.sql("update jira_team set creates = 'at-once'");
        ActionItemNumber inStep = scene.item("Swap by renaming", owner, "2026-12-04");
        ActionItemNumber deleted = scene.item("Alert on tables older than 26 hours", owner, "2026-12-04");
        ActionItemNumber hidden = scene.item("Rotate the key of the loader", owner, null);
        ActionItemNumber differs = scene.item("List foreign objects every evening", owner, null);
        heard();
        issue(deleted).delete();
        issue(hidden).forbid();
        jira.project("OPS").type("Task").editing().without("duedate");
        scene.redate(hidden, "2026-12-07");
        scene.tell(differs, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-07"))));
        heard();
        jira.faults().on("POST", "/issue", 1, Fault.after(Trouble.MAINTENANCE));
        jira.index().stop();
        ActionItemNumber maybe = scene.item("Keep the old table for a day", owner, null);
        scene.run();
        Page page = visitor(width, theme, browser.cookies());

        shown(page, without, "Create in Jira", Look.named("jira-without", width, theme));
        shown(page, inStep, "in step", Look.named("jira-in-step", width, theme));
        shown(page, deleted, "Create again", Look.named("jira-deleted", width, theme));
        shown(page, hidden, "Look again now", Look.named("jira-hidden", width, theme));
        shown(page, maybe, "did not answer", Look.named("jira-maybe", width, theme));
        page.navigate("/actions?jira=differs&whose=person-" + owner);
        assertThat(page.locator("main")).containsText("List foreign objects every evening");
        assertThat(page.locator("main")).not().containsText("Swap by renaming");
        Look.isFine(page, Look.named("jira-list-differs", width, theme));
    }

    private static void shown(Page page, ActionItemNumber item, String words, String look) {
        page.navigate("/actions/" + item.value());
        assertThat(page.locator("#jira")).containsText(words);
        Look.isFine(page, look);
    }

    private IssueInJira issue(ActionItemNumber item) {
        return jira.issue(String.valueOf(scene.link(item).issueId));
    }

    /** So much is done in a second, and no more. */
    private void heard() {
        for (int i = 0; i < 3; i++) {
            scene.pass(Duration.ofMinutes(1));
            scene.hear(site, jira.webhooks().take());
            scene.pass(Duration.ofMinutes(1));
        }
    }
}
