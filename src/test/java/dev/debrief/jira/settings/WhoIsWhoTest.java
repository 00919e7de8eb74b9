package dev.debrief.jira.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.site.Deployment;
import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where neither an address nor a name says who somebody is in Jira, a person says it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class WhoIsWhoTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = colleagues.browserOf("jira-who-is-who", Role.ADMINISTRATOR);
    }

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void who_was_not_found_is_listed_and_chosen_from_what_jira_finds() {
        for (Deployment deployment : Deployment.values()) {
            try (JiraSite jira = JiraSite.of(deployment, scene.clock())) {
                String name = "jira-zoe-" + deployment.name().toLowerCase(Locale.ROOT);
                long zoe = colleagues.join(name, Role.EDITOR);
                JiraPerson hidden =
                        jira.people().add("Zoë Müller", "z.mueller@example.com").hidesEmail();
                jira.people().add("Zoë Maier", "z.maier@example.com").hidesEmail();
                long site = scene.connect(jira, "OPS", Creates.AT_ONCE);
                String people = "/settings/jira/sites/" + site + "/people";
                ActionItemNumber item = scene.item("Swap tables by renaming", zoe, null);
                scene.run();
                assertThat(jira.issues().get(0).assignee()).isEmpty();
                assertThat(browser.page("/settings/jira/sites/" + site)
                                .select("main")
                                .text())
                        .contains("One person with items there was not found");
                Document page = browser.page(people);
                assertThat(page.select("main").text()).contains(name, "1 issue");

                Document nobody = browser.page(people + "?person=" + zoe);
                assertThat(nobody.select("[role=status]").text()).contains("finds nobody for “" + name + "”");
                Document found = browser.page(people + "?person=" + zoe + "&words=Zo%C3%AB");
                assertThat(found.select("input[name=account]")).hasSize(2);
                String account = deployment.isCloud() ? hidden.accountId() : hidden.name();
                browser.submit(
                                "/settings/jira/sites/" + site,
                                people,
                                Map.of("person", zoe, "words", "Zoë", "account", account))
                        .then()
                        .statusCode(303);
                scene.run();
                assertThat(jira.issues().get(0).assignee()).contains(hidden);
                Document known = browser.page(people);
                assertThat(known.select("main").text()).contains("Everybody whose items are there was found");
                assertThat(known.select("table").text()).contains(name, "Zoë Müller", "chosen");

                // what was said counts before any search
                jira.people().add("Somebody", name + "@example.org");
                jira.forgetCalls();
                scene.item("Another one", zoe, null);
                scene.run();
                assertThat(jira.issues()).allMatch(issue -> issue.assignee().equals(Optional.of(hidden)));
                assertThat(jira.calls()).noneMatch(call -> call.path().startsWith("/user/search"));

                browser.submit("/settings/jira/sites/" + site, people + "/removal", Map.of("person", zoe))
                        .then()
                        .statusCode(303);
                assertThat(scene.ask("select count(*) from jira_person where person_id = " + zoe))
                        .isEqualTo("0");
                assertThat(scene.link(item).state).isEqualTo(LinkState.LINKED);
            }
            scene.clear();
        }
    }

    @Test
    void whom_debrief_does_not_know_is_said_and_chosen_too() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            long bo = colleagues.join("jira-bo", Role.EDITOR);
            long site = scene.connect(jira, "OPS", Creates.AT_ONCE);
            String people = "/settings/jira/sites/" + site + "/people";
            ActionItemNumber item = scene.item("Watch the load", null, null);
            scene.run();
            JiraPerson other = jira.people().add("B. Oe", "b.oe@example.com").hidesEmail();
            jira.issue("OPS-1").assign(other);
            scene.poll();
            assertThat(scene.look(item).owner()).isNull();
            assertThat(browser.page(people).select("main").text()).contains("Jira gives it to B. Oe");
            browser.submit(
                            "/settings/jira/sites/" + site,
                            people,
                            Map.of("person", "jira-bo", "words", "B. Oe", "account", other.accountId()))
                    .then()
                    .statusCode(303);
            scene.run();
            assertThat(scene.look(item).owner().id()).isEqualTo(bo);
        }
    }

    @Test
    void only_whom_jira_finds_can_be_chosen_and_a_wrong_name_is_said_at_its_field() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            long site = scene.connect(jira, "OPS", Creates.BY_HAND);
            String people = "/settings/jira/sites/" + site + "/people";
            browser.submit(
                            "/settings/jira/sites/" + site,
                            people,
                            Map.of("person", "jira-who-is-who", "words", "Some", "account", "forged"))
                    .then()
                    .statusCode(422);
            assertThat(scene.ask("select count(*) from jira_person")).isEqualTo("0");
            Document page = browser.page(people + "?person=Nobody+At+All");
            assertThat(page.select("#person-wrong").text()).contains("knows nobody like this");
            assertThat(page.select("#person").val()).isEqualTo("Nobody At All");
            jira.down();
            assertThat(browser.page(people + "?person=jira-who-is-who")
                            .select(".notice")
                            .text())
                    .contains("Jira cannot be asked now");
            jira.up();
        }
    }
}
