package dev.debrief.jira.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.debrief.action.PlanDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.When;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issues in lists, below a post-mortem, and for machines. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class IssuesInListsTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    @Inject
    EntityManagerFactory factory;

    private JiraSite jira;
    private long site;
    private long owner;
    private Browser editor;

    @BeforeEach
    void connected() {
        jira = JiraSite.cloud(scene.clock());
        site = scene.connect(jira, "OPS", Creates.AT_ONCE);
        owner = colleagues.join("lists-owner", Role.EDITOR);
        jira.people().add("lists-owner", "lists-owner@example.org");
        editor = colleagues.browserOf("lists-editor", Role.EDITOR);
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void the_list_says_of_each_item_how_it_stands_with_its_issue() {
        ActionItemNumber inStep = item("In step");
        ActionItemNumber differs = item("Differs");
        scene.run();
        jira.project("OPS").type("Task").editing().without("duedate");
        scene.tell(differs, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-07"))));
        scene.run();
        scene.connect(jira, "OPS", Creates.BY_HAND);
        ActionItemNumber none = item("Not there");
        scene.run();
        Document page = editor.page("/actions?whose=person-" + owner);
        assertThat(page.select("th:contains(Jira)")).hasSize(1);
        assertThat(ticket(page, inStep)).isEqualTo("OPS-1 in step");
        assertThat(ticket(page, differs)).isEqualTo("OPS-2 due date differs");
        assertThat(ticket(page, none)).isEqualTo("not in Jira");
    }

    @Test
    void the_list_shows_only_those_that_are_in_step_that_differ_or_that_are_not_there() {
        owner = colleagues.join("lists-tracked", Role.EDITOR);
        jira.people().add("lists-tracked", "lists-tracked@example.org");
        ActionItemNumber inStep = item("In step");
        ActionItemNumber differs = item("Differs");
        ActionItemNumber settles = item("To settle");
        scene.run();
        jira.project("OPS").type("Task").editing().without("duedate");
        scene.tell(differs, new PlanDeed.Redate(When.on(LocalDate.parse("2026-12-07"))));
        scene.tell(settles, new PlanDeed.Reword(Markdown.of("Ours")));
        jira.issue(scene.link(settles).key).edit("Theirs");
        scene.run();
        scene.connect(jira, "OPS", Creates.BY_HAND);
        ActionItemNumber none = item("Not there");
        ActionItemNumber deleted = item("Deleted there");
        scene.run();
        String list = "/actions?whose=person-" + owner + "&jira=";
        assertThat(listed(list + "in-step")).containsExactlyInAnyOrder(inStep.value());
        assertThat(listed(list + "differs")).containsExactlyInAnyOrder(differs.value(), settles.value());
        assertThat(listed(list + "not-in-jira")).containsExactlyInAnyOrder(none.value(), deleted.value());
        Document page = editor.page(list + "differs");
        assertThat(page.select("select[name=jira] option[selected]").text()).isEqualTo("Differs from Jira");
        String conflict = editor.page("/actions/" + settles.value())
                .select("#jira form[action*=conflicts]")
                .attr("action");
        editor.submit("/actions/" + settles.value(), conflict, Map.of("do", "leave"));
        jira.issue(scene.link(inStep).key).delete();
        scene.hear(site, jira.webhooks().take());
        scene.run();
        assertThat(listed(list + "in-step")).containsExactlyInAnyOrder(settles.value());
        assertThat(listed(list + "not-in-jira")).contains(inStep.value());
    }

    private List<Integer> listed(String address) {
        return editor.page(address).select("tbody a[href^=/actions/]").eachAttr("href").stream()
                .filter(href -> href.matches("/actions/[0-9]+"))
                .map(href -> Integer.valueOf(href.substring("/actions/".length())))
                .distinct()
                .toList();
    }

    @Test
    void what_the_list_asks_of_the_database_does_not_grow_with_its_items() {
        item("One");
        scene.run();
        long one = statements();
        for (int i = 0; i < 15; i++) item("Another " + i);
        scene.run();
        assertThat(statements()).isEqualTo(one);
    }

    @Test
    void machines_are_told_of_the_issue_too() {
        ActionItemNumber item = item("For machines");
        scene.run();
        scene.connect(jira, "OPS", Creates.BY_HAND);
        ActionItemNumber none = item("Without");
        String token = colleagues.tokenOf("lists-machine", Role.READER);
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/actions/" + item.value())
                .then()
                .body("issue.key", equalTo("OPS-1"))
                .body("issue.address", equalTo(jira.address() + "/browse/OPS-1"))
                .body("issue.standing", equalTo("in step"));
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/actions/" + none.value())
                .then()
                .body("issue", nullValue());
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/actions?whose=person-" + owner + "&limit=200")
                .then()
                .body("items.find { it.number == '" + item + "' }.issue.key", equalTo("OPS-1"));
    }

    @Test
    void all_the_open_items_of_an_incident_get_their_issues_in_one_press() {
        scene.connect(jira, "OPS", Creates.BY_HAND);
        int incident = incident("Views left behind");
        for (int i = 0; i < 3; i++) itemOf(incident, "Thing " + i);
        scene.run();
        String address = "/incidents/" + incident;
        Document page = editor.page(address);
        assertThat(page.select("form[action$=issues]").text())
                .isEqualTo("3 open action items are not in Jira. Create issues for all 3");
        for (int i = 0; i < 2; i++) editor.submit(address, address + "/jira/issues", Map.of());
        scene.run();
        assertThat(jira.issues()).hasSize(3);
        page = editor.page(address);
        assertThat(page.select("form[action$=issues]")).isEmpty();
        assertThat(page.select("#actions td[data-l=Jira]").eachText())
                .allMatch(text -> text.matches("OPS-[0-9]+ in step"))
                .hasSize(3);
    }

    @Test
    void whoever_only_reads_an_incident_is_not_asked_to_make_issues() {
        scene.connect(jira, "OPS", Creates.BY_HAND);
        int incident = incident("Only read");
        itemOf(incident, "Thing");
        Document page = colleagues.browserOf("lists-reader", Role.READER).page("/incidents/" + incident);
        assertThat(page.select("form[action$=issues]")).isEmpty();
        assertThat(page.select("#actions td[data-l=Jira]").text()).isEqualTo("not in Jira");
    }

    private ActionItemNumber item(String text) {
        return scene.item(text, owner, null);
    }

    private int incident(String title) {
        return post("/api/v1/incidents", "{\"title\": \"" + title + "\"}");
    }

    private void itemOf(int incident, String text) {
        post("/api/v1/actions", "{\"incident\": \"INC-" + incident + "\", \"text\": \"" + text + "\"}");
    }

    private int post(String address, String body) {
        String token = colleagues.tokenOf("lists-writer", Role.EDITOR);
        String location = given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return Integer.parseInt(location.replaceAll(".*[/-]", ""));
    }

    private static String ticket(Document page, ActionItemNumber item) {
        return page.select("tr[data-item=" + item.value() + "] td.ticket").text();
    }

    private long statements() {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        editor.page("/actions?whose=person-" + owner);
        statistics.clear();
        editor.page("/actions?whose=person-" + owner);
        return statistics.getPrepareStatementCount();
    }
}
