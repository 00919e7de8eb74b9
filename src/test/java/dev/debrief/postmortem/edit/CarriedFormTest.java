package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without a script: a form whose session has ended waits in the sign-in page, for the one who wrote it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CarriedFormTest {
    @Inject
    Colleagues colleagues;

    private Browser browser;
    private Writer writer;

    @BeforeEach
    void somebodyWritesUntilTheirSessionEnds() {
        colleagues.join("carried-mine", Role.EDITOR);
        browser = Browser.signedIn("carried-mine@example.org", Colleagues.PASSWORD);
        colleagues.join("carried-theirs", Role.EDITOR);
        writer = new Writer(browser.cookies());
        writer.open("/incidents/new").type("title", "Carried").press("");
        browser.page(writer.address());
    }

    @Test
    void what_was_typed_is_saved_after_signing_in_again() {
        Map<String, List<String>> form =
                writer.type("summary", "Waited in the page.").filled("save");
        browser.cookies().remove("debrief-session");
        Document carryOn = signedIn("carried-mine", form);
        sendOn(carryOn).then().statusCode(303);
        assertThat(mine().value("summary")).isEqualTo("Waited in the page.");
        assertThat(mine().page().select("#status").text()).endsWith("revision 2");
    }

    @Test
    void somebody_else_who_signs_in_saves_nothing_and_the_writer_still_can() {
        Map<String, List<String>> form = writer.type("summary", "Mine alone.").filled("save");
        browser.cookies().remove("debrief-session");
        Document carryOn = signedIn("carried-theirs", form);
        Response refused = sendOn(carryOn);
        assertThat(refused.statusCode()).isEqualTo(307);
        Document page =
                Jsoup.parse(post(refused.header("Location"), fields(carryOn)).asString());
        assertThat(page.text()).contains("written by somebody else. Nothing was saved under your name.");
        assertThat(mine().value("summary")).isEmpty();
        Document again = entered("carried-mine", page);
        sendOn(again).then().statusCode(303);
        assertThat(mine().value("summary")).isEqualTo("Mine alone.");
    }

    private Document signedIn(String who, Map<String, List<String>> form) {
        Response refused = post(writer.address(), form);
        assertThat(refused.statusCode()).isEqualTo(307);
        Document signIn = Jsoup.parse(post(refused.header("Location"), form).asString());
        assertThat(signIn.text()).contains("What you wrote is kept in this page");
        return entered(who, signIn);
    }

    private Document entered(String who, Document signIn) {
        Map<String, List<String>> fields = fields(signIn);
        fields.put("email", List.of(who + "@example.org"));
        fields.put("password", List.of(Colleagues.PASSWORD));
        Document carryOn = Jsoup.parse(post("/sign-in", fields).asString());
        assertThat(carryOn.text()).contains("You are signed in again");
        return carryOn;
    }

    private Response sendOn(Document carryOn) {
        return post(carryOn.select("main form").attr("action"), fields(carryOn));
    }

    private static Map<String, List<String>> fields(Document page) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        page.select("main form input[type=hidden]")
                .forEach(input -> fields.computeIfAbsent(input.attr("name"), name -> new java.util.ArrayList<>())
                        .add(input.val()));
        return fields;
    }

    private Response post(String where, Map<String, List<String>> fields) {
        Map<String, List<String>> sent = new LinkedHashMap<>(fields);
        List<String> token = sent.remove("csrf-token");
        String path = URLDecoder.decode(where.replaceFirst("^https?://[^/]+", ""), StandardCharsets.UTF_8);
        return browser.post(path, token == null ? "" : token.get(0), sent);
    }

    private Writer mine() {
        return new Writer(colleagues.browserOf("carried-mine", Role.EDITOR).cookies())
                .open("/incidents/" + writer.incident() + "/edit");
    }
}
