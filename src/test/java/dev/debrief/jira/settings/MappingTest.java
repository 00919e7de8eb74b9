package dev.debrief.jira.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.site.Category;
import dev.debrief.jira.site.Deployment;
import dev.debrief.jira.site.Field;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraProject;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.Kind;
import dev.debrief.jira.site.Permission;
import dev.debrief.jira.site.Workflow;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a team's items become issues is set up on a page, which says what Jira would refuse before anything is kept. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class MappingTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = colleagues.browserOf("jira-mapper", Role.ADMINISTRATOR);
    }

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void what_the_create_screen_wants_is_asked_for_and_written_into_every_issue() {
        for (Deployment deployment : Deployment.values()) {
            try (JiraSite jira = JiraSite.of(deployment, scene.clock())) {
                Workflow flow = Workflow.simple().status("Closed", Category.DONE);
                flow.transition("Close", "Closed");
                JiraProject project = jira.project("OPS").component("Loader").workflow(flow);
                Field squad = jira.field("Squad", Kind.OPTION, "Night", "Day");
                Field effort = jira.field("Effort", Kind.NUMBER);
                Field reason = jira.field("Reason", Kind.TEXT);
                Field until = jira.field("Until", Kind.DATE);
                Field tags = jira.field("Tags", Kind.LABELS);
                Field place = jira.field("Place", Kind.CASCADE, "North", "North>Oslo", "North>Bergen", "South");
                project.type("Task")
                        .creating()
                        .requires(squad)
                        .requires("components")
                        .with(effort)
                        .with(reason)
                        .with(until)
                        .with(tags)
                        .with(place);
                long site = scene.connectOnly(jira);
                String add = "/settings/jira/sites/" + site + "/teams";

                // without JavaScript: what Jira offers is asked for, and nothing is kept
                Document asked = page(add, Map.of("do", "ask", "project", "ops", "type", "task"), 200);
                assertThat(asked.select("#offered-projects option").eachAttr("value"))
                        .containsExactly("OPS");
                assertThat(asked.select("#field-" + squad.id() + " option").eachText())
                        .containsExactly("Nothing", "Night", "Day");
                assertThat(asked.select("#field-" + place.id() + " option").eachText())
                        .containsExactly("Nothing", "North", "North › Oslo", "North › Bergen", "South");
                assertThat(asked.select("#offered-done option").eachAttr("value"))
                        .containsExactly("Done", "Closed");
                assertThat(scene.ask("select count(*) from jira_team")).isEqualTo("0");

                Map<String, String> typed = filled(asked);
                typed.put("creates", "at-once");
                Document wrong = page(add, typed, 422);
                assertThat(said(wrong, "field-" + squad.id())).contains("refuses issues without “Squad”");
                assertThat(said(wrong, "components")).contains("wants a component");

                typed.put("components", "Loader");
                typed.put("labels", "on-call\nafter-incident");
                typed.put("priority-high", "High");
                typed.put("state-done", "Closed");
                typed.put("comments", "yes");
                typed.put("owner-due", "jira");
                typed.put("field-" + squad.id(), "Day");
                typed.put("field-" + effort.id(), "2,5");
                typed.put("field-" + reason.id(), "It was late.\nTwice.");
                typed.put("field-" + until.id(), "2026-12-24");
                typed.put("field-" + tags.id(), "one\ntwo");
                typed.put("field-" + place.id(), "North › Bergen");
                browser.submit(add, add, typed).then().statusCode(303);

                ActionItemNumber item = scene.item("Swap tables by renaming", null, null);
                scene.run();
                IssueInJira issue = jira.issues().get(0);
                assertThat(issue.value(squad.id())).map(JsonNode::asText).contains("Day");
                assertThat(issue.value(effort.id()).orElseThrow().decimalValue())
                        .isEqualByComparingTo("2.5");
                assertThat(issue.value(reason.id()).orElseThrow().toString()).contains("It was late.", "Twice.");
                assertThat(issue.value(until.id())).map(JsonNode::asText).contains("2026-12-24");
                assertThat(issue.value(tags.id()).orElseThrow().toString()).isEqualTo("[\"one\",\"two\"]");
                assertThat(issue.value(place.id())).map(JsonNode::asText).contains("North>Bergen");
                assertThat(issue.value("components").orElseThrow().toString()).contains("Loader");
                assertThat(issue.labels()).containsExactlyInAnyOrder("on-call", "after-incident");
                assertThat(scene.ask("select comments || ' ' || due_owner || ' ' || issue_type from jira_team"))
                        .isEqualTo("true jira Task");

                // its page shows what is kept, and it can be saved as it is
                String map = "/settings/jira/teams/" + scene.ask("select id from jira_team");
                Document kept = browser.page(map);
                assertThat(kept.select("#field-" + squad.id() + " option[selected]")
                                .val())
                        .isEqualTo("Day");
                assertThat(kept.select("#state-done").val()).isEqualTo("Closed");
                assertThat(kept.select("input[name=comments]").hasAttr("checked"))
                        .isTrue();
                browser.submit(map, map, filled(kept)).then().statusCode(303);

                scene.tell(item, new StateDeed.Finish("", null));
                scene.run();
                assertThat(jira.issues().get(0).status().name()).isEqualTo("Closed");
            }
            scene.clear();
        }
    }

    @Test
    void what_jira_would_refuse_is_said_at_its_field() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            jira.project("OPS").component("Loader");
            jira.project("BARE")
                    .type("Task")
                    .creating()
                    .without("labels")
                    .without("priority")
                    .without("components");
            jira.project("SHUT").denies(Permission.CREATE_ISSUES);
            long site = scene.connectOnly(jira);
            String add = "/settings/jira/sites/" + site + "/teams";
            Map<String, String> good = filled(browser.page(add));
            good.put("project", "OPS");

            assertThat(said(add, good, "project", "NOPE")).contains("no project “NOPE”");
            assertThat(said(add, good, "project", "")).contains("Name the project");
            assertThat(said(add, good, "project", "SHUT")).contains("permission");
            assertThat(said(add, good, "type", "Epic")).contains("no type “Epic”", "Task, Bug, Story");
            assertThat(said(add, good, "labels", "on call")).contains("has a blank", "“on-call”");
            assertThat(said(add, good, "components", "Reader")).contains("no component “Reader”");
            assertThat(said(add, good, "priority-high", "Blinding")).contains("no priority “Blinding”");
            assertThat(said(add, good, "state-done", "Shipped")).contains("no status “Shipped”");
            assertThat(said(add, good, "state-done", "In Progress")).contains("counts as not done");
            assertThat(said(add, good, "state-open", "Done")).contains("counts as done");
            assertThat(said(add, good, "creates", "always")).contains("Choose when");

            Map<String, String> bare = new HashMap<>(good);
            bare.put("project", "BARE");
            assertThat(said(add, bare, "labels", "on-call")).contains("no labels");
            assertThat(said(add, bare, "components", "Loader")).contains("no components");
            assertThat(said(add, bare, "priority-low", "Low")).contains("no priority");
            assertThat(scene.ask("select count(*) from jira_team")).isEqualTo("0");
        }
    }

    @Test
    void a_wrong_map_stops_its_team_and_a_good_one_lets_it_go_on() {
        try (JiraSite jira = JiraSite.dataCenter(scene.clock())) {
            Field squad = jira.field("Squad", Kind.OPTION, "Night", "Day");
            jira.project("OPS").type("Task").creating().requires(squad);
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            scene.item("One", null, null);
            scene.item("Two", null, null);
            scene.run();
            assertThat(jira.issues()).isEmpty();
            String map = "/settings/jira/teams/" + scene.ask("select id from jira_team");
            Document page = browser.page(map);
            assertThat(page.select(".notice").text()).contains("Squad is required", "go on as soon as this is saved");
            Map<String, String> typed = filled(page);
            typed.put("field-" + squad.id(), "Night");
            browser.submit(map, map, typed).then().statusCode(303);
            scene.run();
            assertThat(jira.issues())
                    .hasSize(2)
                    .allMatch(issue -> issue.value(squad.id()).isPresent());
        }
    }

    @Test
    void an_item_that_lacks_what_jira_wants_stops_nobody_else() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            jira.project("OPS").type("Task").creating().requires("duedate");
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            String map = "/settings/jira/teams/" + scene.ask("select id from jira_team");
            assertThat(browser.page(map).select("main").text()).contains("Jira wants a due date in every issue");
            ActionItemNumber without = scene.item("Some day", null, null);
            scene.run();
            ActionItemNumber with = scene.item("In December", null, "2026-12-04");
            scene.run();
            assertThat(jira.issues()).hasSize(1);
            assertThat(scene.look(with).ticket()).isEqualTo("OPS-1");
            assertThat(scene.link(without).why).contains("Due date is required");
            scene.redate(without, "2026-12-05");
            scene.run();
            assertThat(jira.issues()).hasSize(2);
        }
    }

    @Test
    void a_team_has_one_map_and_goes_by_that_of_all_others_without_it() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            jira.project("NIGHT");
            long site = scene.connect(jira, "OPS", Creates.AT_ONCE);
            long team = scene.team("Night watch of maps");
            String add = "/settings/jira/sites/" + site + "/teams";
            Element own = browser.page("/settings/teams/" + team)
                    .select("a:contains(map of its own)")
                    .first();
            assertThat(browser.page(own.attr("href"))
                            .select("#team option[selected]")
                            .val())
                    .isEqualTo(Long.toString(team));
            Document page = browser.page(add);
            assertThat(page.select("#team option").eachAttr("value"))
                    .contains(Long.toString(team))
                    .doesNotContain("");
            Map<String, String> typed = filled(page);
            typed.put("project", "NIGHT");
            typed.put("creates", "at-once");
            assertThat(said(add, typed, "team", "")).contains("already");
            assertThat(said(add, typed, "team", "999999999")).contains("Choose a team");
            typed.put("team", Long.toString(team));
            browser.submit(add, add, typed).then().statusCode(303);
            assertThat(said(add, typed, "team", Long.toString(team))).contains("already");
            ActionItemNumber item = scene.itemOf(team, "Watch the night load");
            scene.run();
            assertThat(scene.look(item).ticket()).isEqualTo("NIGHT-1");

            String map = "/settings/jira/teams/" + scene.ask("select id from jira_team where team_id = " + team);
            browser.submit(map, map + "/removal", Map.of()).then().statusCode(303);
            assertThat(browser.get(map).statusCode()).isEqualTo(404);
            ActionItemNumber later = scene.itemOf(team, "Watch the next load");
            jira.issue("NIGHT-1").edit("Watch it all night");
            scene.poll();
            assertThat(scene.look(later).ticket()).isEqualTo("OPS-1");
            assertThat(scene.look(item).text().source()).isEqualTo("Watch it all night");
        }
    }

    @Test
    void while_jira_is_away_a_map_is_kept_only_if_somebody_wants_it_unchecked() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            String map = "/settings/jira/teams/" + scene.ask("select id from jira_team");
            Map<String, String> typed = filled(browser.page(map));
            typed.put("labels", "on-call");
            jira.down();
            Document away = page(map, typed, 422);
            assertThat(away.select(".notice").text()).contains("Jira cannot be asked now");
            assertThat(away.select("#labels").val()).isEqualTo("on-call");
            assertThat(away.select("button[value=unchecked]")).hasSize(1);
            assertThat(scene.ask("select cast(labels as text) from jira_team")).isEqualTo("{}");
            typed.put("do", "unchecked");
            browser.submit(map, map, typed).then().statusCode(303);
            assertThat(scene.ask("select cast(labels as text) from jira_team")).isEqualTo("{on-call}");
            jira.up();
        }
    }

    @Test
    void what_the_environment_says_of_a_team_cannot_be_changed_here() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            jira.project("OTHER");
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            scene.sql("update jira_site set from_environment = true");
            String map = "/settings/jira/teams/" + scene.ask("select id from jira_team");
            Document page = browser.page(map);
            assertThat(page.select("#project, #creates")).isEmpty();
            assertThat(page.select("main").text()).contains("DEBRIEF_JIRA_PROJECT", "OPS");
            Map<String, String> typed = filled(page);
            typed.put("project", "OTHER");
            typed.put("creates", "by-hand");
            typed.put("labels", "on-call");
            browser.submit(map, map, typed).then().statusCode(303);
            browser.submit(map, map + "/removal", Map.of()).then().statusCode(303);
            assertThat(scene.ask("select project || ' ' || creates || ' ' || cast(labels as text) from jira_team"))
                    .isEqualTo("OPS at-once {on-call}");
        }
    }

    private String said(String page, Map<String, String> good, String field, String value) {
        Map<String, String> typed = new HashMap<>(good);
        typed.put(field, value);
        return said(page(page, typed, 422), field);
    }

    private static String said(Document page, String field) {
        return page.select("#" + field + "-wrong").text();
    }

    private Document page(String address, Map<String, String> typed, int status) {
        return Jsoup.parse(browser.submit(address, address, typed)
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }

    /** The form of the page as it stands there. */
    private static Map<String, String> filled(Document page) {
        Map<String, String> typed = new HashMap<>();
        for (Element input : page.select("main form:has(button[value=save]) [name]")) {
            String name = input.attr("name");
            boolean isLeft = name.equals("csrf-token")
                    || input.is("button")
                    || (input.attr("type").equals("checkbox") && !input.hasAttr("checked"));
            if (isLeft) continue;
            typed.put(
                    name, input.is("select") ? input.select("option[selected]").val() : input.val());
        }
        return typed;
    }
}
