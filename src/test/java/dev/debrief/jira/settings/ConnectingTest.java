package dev.debrief.jira.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Jira is connected on a page, and what is wrong is said at its field. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ConnectingTest {
    private static final String CONNECT = "/settings/jira/connect";

    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = colleagues.browserOf("jira-connector", Role.ADMINISTRATOR);
    }

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void a_jira_is_connected_and_its_token_is_never_shown() {
        for (boolean cloud : new boolean[] {true, false}) {
            try (JiraSite jira = cloud ? JiraSite.cloud(scene.clock()) : JiraSite.dataCenter(scene.clock())) {
                jira.project("OPS");
                String site = connected(jira);
                assertThat(scene.ask("select token from jira_secret")).doesNotContain(jira.token());
                assertThat(scene.ask(
                                "select count(*) from jira_call where path like '%token%' or said like '%token-of%'"))
                        .isEqualTo("0");
                Document page = browser.page(site);
                assertThat(page.html()).doesNotContain(jira.token());
                assertThat(page.select("#token").val()).isEmpty();
                assertThat(page.select("#hook").text())
                        .endsWith("/api/v1/hooks/jira/" + scene.ask("select hook_path from jira_secret"));
                Document checked = Jsoup.parse(browser.submit(site, site + "/check", Map.of())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
                assertThat(checked.select("[role=status]").text())
                        .contains(jira.account().displayName())
                        .contains("one project");
            }
            scene.clear();
        }
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_kept() {
        try (JiraSite cloud = JiraSite.cloud(scene.clock());
                JiraSite dataCenter = JiraSite.dataCenter(scene.clock())) {
            assertThat(wrong(with(cloud, "token", "another"), "token")).contains("does not let Debrief in");
            assertThat(wrong(with(cloud, "email", "other@example.org"), "token"))
                    .contains("e-mail address");
            assertThat(wrong(with(dataCenter, "token", "another"), "token")).contains("does not know this token");
            assertThat(wrong(with(cloud, "deployment", "data-center"), "deployment"))
                    .contains("This is Jira Cloud");
            assertThat(wrong(with(dataCenter, "deployment", "cloud", "email", "a@example.org"), "deployment"))
                    .contains("This is a Data Center");
            String root = dataCenter.address().toString().replace("/jira", "");
            assertThat(wrong(with(dataCenter, "address", root), "address")).contains("not Jira", "/browse/");
            assertThat(wrong(with(cloud, "address", "http://nowhere.invalid"), "address"))
                    .contains("no host of this name");
            assertThat(wrong(with(cloud, "address", "jira"), "address")).contains("Write the address");
            assertThat(wrong(with(cloud, "email", ""), "email")).contains("wants the e-mail");
            assertThat(wrong(with(cloud, "token", ""), "token")).contains("Give a token");
            assertThat(wrong(with(cloud, "poll", "1"), "poll")).contains("how often");
            cloud.lockOut(true);
            assertThat(wrong(with(cloud), "token")).contains("sign in there");
            cloud.down();
            assertThat(wrong(with(cloud), "address")).contains("connection is refused");
            assertThat(scene.ask("select count(*) from jira_site")).isEqualTo("0");
        }
    }

    @Test
    void a_token_is_not_sent_to_what_is_no_jira() throws IOException {
        List<String> proofs = new ArrayList<>();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/page", exchange -> {
            proofs.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] html = "<html><body>Welcome</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        other.createContext("/moved", exchange -> {
            proofs.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().add("Location", "https://elsewhere.example.org/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        other.start();
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            String root = "http://127.0.0.1:" + other.getAddress().getPort();
            assertThat(wrong(with(jira, "address", root + "/page"), "address")).contains("no Jira answers behind it");
            assertThat(wrong(with(jira, "address", root + "/moved"), "address"))
                    .contains("https://elsewhere.example.org/");
            assertThat(proofs).containsOnly("null");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void another_address_wants_its_own_token() {
        try (JiraSite one = JiraSite.cloud(scene.clock());
                JiraSite other = JiraSite.cloud(scene.clock())) {
            String site = connected(one);
            Map<String, String> elsewhere = with(other, "token", "");
            assertThat(wrong(site, elsewhere, "token")).contains("The stored one is not sent there");
            assertThat(other.calls()).isEmpty();
            String before = scene.ask("select address from jira_site");
            assertThat(before).isEqualTo(one.address().toString());

            saves(site, with(other));
            assertThat(scene.ask("select address from jira_site"))
                    .isEqualTo(other.address().toString());
            assertThat(other.calls()).isNotEmpty();
            // a stored token stays where nothing but the pace changes, and Jira need not be asked
            other.down();
            saves(site, with(other, "token", "", "poll", "300"));
            assertThat(scene.ask("select poll_every_seconds from jira_site")).isEqualTo("300");
            other.up();
            assertThat(browser.submit(site, site + "/check", Map.of()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_was_disconnected_keeps_its_links_and_goes_on_when_it_is_connected_again() {
        // other tests live at other times: what they wrote is not of this while
        scene.sql("update action_item set created_at = timestamptz '2020-01-01 00:00Z'");
        scene.sql("update incident set published_at = timestamptz '2020-01-01 00:00Z' where published_at is not null");
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            String site = "/settings/jira/sites/" + scene.ask("select id from jira_site");
            ActionItemNumber item = scene.item("Swap tables by renaming", null, null);
            scene.run();
            browser.submit(site, site + "/disconnection", Map.of()).then().statusCode(303);
            assertThat(scene.ask("select count(*) from jira_secret")).isEqualTo("0");
            assertThat(scene.link(item).state).isEqualTo(LinkState.UNLINKED);
            assertThat(scene.link(item).key).isEqualTo("OPS-1");
            assertThat(browser.get(site).statusCode()).isEqualTo(404);
            jira.forgetCalls();
            ActionItemNumber later = scene.item("Written meanwhile", null, null);
            jira.issue("OPS-1").edit("Swap them at night");
            scene.poll();
            assertThat(jira.calls()).isEmpty();

            assertThat(connected(jira)).isEqualTo(site);
            assertThat(scene.ask("select account from jira_site"))
                    .isEqualTo(jira.account().accountId());
            scene.pass(Duration.ofMinutes(2));
            assertThat(scene.link(item).state).isEqualTo(LinkState.LINKED);
            assertThat(scene.look(item).text().source()).isEqualTo("Swap them at night");
            scene.poll();
            assertThat(scene.look(later).ticket())
                    .isEqualTo(scene.link(later).key)
                    .isNotEmpty();
            assertThat(jira.issues())
                    .filteredOn(issue -> issue.summary().equals("Written meanwhile"))
                    .hasSize(1);
        }
    }

    @Test
    void the_address_of_the_webhook_is_renewed_and_the_old_one_is_dead_at_once() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            scene.connect(jira, "OPS", Creates.AT_ONCE);
            String site = "/settings/jira/sites/" + scene.ask("select id from jira_site");
            String old = browser.page(site).select("#hook").text();
            Response renewed = browser.submit(site, site + "/hook", Map.of());
            assertThat(renewed.getHeader("Location")).contains("done=renewed");
            String now = browser.page(site).select("#hook").text();
            assertThat(now).isNotEqualTo(old);
            assertThat(heardAt(old)).isEqualTo(404);
            assertThat(heardAt(now)).isEqualTo(204);
        }
    }

    private static int heardAt(String hook) {
        return given().contentType("application/json")
                .body("{}")
                .post(hook.replaceFirst("^https?://[^/]+", ""))
                .statusCode();
    }

    @Test
    void what_comes_from_the_environment_is_shown_and_stays() {
        try (JiraSite jira = JiraSite.cloud(scene.clock())) {
            scene.connect(jira, "OPS", Creates.BY_HAND);
            scene.sql("update jira_site set from_environment = true");
            String site = "/settings/jira/sites/" + scene.ask("select id from jira_site");
            Document page = browser.page(site);
            assertThat(page.select("main").text()).contains(jira.address().toString(), "DEBRIEF_JIRA_URL");
            assertThat(page.select("#address, #token")).isEmpty();
            browser.submit(site, site, with(jira, "poll", "900")).then().statusCode(303);
            browser.submit(site, site + "/disconnection", Map.of()).then().statusCode(303);
            assertThat(scene.ask("select poll_every_seconds from jira_site where disconnected_at is null"))
                    .isEqualTo("60");
        }
    }

    /** Answers the address of its page. */
    private String connected(JiraSite jira) {
        Response made = browser.submit(CONNECT, CONNECT, with(jira));
        made.then().statusCode(303);
        return made.getHeader("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private void saves(String site, Map<String, String> typed) {
        browser.submit(site, site, typed).then().statusCode(303);
    }

    private String wrong(Map<String, String> typed, String field) {
        return wrong(CONNECT, typed, field);
    }

    /** What is said at the field; everything that was typed is still there. */
    private String wrong(String page, Map<String, String> typed, String field) {
        Document again = Jsoup.parse(browser.submit(page, page, typed)
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(again.select("#address").val()).isEqualTo(typed.get("address"));
        assertThat(again.select("#email").val()).isEqualTo(typed.get("email"));
        assertThat(again.select("#token").val()).isEmpty();
        assertThat(again.select("#" + field).attr("aria-invalid"))
                .as(again.select(".err").text())
                .isEqualTo("true");
        return again.select("#" + field + "-wrong").text();
    }

    private static Map<String, String> with(JiraSite jira, String... others) {
        Map<String, String> typed = new HashMap<>();
        typed.put("address", jira.address().toString());
        typed.put("deployment", jira.deployment().isCloud() ? "cloud" : "data-center");
        typed.put("email", jira.deployment().isCloud() ? jira.account().email() : "");
        typed.put("token", jira.token());
        typed.put("poll", "60");
        for (int i = 0; i < others.length; i += 2) typed.put(others[i], others[i + 1]);
        return typed;
    }
}
