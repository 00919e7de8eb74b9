package dev.debrief.postmortem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.WholeTree;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class IncidentsApiTest {
    private static final String WHOLE = JsonWriter.write(WholeTree.sample()).toString();

    @Inject
    Colleagues colleagues;

    @Test
    void a_whole_post_mortem_goes_in_and_comes_out_the_same() {
        Response created = editor().body(WHOLE).post("/api/v1/incidents");
        created.then().statusCode(201).header("ETag", "\"1\"").header("Location", notNullValue());
        ObjectNode got = editor().get(created.header("Location"))
                .then()
                .statusCode(200)
                .extract()
                .as(ObjectNode.class);
        ObjectNode sent = JsonWriter.write(WholeTree.sample());
        assertThat(got.get("timeline")).isEqualTo(sent.get("timeline"));
        assertThat(got.get("factors")).isEqualTo(sent.get("factors"));
        assertThat(got.get("lessons")).isEqualTo(sent.get("lessons"));
        assertThat(got.get("impact")).isEqualTo(sent.get("impact"));
        assertThat(got.get("actionItems").get(0).get("number").asText()).startsWith("AI-");
    }

    @Test
    void saving_needs_the_revision_that_was_read_and_refuses_an_older_one() {
        String address = editor().body(WHOLE).post("/api/v1/incidents").header("Location");
        editor().body(WHOLE).put(address).then().statusCode(428).contentType("application/problem+json");
        editor().header("If-Match", "\"1\"")
                .body(changed("Second"))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Second"));
        editor().header("If-Match", "\"1\"")
                .body(changed("Third"))
                .put(address)
                .then()
                .statusCode(412)
                .body("detail", containsString("revision 2"));
        editor().get(address).then().body("title", equalTo("Second"));
    }

    @Test
    void every_mistake_is_answered_at_once_with_a_pointer_to_its_field() {
        editor().body(
                        "{\"severity\":\"SEV9\",\"milestones\":{\"started\":{\"at\":\"2024-06-21T10:00:00Z\"},\"resolved\":{\"at\":\"2024-06-21T09:00:00Z\"}}}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/title"));
        editor().body(
                        "{\"title\":\"Down\",\"severity\":\"SEV9\",\"milestones\":{\"started\":{\"at\":\"2024-06-21T10:00:00Z\"},\"resolved\":{\"at\":\"2024-06-21T09:00:00Z\"}},"
                                + "\"timeline\":[{\"at\":\"2126-06-21T10:00:00Z\"}],\"duplicateOf\":\"INC-999999\"}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/severity"))
                .body("errors.pointer", hasItem("/milestones/resolved"))
                .body("errors.pointer", hasItem("/timeline/0/at"))
                .body("errors.pointer", hasItem("/duplicateOf"))
                .body("errors.detail", hasItem(containsString("SEV1, SEV2")));
        editor().body("{\"title\":")
                .post("/api/v1/incidents")
                .then()
                .statusCode(400)
                .body("detail", containsString("line 1"));
    }

    @Test
    void the_same_idempotency_key_opens_one_incident() {
        String first = editor().header("Idempotency-Key", "k1")
                .body(WHOLE)
                .post("/api/v1/incidents")
                .header("Location");
        editor().header("Idempotency-Key", "k1")
                .body(WHOLE)
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .header("Location", equalTo(first));
        editor().header("Idempotency-Key", "k1")
                .body(changed("Other"))
                .post("/api/v1/incidents")
                .then()
                .statusCode(422);
    }

    @Test
    void the_list_is_paged_by_key_and_says_what_it_cannot_read() {
        for (int i = 0; i < 3; i++)
            editor().body(changed("Xylophone " + i))
                    .post("/api/v1/incidents")
                    .then()
                    .statusCode(201);
        Response first =
                editor().queryParam("q", "xylophone").queryParam("limit", 2).get("/api/v1/incidents");
        first.then().statusCode(200).body("items.size()", equalTo(2)).body("items[0].number", containsString("INC-"));
        editor().queryParam("q", "xylophone")
                .queryParam("limit", 2)
                .queryParam("after", first.path("after").toString())
                .get("/api/v1/incidents")
                .then()
                .body("items.size()", equalTo(1))
                .body("after", equalTo(null));
        editor().queryParam("from", "yesterday")
                .queryParam("limit", 0)
                .get("/api/v1/incidents")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("from"))
                .body("errors.pointer", hasItem("limit"));
    }

    @Test
    void publishing_and_reopening_work_for_machines_and_readers_may_do_neither() {
        String address = editor().body(WHOLE).post("/api/v1/incidents").header("Location");
        editor().put(address + "/publication")
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("publishedBy", equalTo("api-editor"));
        editor().delete(address + "/publication").then().statusCode(200).body("status", equalTo("draft"));
        with("api-reader", Role.READER).put(address + "/publication").then().statusCode(403);
        with("api-reader", Role.READER).get(address).then().statusCode(200);
        given().get(address).then().statusCode(401).contentType("application/problem+json");
        editor().get("/api/v1/incidents/999999").then().statusCode(404).contentType("application/problem+json");
        editor().get("/api/v1/incidents/nonsense").then().statusCode(404).contentType("application/problem+json");
    }

    private static String changed(String title) {
        return JsonWriter.write(WholeTree.sample()).put("title", title).toString();
    }

    private RequestSpecification editor() {
        return with("api-editor", Role.EDITOR);
    }

    private RequestSpecification with(String name, Role role) {
        return given().header("Authorization", "Bearer " + colleagues.tokenOf(name, role))
                .contentType(ContentType.JSON);
    }
}
