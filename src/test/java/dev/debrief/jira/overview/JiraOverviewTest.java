package dev.debrief.jira.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.When;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.Summary;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators see of Jira: health, backlog, what waits for somebody, and every call. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class JiraOverviewTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private JiraSite jira;
    private Browser administrator;

    @BeforeEach
    void connected() {
        jira = JiraSite.cloud(scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        administrator = colleagues.browserOf("overview-administrator", Role.ADMINISTRATOR);
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void a_site_says_how_it_is_what_it_has_and_where_its_webhook_belongs() {
        scene.item("One", null, null);
        scene.item("Two", null, null);
        scene.run();
        scene.poll();
        Document page = administrator.page("/settings/jira");
        String site = page.select(".sect").first().text();
        assertThat(site).contains(jira.address().toString(), "It answers.", "2 linked", "every minute", "calls");
        assertThat(page.select("code").eachText())
                .anyMatch(
                        text -> text.endsWith("/api/v1/hooks/jira/" + scene.ask("select hook_path from jira_secret")));
        assertThat(administrator.page("/settings/mail").select("nav a[href=/settings/jira]"))
                .hasSize(1);
    }

    @Test
    void a_token_that_has_run_out_is_said_with_the_time_until_which_nothing_is_asked() {
        jira.changeToken("another");
        scene.item("Waits", null, null);
        scene.run();
        String page = administrator.page("/settings/jira").text();
        assertThat(page).contains("does not let Debrief in", "Nothing is asked before", "1 issue to make");
        jira.pardon(); // who is not let in is told so as plain text
    }

    @Test
    void a_team_that_is_stopped_is_said_once_with_its_reason() {
        jira.project("OPS").misconfigured("Cost centre is required.");
        for (int i = 0; i < 4; i++) scene.item("Thing " + i, null, null);
        scene.run();
        Document page = administrator.page("/settings/jira");
        assertThat(page.select(".notice").eachText())
                .singleElement()
                .asString()
                .contains("No issues are made in OPS", "Cost centre is required.");
        assertThat(page.text()).contains("4 stopped");
    }

    @Test
    void every_value_that_gave_way_stands_in_the_list_once_however_many_pages_it_has() {
        List<ActionItemNumber> all = new ArrayList<>();
        for (int i = 0; i < 23; i++) all.add(scene.item("Thing " + i, null, null));
        scene.pass(Duration.ofMinutes(2));
        for (ActionItemNumber one : all) {
            scene.tell(one, new PlanDeed.Reword(Markdown.of("Ours of " + one)));
            jira.issue(scene.link(one).key).edit("Theirs of " + one);
        }
        scene.pass(Duration.ofMinutes(2));
        Document first = administrator.page("/settings/jira");
        List<String> seen =
                new ArrayList<>(first.select("#conflicts td.lead-cell a").eachText());
        assertThat(seen).hasSize(20);
        String next = first.select("#conflicts a[rel=next]").attr("href").replaceAll("#.*", "");
        Document second = administrator.page(next);
        seen.addAll(second.select("#conflicts td.lead-cell a").eachText());
        assertThat(second.select("#conflicts a[rel=next]")).isEmpty();
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(ActionItemNumber::toString).toList());
        assertThat(first.select("#conflicts td.lead-cell a").attr("href"))
                .isEqualTo("/actions/"
                        + ActionItemNumber.parse(seen.get(0)).orElseThrow().value() + "#jira");
    }

    @Test
    void the_lists_by_how_items_stand_are_counted_and_lead_there() {
        int before = counted("in step");
        scene.item("In step", null, null);
        ActionItemNumber differs = scene.item("Differs", null, null);
        scene.run();
        jira.project("OPS").type("Task").editing().without("duedate");
        scene.tell(differs, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-07"))));
        scene.run();
        assertThat(counted("in step")).isEqualTo(before + 1);
        assertThat(counted("to look at")).isEqualTo(1);
        String address = administrator
                .page("/settings/jira")
                .select("#lists a:contains(to look at)")
                .attr("href");
        assertThat(administrator.page(address).select("tbody a[href=/actions/" + differs.value() + "]"))
                .isNotEmpty();
    }

    private int counted(String words) {
        String said = administrator
                .page("/settings/jira")
                .select("#lists a:contains(" + words + ")")
                .text();
        return Integer.parseInt(said.replaceAll("[^0-9]", ""));
    }

    @Test
    void what_differs_says_why() {
        ActionItemNumber item = scene.item("Differs", null, null);
        scene.run();
        jira.project("OPS").type("Task").editing().without("duedate");
        scene.tell(item, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-07"))));
        scene.run();
        assertThat(administrator
                        .page("/settings/jira")
                        .select("#differences tbody")
                        .text())
                .contains(item.toString(), "due date", "screen");
    }

    @Test
    void sync_now_asks_at_once_even_when_it_was_asked_a_moment_ago() {
        ActionItemNumber item = scene.item("Old words", null, null);
        scene.run();
        scene.poll();
        jira.issue(scene.link(item).key).edit("New words");
        scene.pollOnce();
        scene.run();
        assertThat(Summary.of(scene.look(item).text())).isEqualTo("Old words");
        String site =
                administrator.page("/settings/jira").select("input[name=site]").val();
        administrator.submit("/settings/jira", "/settings/jira/sync", Map.of("site", site));
        scene.pollOnce();
        scene.run();
        assertThat(Summary.of(scene.look(item).text())).isEqualTo("New words");
    }

    @Test
    void the_ledger_has_every_call_and_finds_those_of_an_item_and_those_that_went_wrong() {
        ActionItemNumber item = scene.item("One", null, null);
        scene.run();
        jira.issue(scene.link(item).key).delete();
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Gone")));
        scene.run();
        scene.poll();
        List<String> all =
                administrator.page("/settings/jira/calls").select("td code").eachText();
        assertThat(all).hasSize(Integer.parseInt(scene.ask("select count(*) from jira_call")));
        assertThat(all).contains("POST /issue", "POST /search/jql");
        Document ofItem = administrator.page("/settings/jira/calls?item=" + item);
        assertThat(ofItem.select("td code").eachText()).contains("POST /issue").doesNotContain("POST /search/jql");
        Document refused = administrator.page("/settings/jira/calls?answer=refused");
        assertThat(refused.select("td[data-l=Answer]").eachText()).isNotEmpty().allMatch("404"::equals);
        assertThat(administrator.page("/settings/jira/calls?answer=broken").select("td code"))
                .isEmpty();
    }

    @Test
    void what_is_no_action_item_is_said_and_stays_as_it_was_typed() {
        Document page = administrator.page("/settings/jira/calls?item=seventeen");
        assertThat(page.select("#item-wrong").text()).contains("“seventeen” is no action item");
        assertThat(page.select("#item").val()).isEqualTo("seventeen");
    }

    @Test
    void the_ledger_is_read_page_by_page_and_every_call_stands_on_one_of_them() {
        scene.sql("""
                insert into jira_call (site_id, method, path, status, said, milliseconds, began_at)
                select id, 'GET', '/issue/' || n, 200, '', 5, now() from jira_site, generate_series(1, 120) n""");
        List<String> seen = new ArrayList<>();
        String address = "/settings/jira/calls";
        for (int page = 0; page < 3; page++) {
            Document shown = administrator.page(address);
            seen.addAll(shown.select("td code").eachText());
            address = shown.select("a[rel=next]").attr("href");
        }
        assertThat(address).isEmpty();
        assertThat(seen).doesNotHaveDuplicates().hasSize(120);
    }

    @Test
    void where_no_jira_is_connected_the_page_says_so() {
        scene.clear();
        assertThat(administrator.page("/settings/jira").select(".notice").text())
                .contains("No Jira is connected");
    }
}
