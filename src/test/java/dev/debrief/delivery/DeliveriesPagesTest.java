package dev.debrief.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.debrief.database.RealDatabase;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators see of the queue and decide, by page and by API; health and figures. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class DeliveriesPagesTest {
    @Inject
    Places places;

    @Inject
    @Named(Places.ONE)
    Place place;

    @Inject
    Worker worker;

    @Inject
    Colleagues colleagues;

    private long done;
    private long refused;
    private long lost;

    @BeforeEach
    void threeWays() {
        places.clear();
        place.forget();
        done = places.write(Places.ONE, "ada", "done");
        worker.turn();
        place.deeds(errand -> new Outcome.GivenUp("404 channel_not_found"));
        refused = places.write(Places.ONE, "bob", "refused");
        worker.turn();
        place.deeds(errand -> new Outcome.Unknown("The line broke."));
        place.looks(errand -> new Outcome.Unknown("Nobody can tell."));
        lost = places.write(Places.ONE, "eve", "lost");
        worker.turn();
        place.deeds(place::happen);
    }

    @AfterEach
    void nothingWaits() {
        places.clear();
        place.forget();
    }

    @Test
    void the_list_shows_each_with_its_state_and_why_and_narrows_by_the_address() {
        Browser browser = colleagues.browserOf("delivery-admin", Role.ADMINISTRATOR);
        String all = browser.get("/deliveries").then().statusCode(200).extract().asString();
        assertThat(all).contains("What “done” is about", "404 channel_not_found", "unknown", "given up 1");
        String some = browser.get("/deliveries?state=given-up&destination=place&kind=message")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(some).contains("What “refused” is about").doesNotContain("What “done” is about");
        assertThat(browser.get("/incidents").asString()).contains("needs-you");
        assertThat(colleagues
                        .browserOf("delivery-editor", Role.EDITOR)
                        .get("/incidents")
                        .asString())
                .doesNotContain("needs-you");
    }

    @Test
    void one_delivery_shows_its_ledger_and_its_payload_without_secrets() {
        Browser browser = colleagues.browserOf("delivery-admin", Role.ADMINISTRATOR);
        String page = browser.get("/deliveries/" + lost)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("try 1", "look", "The line broke.", "(not shown)", "It may have happened")
                .doesNotContain("open sesame");
        browser.get("/deliveries/999999999").then().statusCode(404);
    }

    @Test
    void trying_the_unknown_again_asks_first_and_says_what_it_risks() {
        Browser browser = colleagues.browserOf("delivery-admin", Role.ADMINISTRATOR);
        String asked = decide(browser, Map.of("decision", "retry", "delivery", lost, "back", "/deliveries"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(asked).contains("may have happened already", "twice");
        assertThat(places.state(Places.ONE, "lost")).isEqualTo(DeliveryState.UNKNOWN);
        decide(browser, Map.of("decision", "retry", "delivery", lost, "risk", "taken"))
                .then()
                .statusCode(303)
                .header("Location", containsString("done=retried-1"));
        worker.turn();
        assertThat(places.state(Places.ONE, "lost")).isEqualTo(DeliveryState.DONE);
    }

    @Test
    void dropping_asks_for_a_reason_and_what_was_typed_stays() {
        Browser browser = colleagues.browserOf("delivery-admin", Role.ADMINISTRATOR);
        decide(browser, Map.of("decision", "drop", "delivery", refused))
                .then()
                .statusCode(200)
                .body(containsString("Why it need not happen"));
        decide(browser, Map.of("decision", "drop", "delivery", refused, "told", "yes"))
                .then()
                .statusCode(422)
                .body(containsString("Say why it need not happen."));
        decide(browser, Map.of("decision", "drop", "delivery", refused, "reason", "Bob left"))
                .then()
                .statusCode(303);
        assertThat(places.found(Places.ONE, "refused").decision).isEqualTo("Bob left");
    }

    @Test
    void all_that_a_list_finds_are_decided_about_at_once_when_they_were_shown() {
        Browser browser = colleagues.browserOf("delivery-admin", Role.ADMINISTRATOR);
        for (int i = 0; i < 60; i++) places.write(Places.ONE, "many " + i, "many " + i);
        assertThat(browser.get("/deliveries?destination=place").asString()).contains("all 62 that are listed here");
        Map<String, Object> all = Map.of("decision", "drop", "all", "yes", "destination", "place", "state", "waiting");
        String asked = decide(browser, all).then().statusCode(200).extract().asString();
        assertThat(asked).contains("Drop 60 deliveries", "and 40 more", "Why it need not happen");
        List<String> ids = Jsoup.parse(asked).select("input[name=delivery]").eachAttr("value");
        assertThat(ids).hasSize(60).doesNotContain(String.valueOf(lost), String.valueOf(refused));
        decide(browser, Map.of("decision", "drop", "delivery", ids, "reason", "A test", "told", "yes"))
                .then()
                .statusCode(303)
                .header("Location", containsString("done=dropped-60"));
        assertThat(places.state(Places.ONE, "many 59")).isEqualTo(DeliveryState.DROPPED);
        assertThat(places.state(Places.ONE, "refused")).isEqualTo(DeliveryState.GIVEN_UP);
        String again = decide(
                        browser, Map.of("decision", "retry", "all", "yes", "destination", "place", "state", "given-up"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again).contains("Try again: one delivery").doesNotContain("may have happened");
    }

    @Test
    void the_api_lists_reads_and_decides_over_the_version_that_was_read() {
        String token = colleagues.tokenOf("delivery-program", Role.ADMINISTRATOR);
        as(token)
                .get("/api/v1/deliveries?state=needs-you&destination=place")
                .then()
                .statusCode(200)
                .body("items.id", hasItem((int) refused))
                .body("items.id", not(hasItem((int) done)));
        as(token)
                .get("/api/v1/deliveries?state=nonsense")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
        String tag = as(token)
                .get("/api/v1/deliveries/" + refused)
                .then()
                .statusCode(200)
                .body("payload.secret", equalTo("(not shown)"))
                .body("ledger.size()", equalTo(1))
                .extract()
                .header("ETag");
        as(token)
                .body("{}")
                .post("/api/v1/deliveries/" + refused + "/retry")
                .then()
                .statusCode(428);
        as(token)
                .header("If-Match", "\"999\"")
                .body("{}")
                .post("/api/v1/deliveries/" + refused + "/retry")
                .then()
                .statusCode(412)
                .contentType(Problem.MEDIA_TYPE);
        as(token)
                .header("If-Match", tag)
                .body("{}")
                .post("/api/v1/deliveries/" + refused + "/drop")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        as(token)
                .header("If-Match", tag)
                .body("{}")
                .post("/api/v1/deliveries/" + refused + "/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"));
        as(token).get("/api/v1/deliveries/999999999").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void health_tells_the_figures_and_is_never_down_for_a_place_that_is() {
        given().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'deliveries' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'deliveries' }.data.givenUp", greaterThanOrEqualTo(1));
    }

    @Test
    void the_metrics_are_for_those_who_may_read_here() {
        given().get("/q/metrics").then().statusCode(401);
        String metrics = as(colleagues.tokenOf("delivery-scraper", Role.READER))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(metrics)
                .contains("debrief_deliveries_given_up", "debrief_deliveries_oldest_seconds")
                .contains("outcome=\"given-up\"", "debrief_delivery_seconds_count");
    }

    private static Response decide(Browser browser, Map<String, ?> fields) {
        return browser.submit("/deliveries", "/deliveries/decisions", fields);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
