package dev.debrief.postmortem.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post-mortem that a team already has comes in as a file, once, and its file comes back as it was. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ImportsApiTest {
    @Inject
    Colleagues colleagues;

    String token;
    byte[] file;

    @BeforeEach
    void a_file() {
        token = colleagues.tokenOf("import-machine", Role.EDITOR);
        String text = "\uFEFF# Cart lost " + UUID.randomUUID()
                + "\r\n\r\n**Severity**: SEV-2 (major)\r\n\r\n## Timeline\r\n\r\n"
                + "- 2024-03-05 09:12 UTC - it broke\r\n- 09:52 UTC - it was mended\r\n\r\n## Action items\r\n\r\n"
                + "- [x] Test the cart, owner: import-machine@example.org\r\n";
        file = text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_was_understood_is_answered_and_nothing_is_kept() {
        send(true, file)
                .then()
                .statusCode(200)
                .body("title", containsString("Cart lost"))
                .body("severity", equalTo("SEV2"))
                .body("severityAsWritten", equalTo("SEV-2 (major)"))
                .body("timeZone.id", equalTo("UTC"))
                .body("startedAt", nullValue())
                .body("timeline", hasSize(2))
                .body("timeline[1].at", equalTo("2024-03-05T09:52:00Z"))
                .body("timeline[1].asWritten", equalTo("09:52 UTC"))
                .body("actionItems[0].done", equalTo(true))
                .body("postMortem.actionItems[0].state", equalTo("done"))
                .body("incidents", hasSize(0))
                .body("import", nullValue());
        assertThat(send(false, file).statusCode()).isEqualTo(201);
    }

    @Test
    void several_incidents_in_a_file_are_named_with_their_lines() {
        String one = "# The %s froze\n\n## Impact\nx\n## Timeline\n- 09:10 it froze\n\n";
        send(true, (one.formatted("card reader") + one.formatted("scale")).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("incidents.title", contains("The card reader froze", "The scale froze"))
                .body("incidents.line", contains(1, 8));
    }

    @Test
    void a_file_becomes_an_incident_once_and_comes_back_byte_for_byte() {
        Response first = send(false, file);
        first.then().statusCode(201).body("import.again", equalTo(false));
        String incident = first.path("import.incident");
        String original = first.path("import.original");
        send(false, file)
                .then()
                .statusCode(200)
                .body("import.again", equalTo(true))
                .body("import.incident", equalTo(incident));
        assertThat(machine().get(original).asByteArray()).isEqualTo(file);
        machine()
                .get(first.getHeader("Location"))
                .then()
                .statusCode(200)
                .body("incident", equalTo(incident))
                .body("size", equalTo(file.length));
        machine()
                .get("/api/v1/incidents/" + incident)
                .then()
                .statusCode(200)
                .body("severity", equalTo("SEV2"))
                .body("timeline", hasSize(2));
    }

    @Test
    void what_cannot_be_read_is_refused_with_words() {
        send(true, new byte[] {1, 0, 2, 0})
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("no text"));
        send(true, new byte[0]).then().statusCode(422).body("detail", containsString("empty"));
        machine()
                .contentType("text/markdown")
                .body(file)
                .post("/api/v1/imports?dryRun=maybe")
                .then()
                .statusCode(400)
                .body("detail", containsString("maybe"));
        machine().get("/api/v1/imports/0").then().statusCode(404);
        machine()
                .get("/api/v1/imports/4711000/original")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void pages_of_wikis_and_json_come_in_by_their_own_media_types() {
        String html = "<h1>Lift stuck " + UUID.randomUUID() + "</h1><h2>Summary</h2><p>It <b>stood</b> still.</p>";
        Response kept = machine()
                .contentType("text/html; charset=UTF-8")
                .body(html.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?filename=lift.html&dryRun=false");
        kept.then().statusCode(201).body("summary", equalTo("It **stood** still."));
        Response original = machine().get((String) kept.path("import.original"));
        assertThat(original.asString()).isEqualTo(html);
        assertThat(original.contentType()).isEqualTo("application/octet-stream");
        assertThat(original.header("Content-Disposition"))
                .contains("attachment")
                .contains(".html");

        String storage =
                "<h1>Summary</h1><p>It <ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"title\">"
                        + "stood</ac:parameter></ac:structured-macro> still.</p>";
        for (String type : new String[] {"application/xml", "text/xml", "application/xhtml+xml", "text/markdown"}) {
            machine()
                    .contentType(type)
                    .body(storage.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/imports?filename=lift.xml&dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("summary", equalTo("It stood still."))
                    .body("title", nullValue());
        }
        String whole = machine()
                .get("/api/v1/incidents/" + kept.path("import.incident"))
                .asString();
        machine()
                .contentType("application/json")
                .body(whole.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?filename=lift.json&dryRun=true")
                .then()
                .statusCode(200)
                .body("summary", equalTo("It **stood** still."))
                .body("title", containsString("Lift stuck"));
    }

    @Test
    void what_is_of_no_kind_that_is_read_is_refused_as_such() {
        for (String type : new String[] {"image/png", "text/plain", "application/pdf"}) {
            machine()
                    .contentType(type)
                    .body(new byte[] {1, 2, 3})
                    .post("/api/v1/imports?dryRun=true")
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .body("detail", containsString("Content-Type"));
        }
    }

    @Test
    void the_description_of_the_api_says_what_is_taken_with_an_example_that_is_read_and_what_is_answered() {
        JsonPath api =
                machine().accept("application/json").get("/api/v1/openapi").jsonPath();
        Map<String, Map<String, Object>> taken = api.getMap("paths.'/api/v1/imports'.post.requestBody.content");
        assertThat(taken)
                .containsOnlyKeys(
                        "text/markdown",
                        "text/html",
                        "application/xhtml+xml",
                        "application/xml",
                        "text/xml",
                        "application/json",
                        "application/octet-stream");
        taken.keySet().forEach(type -> {
            Map<String, Map<String, Object>> examples =
                    api.getMap("paths.'/api/v1/imports'.post.requestBody.content.'" + type + "'.examples");
            assertThat(examples).as(type).hasSize(1);
            examples.values().forEach(example -> {
                Object value = example.get("value");
                String text = value instanceof String words ? words : json(value);
                machine()
                        .contentType(type)
                        .body(text.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/imports?dryRun=true&filename=queue")
                        .then()
                        .statusCode(200)
                        .body("title", equalTo("The queue ran full"));
            });
        });
        Map<String, Map<String, Object>> answers = api.getMap("paths.'/api/v1/imports'.post.responses");
        assertThat(answers).containsKeys("200", "201", "400", "413", "415", "422");
        answers.forEach((status, answer) ->
                assertThat((String) answer.get("description")).as(status).isNotBlank());
        for (String refused : List.of("400", "413", "415", "422")) {
            assertThat(api.getMap("paths.'/api/v1/imports'.post.responses.'" + refused + "'.content"))
                    .as(refused)
                    .containsOnlyKeys("application/problem+json");
        }
    }

    @Test
    void a_file_of_a_run_that_was_changed_since_updates_what_it_became_when_that_is_asked_for() {
        String path = UUID.randomUUID() + "/lift.md";
        add(begun(), path, "# Lift " + path + "\n\n## Summary\n\nIt stood.\n").body("fate", equalTo("kept"));
        String later = begun();
        add(later, path, "# Lift " + path + "\n\n## Summary\n\nIt stood still.\n")
                .body("fate", equalTo("changed"))
                .body("message", containsString("says something else now"));
        Map<String, Integer> files = machine()
                .contentType("application/json")
                .body("{}")
                .post(later + "/updates")
                .then()
                .statusCode(202)
                .extract()
                .path("files");
        assertThat(files).hasSize(1).doesNotContainKey("changed").containsValue(1);
        machine()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/imports/runs/999999999/updates")
                .then()
                .statusCode(404);
    }

    private String begun() {
        return machine()
                .contentType("application/json")
                .body("{\"name\": \"wiki\"}")
                .post("/api/v1/imports/runs")
                .header("Location");
    }

    private ValidatableResponse add(String run, String path, String text) {
        return machine()
                .contentType("application/octet-stream")
                .queryParam("filename", path)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(run + "/files")
                .then();
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON is written as such", e);
        }
    }

    @Test
    void what_is_too_large_is_said_to_be() {
        machine()
                .contentType("text/markdown")
                .body(new byte[20 * 1024 * 1024 + 1])
                .post("/api/v1/imports?dryRun=true&filename=huge.md")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("20 MB"));
    }

    private Response send(boolean dryRun, byte[] body) {
        return machine()
                .contentType("text/markdown")
                .body(body)
                .post("/api/v1/imports?filename=cart.md&dryRun=" + dryRun);
    }

    private RequestSpecification machine() {
        return given().header("Authorization", "Bearer " + token);
    }
}
