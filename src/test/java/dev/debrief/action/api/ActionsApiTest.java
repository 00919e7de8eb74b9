package dev.debrief.action.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.WholeTree;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Action items for machines: made once, changed over the version that was read, with every event. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ActionsApiTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private String ann;
    private String ben;

    @BeforeEach
    void two_colleagues() {
        ann = colleagues.tokenOf("api-ann", Role.EDITOR);
        ben = colleagues.tokenOf("api-ben", Role.EDITOR);
    }

    @Test
    void an_item_is_made_in_an_incident_and_stands_in_its_post_mortem() {
        IncidentNumber number = archive.open(WholeTree.sample(), colleagues.join("api-ann", Role.EDITOR));
        String item = make("{\"incident\": \"" + number + "\", \"text\": \"Watch the swap\", \"owner\": \"api-ben\","
                + " \"due\": \"2026-12-01\", \"kind\": \"detect\", \"strength\": \"guards\", \"factors\": [\"F1\"]}");
        as(ann).get(item)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("incident", equalTo(number.toString()))
                .body("owner", equalTo("api-ben"))
                .body("due", equalTo("2026-12-01"))
                .body("strength", equalTo("guards"))
                .body("factors", contains("F1"))
                .body("state", equalTo("open"));
        as(ann).get("/api/v1/incidents/" + number.value()).then().body("actionItems.text", hasItem("Watch the swap"));
    }

    @Test
    void the_same_key_makes_one_item_and_another_body_is_refused() {
        String body = "{\"text\": \"Rehearse the restore\"}";
        Response first =
                as(ann).header("Idempotency-Key", "item-key-1").body(body).post("/api/v1/actions");
        Response second =
                as(ann).header("Idempotency-Key", "item-key-1").body(body).post("/api/v1/actions");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        as(ann).header("Idempotency-Key", "item-key-1")
                .body("{\"text\": \"Something else\"}")
                .post("/api/v1/actions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void a_change_names_the_version_it_was_made_upon_and_is_done_whole_or_not_at_all() {
        String item = make("{\"text\": \"Swap by renaming\", \"due\": \"2026-12-01\"}");
        patch(ann, item, null, "{\"priority\": \"high\"}").then().statusCode(428);
        patch(ann, item, "1", "{\"priority\": \"high\"}").then().statusCode(200).header("ETag", "\"2\"");
        patch(ben, item, "1", "{\"priority\": \"low\"}")
                .then()
                .statusCode(412)
                .body("detail", containsString("it is version 2 by now"));
        patch(ann, item, "2", "{\"kind\": \"prevent\", \"due\": \"2027-01-15\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        as(ann).get(item).then().body("kind", equalTo(null)).body("due", equalTo("2026-12-01"));
        patch(ann, item, "2", "{\"kind\": \"prevent\", \"due\": \"2027-01-15\", \"reason\": \"The vendor is late\"}")
                .then()
                .statusCode(200)
                .body("kind", equalTo("prevent"))
                .body("timesRedated", equalTo(1));
    }

    @Test
    void its_whole_life_is_told_with_what_was_effective_when_and_recorded_when() {
        String item = make("{\"text\": \"Swap by renaming\"}");
        patch(ann, item, "1", "{\"state\": \"done\", \"evidence\": \"run 812\"}")
                .then()
                .statusCode(200);
        patch(ann, item, "3", "{\"state\": \"verified\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/state"));
        patch(ben, item, "3", "{\"state\": \"verified\"}")
                .then()
                .statusCode(200)
                .body("verifiedBy", equalTo("api-ben"));
        as(ann).body("{\"text\": \"Seen in *three* runs\"}")
                .post(item + "/comments")
                .then()
                .statusCode(204);
        as(ann).get(item + "/events")
                .then()
                .statusCode(200)
                .body("field", contains("opened", "text", "state", "evidence", "state", "state", "comment"))
                .body("became", hasItem("verified"))
                .body("[5].by", equalTo("api-ben"))
                .body("[5].through", equalTo("api"));
        patch(
                        ann,
                        item,
                        "5",
                        "{\"state\": \"in progress\", \"effectiveAt\": \"2020-01-01T00:00:00Z\", \"reason\": \"x\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/effectiveAt"));
    }

    @Test
    void every_mistake_is_named_at_its_place() {
        as(ann).body(
                        "{\"text\": \"\", \"kind\": \"quick\", \"due\": \"tomorrow\", \"owner\": \"Nobody Here\", \"colour\": 1}")
                .post("/api/v1/actions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/text"))
                .body("errors.pointer", hasItem("/kind"))
                .body("errors.pointer", hasItem("/due"))
                .body("errors.pointer", hasItem("/owner"))
                .body("errors.pointer", hasItem("/colour"));
        as(ann).body("[1]").post("/api/v1/actions").then().statusCode(400);
        as(ann).body("{").post("/api/v1/actions").then().statusCode(400);
        as(ann).get("/api/v1/actions/99999999").then().statusCode(404);
        as(ann).body("{\"incident\": \"INC-99999999\", \"text\": \"x\"}")
                .post("/api/v1/actions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/incident"));
    }

    @Test
    void the_lists_of_the_page_are_read_with_the_same_filters() {
        String late = make(
                "{\"text\": \"Late by API\", \"owner\": \"api-ben\", \"due\": \"2026-11-01\", \"kind\": \"learn\"}");
        String number = as(ann).get(late).path("number");
        as(ben).queryParam("whose", "mine")
                .queryParam("due", "late")
                .queryParam("kind", "learn")
                .get("/api/v1/actions")
                .then()
                .statusCode(200)
                .body("items.number", hasItem(number))
                .body("items.due", hasItem("2026-11-01"));
        make("{\"text\": \"Another one\"}");
        Response first =
                as(ann).queryParam("state", "any").queryParam("limit", 1).get("/api/v1/actions");
        assertThat((Integer) first.path("items.size()")).isEqualTo(1);
        as(ann).queryParam("state", "any")
                .queryParam("limit", 1)
                .queryParam("after", (String) first.path("after"))
                .get("/api/v1/actions")
                .then()
                .body("items[0].number", not(equalTo(first.path("items[0].number"))));
        as(ann).queryParam("limit", 0).get("/api/v1/actions").then().statusCode(400);
        as(ann).queryParam("who", "Nobody Here").get("/api/v1/actions").then().statusCode(400);
    }

    @Test
    void readers_read_and_change_nothing() {
        String item = make("{\"text\": \"Swap by renaming\"}");
        String reader = colleagues.tokenOf("api-reader", Role.READER);
        as(reader).get(item).then().statusCode(200);
        patch(reader, item, "1", "{\"priority\": \"high\"}").then().statusCode(403);
        as(reader).body("{\"text\": \"x\"}").post("/api/v1/actions").then().statusCode(403);
    }

    private String make(String body) {
        Response made = as(ann).body(body).post("/api/v1/actions");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String there = made.header("Location");
        return there.substring(there.indexOf("/api/"));
    }

    private static Response patch(String token, String item, String version, String body) {
        RequestSpecification request = as(token).body(body);
        if (version != null) request.header("If-Match", "\"" + version + "\"");
        return request.patch(item);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
