package dev.debrief.postmortem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.debrief.database.RealDatabase;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.WholeTree;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History and deletion for machines. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class HistoryAndDeletionApiTest {
    @Inject
    Colleagues colleagues;

    private String address;

    @BeforeEach
    void an_incident_with_two_revisions() {
        String whole = JsonWriter.write(WholeTree.sample()).toString();
        address = as(Role.EDITOR).body(whole).post("/api/v1/incidents").header("Location");
        String changed = JsonWriter.write(WholeTree.sample())
                .put("title", "Views blocked the refresh")
                .toString();
        as(Role.EDITOR)
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(address)
                .then()
                .statusCode(200);
    }

    @Test
    void revisions_are_listed_read_and_compared() {
        as(Role.READER)
                .get(address + "/revisions?limit=1")
                .then()
                .statusCode(200)
                .body("items.number", contains(2))
                .body("items[0].changes", equalTo("Title and details: Title"))
                .body("after", equalTo("2"));
        as(Role.READER)
                .get(address + "/revisions?after=2")
                .then()
                .body("items.number", contains(1))
                .body("items[0].note", equalTo("Opened"));
        as(Role.READER)
                .get(address + "/revisions/1")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", containsString("left behind"));
        as(Role.READER)
                .get(address + "/revisions/compare?from=1&to=2")
                .then()
                .statusCode(200)
                .body("parts", hasSize(1))
                .body("parts[0].topic", equalTo("head"))
                .body("parts[0].fields[0].name", equalTo("Title"))
                .body("parts[0].fields[0].pieces.side", contains("both", "before", "both"));
        as(Role.READER).get(address + "/revisions/9").then().statusCode(404).contentType("application/problem+json");
        as(Role.READER).get(address + "/revisions/compare?from=1").then().statusCode(404);
        as(Role.READER).get(address + "/revisions?limit=0").then().statusCode(400);
        as(Role.READER).get("/api/v1/incidents/999999/revisions").then().statusCode(404);
    }

    @Test
    void a_revision_is_restored_upon_the_one_that_was_read() {
        String restoration = address + "/revisions/1/restoration";
        as(Role.EDITOR).body("{}").post(restoration).then().statusCode(428);
        as(Role.EDITOR)
                .body("{}")
                .header("If-Match", "\"1\"")
                .post(restoration)
                .then()
                .statusCode(412);
        as(Role.READER)
                .body("{}")
                .header("If-Match", "\"2\"")
                .post(restoration)
                .then()
                .statusCode(403);
        as(Role.EDITOR)
                .body("{}")
                .header("If-Match", "\"2\"")
                .post(restoration + "?part=nonsense")
                .then()
                .statusCode(400);
        as(Role.EDITOR)
                .body("{}")
                .header("If-Match", "\"2\"")
                .post(restoration)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("title", containsString("left behind"));
    }

    @Test
    void deleting_names_the_open_action_items_until_it_is_said_what_becomes_of_them() {
        as(Role.EDITOR).delete(address).then().statusCode(428);
        as(Role.EDITOR).header("If-Match", "\"1\"").delete(address).then().statusCode(412);
        as(Role.EDITOR)
                .header("If-Match", "\"2\"")
                .delete(address)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("title", equalTo("2 action items are open"))
                .body("errors[0].detail", equalTo("Swap by renaming, Frida Lindqvist"));
        as(Role.EDITOR)
                .header("If-Match", "\"2\"")
                .delete(address + "?actionItems=close")
                .then()
                .statusCode(409)
                .body("detail", equalTo("Say in reason why they will not be done."));
        as(Role.EDITOR)
                .header("If-Match", "\"2\"")
                .delete(address + "?actionItems=keep")
                .then()
                .statusCode(204);
        as(Role.READER)
                .get(address)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("detail", containsString("was deleted by deletion-api-editor"));
        as(Role.READER).get(address + "/revisions").then().statusCode(410);
        as(Role.EDITOR).delete(address + "/deletion").then().statusCode(204);
        as(Role.EDITOR).delete(address + "/deletion").then().statusCode(404);
        as(Role.READER).get(address).then().statusCode(200).header("ETag", "\"4\"");
    }

    @Test
    void a_published_incident_is_deleted_by_administrators_only() {
        as(Role.EDITOR).put(address + "/publication").then().statusCode(200);
        as(Role.EDITOR)
                .header("If-Match", "\"3\"")
                .delete(address + "?actionItems=keep")
                .then()
                .statusCode(403);
        as(Role.ADMINISTRATOR)
                .header("If-Match", "\"3\"")
                .delete(address + "?actionItems=keep")
                .then()
                .statusCode(204);
        as(Role.EDITOR).delete(address + "/deletion").then().statusCode(404);
        as(Role.ADMINISTRATOR).delete(address + "/deletion").then().statusCode(204);
    }

    private RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + colleagues.tokenOf("deletion-api-" + role.word(), role))
                .contentType(ContentType.JSON);
    }
}
