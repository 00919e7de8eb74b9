package dev.debrief.postmortem.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
