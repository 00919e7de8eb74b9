package dev.debrief.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import dev.debrief.database.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AccountTest {
    @Inject
    Colleagues colleagues;

    @Inject
    PasswordReset reset;

    @Inject
    HeldClock clock;

    @Test
    void deactivation_a_new_password_and_another_role_end_sessions_at_once() {
        Browser browser = colleagues.browserOf("ends", Role.EDITOR);
        long id = colleagues.join("ends", Role.EDITOR);
        browser.get("/settings").then().statusCode(200);

        colleagues.change(id, person -> person.become(Role.READER));
        browser.get("/settings").then().statusCode(303);

        browser = Browser.signedIn("ends@example.org", Colleagues.PASSWORD);
        colleagues.change(id, person -> person.takePassword(Password.of(Colleagues.PASSWORD)));
        browser.get("/settings").then().statusCode(303);

        browser = Browser.signedIn("ends@example.org", Colleagues.PASSWORD);
        String token = colleagues.tokenOf("ends", Role.READER);
        colleagues.change(id, person -> person.deactivate(id, clock.instant()));
        browser.get("/settings").then().statusCode(303);
        withToken(token).get("/settings").then().statusCode(401);
    }

    @Test
    void a_token_is_shown_once_holds_for_its_days_and_can_be_revoked() {
        Browser browser = colleagues.browserOf("tokens", Role.READER);
        Map<String, String> wish = Map.of("token-name", "nightly export", "token-days", "30");
        String token = Jsoup.parse(
                        browser.submit("/settings", "/settings/tokens", wish).asString())
                .select("#new-token")
                .text();

        withToken(token).get("/settings").then().statusCode(200);
        Document later = browser.page("/settings");
        assertThat(later.text()).contains("nightly export").doesNotContain(token);
        assertThat(later.text()).doesNotContain("not used yet");

        String revocation = later.select("form[action$=revocation]").attr("action");
        browser.submit("/settings", revocation, Map.of()).then().statusCode(303);
        withToken(token).get("/settings").then().statusCode(401);

        String other = Jsoup.parse(
                        browser.submit("/settings", "/settings/tokens", wish).asString())
                .select("#new-token")
                .text();
        clock.pass(Duration.ofDays(30));
        withToken(other).get("/settings").then().statusCode(401);
    }

    @Test
    void an_invitation_lets_its_person_choose_a_password_once() {
        Browser administrator = colleagues.browserOf("invites", Role.ADMINISTRATOR);
        Document made = Jsoup.parse(administrator
                .submit(
                        "/settings/people",
                        "/settings/people",
                        Map.of("name", "Invited", "email", "invited@example.org", "role", "EDITOR"))
                .asString());
        String link = made.select("#new-link").text().replaceFirst("^http://[^/]+", "");

        Browser invited = new Browser();
        invited.submit(link, link, Map.of("password", "too short")).then().statusCode(422);
        invited.submit(link, link, Map.of("password", "long enough now")).then().statusCode(303);
        invited.get("/settings").then().statusCode(200);
        new Browser().get(link).then().statusCode(410);
        Browser.signedIn("invited@example.org", "long enough now");
    }

    @Test
    void a_reset_link_from_the_terminal_works_once_within_the_hour() {
        colleagues.join("locked-out", Role.ADMINISTRATOR);
        String first = reset.link("Locked-Out@example.org").orElseThrow();
        String second = reset.link("locked-out@example.org").orElseThrow();

        new Browser().get(first).then().statusCode(410);
        new Browser().get(second).then().statusCode(200);
        clock.pass(Duration.ofHours(1));
        new Browser().get(second).then().statusCode(410);
        assertThat(reset.link("nobody-at-all@example.org")).isEmpty();
    }

    @Test
    void a_long_thai_pass_phrase_counts_to_its_last_letter() {
        String phrase = "กินข้าวแล้วหรือยังครับวันนี้อากาศดีมากเลย";
        String hash = Password.of(phrase + "ก").hash();

        assertThat(Password.of(phrase + "ก").isBehind(java.util.Optional.of(hash)))
                .isTrue();
        assertThat(Password.of(phrase + "ข").isBehind(java.util.Optional.of(hash)))
                .isFalse();
        assertThat(Password.complaint("nine char")).isPresent();
        assertThat(Password.complaint("ten chars.")).isEmpty();
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong_with_it() {
        Browser administrator = colleagues.browserOf("keeps-forms", Role.ADMINISTRATOR);
        Document again = Jsoup.parse(administrator
                .submit(
                        "/settings/people",
                        "/settings/people",
                        Map.of("name", "<b>Ann</b>", "email", "no address", "role", "READER"))
                .then()
                .statusCode(422)
                .extract()
                .asString());

        assertThat(again.select("input#name").val()).isEqualTo("<b>Ann</b>");
        assertThat(again.select("input#email").val()).isEqualTo("no address");
        assertThat(again.select("#email-wrong").text()).contains("name@example.org");
        assertThat(again.select("option[selected]").val()).isEqualTo("READER");
    }

    @Test
    void teams_and_services_are_kept_by_administrators_and_read_by_editors() {
        Browser administrator = colleagues.browserOf("keeps-teams", Role.ADMINISTRATOR);
        administrator
                .submit(
                        "/settings/teams",
                        "/settings/teams",
                        Map.of("name", "Settlement", "lead", "keeps-teams@example.org", "members", "keeps-teams"))
                .then()
                .statusCode(303);
        administrator
                .submit(
                        "/settings/services",
                        "/settings/services",
                        Map.of("name", "Ledger of accounts", "team", "Settlement"))
                .then()
                .statusCode(303);

        Document seen = colleagues.browserOf("reads-teams", Role.EDITOR).page("/settings/teams");
        assertThat(seen.select("td").eachText()).contains("Settlement", "keeps-teams", "Ledger of accounts");
        assertThat(seen.select("form[action^=/settings]")).isEmpty();
    }

    private static io.restassured.specification.RequestSpecification withToken(String token) {
        return given().redirects().follow(false).header("Authorization", "Bearer " + token);
    }
}
