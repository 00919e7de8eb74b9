package dev.debrief.postmortem.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.debrief.archive.Archive;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.MarkdownReader;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.people.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copy for customers: looked at, decided about, and only then let out. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RedactionPagesTest extends BrowserTest {
    private static final String DOCUMENT = """
            ---
            title: Views left behind by a test
            severity: SEV2
            services: Warehouse
            lead: Redacted Roe
            time_zone: UTC
            ---

            # Views left behind by a test

            ## Summary

            Redacted Roe saw it and told roe@acme.example. Project Marlinspike stood still, see OPSX-77.

            > [!INTERNAL]
            > The vendor owes us a refund.

            ## Timeline

            - **2024-06-21 03:09** (trigger) Roe dropped the schedule on db-7.prod.internal.
            - **2024-06-21 09:10** (detection, internal) The vendor was called.

            ## Causes

            - **F1** (root cause) The test runs against production.

            ## Action items

            - [ ] Give the test its own warehouse.
              - Owner: Redacted Roe
              - Due: 2024-07-01
              - Ticket: OPSX-12
            """;

    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    long editor;
    int number;

    @BeforeEach
    void an_incident_and_a_word_that_is_internal() {
        editor = colleagues.join("redaction-editor", Role.EDITOR);
        Browser administrator = colleagues.browserOf("redaction-administrator", Role.ADMINISTRATOR);
        Response saved = administrator.submit(
                "/settings/internal-words",
                "/settings/internal-words",
                Map.of("words", "Marlinspike\n\nmarlinspike\n"));
        assertThat(saved.statusCode()).isEqualTo(303);
        number =
                archive.open(MarkdownReader.read(DOCUMENT).postMortem(), editor).value();
    }

    @Test
    void the_copy_goes_out_only_when_every_word_that_was_asked_about_is_decided() {
        for (String form : List.of(".md", ".html", "/copy")) {
            assertThat(reader().get("/incidents/" + number + "/redacted" + form).statusCode())
                    .as(form)
                    .isEqualTo(409);
        }
        for (boolean script : List.of(false, true)) {
            Page page = open(1280, Look.ALL.get(0), script);
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("2 words keep the copy here");
            page.getByLabel("Say instead of Marlinspike, Summary").fill("Marlinspike again");
            page.click("button:has-text('Put it in the place of Marlinspike')");
            PlaywrightAssertions.assertThat(page.locator(".err")).containsText("asked about as well");
            page.getByLabel("Say instead of Marlinspike, Summary").fill("the new store");
            page.click("button:has-text('Put it in the place of Marlinspike')");
            page.click("button:has-text('Let it pass: OPSX-77')");
            PlaywrightAssertions.assertThat(page.locator(".err")).containsText("why customers may read it");
            page.getByLabel("Why customers may read it: OPSX-77").fill("They opened it themselves");
            page.click("button:has-text('Let it pass: OPSX-77')");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("The copy can go out");
            assertThat(page.locator("#decided").innerText())
                    .contains("Marlinspike becomes: the new store", "They opened it themselves", "redaction-editor");

            String markdown =
                    reader().get("/incidents/" + number + "/redacted.md").asString();
            assertThat(markdown)
                    .contains("Project the new store stood still, see OPSX-77.")
                    .contains("The incident lead dropped the schedule on an internal host.");
            page.click("button:has-text('Take it back, Summary: Marlinspike')");
            page.click("button:has-text('Take it back, Summary: OPSX-77')");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("2 words keep the copy here");
        }
    }

    @Test
    void nothing_internal_is_in_any_form_of_the_copy() {
        decideAll();
        for (String form : List.of(".md", ".html", "/copy")) {
            Response copy = reader().get("/incidents/" + number + "/redacted" + form);
            assertThat(copy.statusCode()).as(form).isEqualTo(200);
            String text = form.equals(".md") ? copy.asString() : article(copy.asString());
            assertThat(text).as(form).contains("incident lead", "Give the test its own warehouse");
            for (String internal :
                    List.of("Roe", "acme", "db-7", "vendor", "refund", "OPSX-12", "Marlinspike", "days late"))
                assertThat(text).as(form).doesNotContain(internal);
        }
        Document alone = Jsoup.parse(
                reader().get("/incidents/" + number + "/redacted.html").asString());
        assertThat(alone.select("script, link, img, svg, [href^=/], form")).isEmpty();
        assertThat(alone.select("h1").text()).isEqualTo("Views left behind by a test");
    }

    @Test
    void machines_decide_too() {
        String token = colleagues.tokenOf("redaction-machine", Role.EDITOR);
        String path = "/api/v1/incidents/" + number + "/redacted";
        RequestSpecification machine = RestAssured.given().header("Authorization", "Bearer " + token);
        Response asked = machine.get(path);
        assertThat(asked.jsonPath().getBoolean("mayLeave")).isFalse();
        assertThat(asked.jsonPath().getList("open.words")).containsExactly("Marlinspike", "OPSX-77");
        assertThat((Object) asked.jsonPath().get("document")).isNull();
        Response stopped = machine(token).get(path + "/markdown");
        assertThat(stopped.statusCode()).isEqualTo(409);
        assertThat(stopped.contentType()).startsWith("application/problem+json");
        String key = asked.jsonPath().getString("open[0].key");
        assertThat(put(token, path + "/words/" + key, "{\"reason\": \" \"}").statusCode())
                .isEqualTo(422);
        assertThat(put(token, path + "/words/" + key, "{\"instead\": \"\"}").statusCode())
                .isEqualTo(200);
        String ticket = asked.jsonPath().getString("open[1].key");
        Response done = put(token, path + "/words/" + ticket, "{\"reason\": \"public\"}");
        assertThat(done.jsonPath().getBoolean("mayLeave")).isTrue();
        assertThat(done.jsonPath().getString("document.summary")).contains("Project  stood still");
        assertThat(machine(token).get(path + "/markdown").statusCode()).isEqualTo(200);
        assertThat(machine(token).delete(path + "/words/" + key).statusCode()).isEqualTo(200);
        assertThat(machine(token).delete(path + "/words/" + key).statusCode()).isEqualTo(404);
    }

    @Test
    void the_pages_are_accessible_and_fit_in_both_themes_on_phone_and_screen() {
        for (Look look : Look.ALL) {
            Page page = open(look.width(), look, true);
            Look.isFine(page, look.named("redacted-asked"));
        }
        decideAll();
        for (Look look : Look.ALL) {
            Page page = open(look.width(), look, true);
            page.click(".said summary");
            Look.isFine(page, look.named("redacted"));
            page.click("text=Read and print");
            Look.isFine(page, look.named("redacted-copy"));
        }
        colleagues.join("redaction-administrator", Role.ADMINISTRATOR);
        for (Look look : Look.ALL) {
            Page page = visitor(look.width(), look.theme(), true);
            page.context().setExtraHTTPHeaders(Map.of(Visitor.HEADER, editor + " ADMINISTRATOR"));
            page.navigate("/settings/internal-words");
            Look.isFine(page, look.named("internal-words"));
        }
    }

    @Test
    void a_word_that_cannot_be_looked_for_is_told_and_nothing_typed_is_lost() {
        Browser administrator = colleagues.browserOf("redaction-administrator", Role.ADMINISTRATOR);
        Response refused = administrator.submit(
                "/settings/internal-words", "/settings/internal-words", Map.of("words", "Bluefin\n---\n"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.selectFirst("#words").wholeText()).contains("Bluefin", "---");
        assertThat(page.selectFirst("#words-wrong").text()).contains("no letter and no digit");
    }

    private void decideAll() {
        String token = colleagues.tokenOf("redaction-machine", Role.EDITOR);
        String path = "/api/v1/incidents/" + number + "/redacted";
        machine(token).get(path).jsonPath().<String>getList("open.key").forEach(key -> {
            assertThat(put(token, path + "/words/" + key, "{\"instead\": \"something\"}")
                            .statusCode())
                    .isEqualTo(200);
        });
    }

    private static RequestSpecification machine(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    private static Response put(String token, String path, String body) {
        return machine(token).contentType(ContentType.JSON).body(body).put(path);
    }

    private static String article(String html) {
        return Jsoup.parse(html).select("article").outerHtml();
    }

    private Page open(int width, Look look, boolean script) {
        Page page = visitor(width, look.theme(), script);
        page.navigate("/sign-in");
        page.fill("#email", "redaction-editor@example.org");
        page.fill("#password", Colleagues.PASSWORD);
        page.click("main button");
        page.navigate("/incidents/" + number + "/redacted");
        return page;
    }

    private RequestSpecification reader() {
        return RestAssured.given().redirects().follow(false).header(Visitor.HEADER, editor + " READER");
    }
}
