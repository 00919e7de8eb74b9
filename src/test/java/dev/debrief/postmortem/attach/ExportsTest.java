package dev.debrief.postmortem.attach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.WholeTree;
import dev.debrief.incident.attachment.SamplePictures;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ExportsTest {
    private static final byte[] LOG = "03:09 job 4544 begins".getBytes(StandardCharsets.UTF_8);

    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    IncidentNumber incident;
    String api;

    @BeforeEach
    void an_incident() {
        incident = archive.open(WholeTree.sample(), colleagues.join("exporting-mara", Role.EDITOR));
        api = "/api/v1/incidents/" + incident + "/attachments";
    }

    @Test
    void a_machine_attaches_lists_reads_and_removes() {
        send("job.log", LOG)
                .then()
                .statusCode(201)
                .body("name", equalTo("job.log"))
                .body("size", equalTo(LOG.length))
                .body("markdown", equalTo("[job.log](attachments/job.log)"));
        send("job.log", LOG).then().statusCode(200);
        machine().get(api).then().statusCode(200).body("name", contains("job.log"));
        assertThat(machine().get(api + "/job.log").asByteArray()).isEqualTo(LOG);
        machine().delete(api + "/job.log").then().statusCode(204);
        machine().get(api).then().body("size()", equalTo(0));
    }

    @Test
    void what_a_machine_does_wrong_is_answered_as_a_problem() {
        machine()
                .contentType(ContentType.BINARY)
                .body(LOG)
                .post(api)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("?name="));
        send("x.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0})
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("ends in the middle"));
        send("x.log", new byte[(10 << 20) + 1]).then().statusCode(413).body("detail", containsString("at most 10 MB"));
        machine().get("/api/v1/incidents/INC-999999/attachments").then().statusCode(404);
        machine().get(api + "/none").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_document_as_json_names_its_files_and_brings_them_when_asked() {
        send("job.log", LOG);
        for (String path : new String[] {"/incidents/" + incident.value() + ".json", "/api/v1/incidents/" + incident}) {
            machine()
                    .get(path)
                    .then()
                    .body("attachments.name", contains("job.log"))
                    .body("attachments[0].sha256.length()", equalTo(64))
                    .body("attachments[0].address", equalTo("/incidents/" + incident.value() + "/attachments/job.log"));
            Response whole = machine().get(path + "?attachments=content");
            assertThat(whole.jsonPath().getString("title"))
                    .isEqualTo(WholeTree.sample().head().title());
            assertThat(Base64.getDecoder().decode(whole.jsonPath().getString("attachments[0].content")))
                    .isEqualTo(LOG);
        }
    }

    @Test
    void what_was_read_can_be_sent_back_as_it_is() {
        send("job.log", LOG);
        Response read = machine().get("/api/v1/incidents/" + incident);
        machine()
                .contentType(ContentType.JSON)
                .header("If-Match", read.header("ETag"))
                .body(read.asByteArray())
                .put("/api/v1/incidents/" + incident)
                .then()
                .statusCode(200)
                .body("attachments.name", contains("job.log"));
    }

    @Test
    void the_zip_holds_the_text_and_its_files_and_is_the_same_every_time() throws IOException {
        byte[] picture = SamplePictures.picture("png", 30, 20);
        send("load.png", picture);
        send("ล็อก.log", LOG);
        send("gone.log", new byte[] {'x'});
        machine().delete(api + "/gone.log");
        byte[] zip = machine()
                .get("/incidents/" + incident.value() + ".zip")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + incident + ".zip\"")
                .extract()
                .asByteArray();
        Map<String, byte[]> files = unpacked(zip);
        assertThat(files.keySet()).containsExactly(incident + ".md", "attachments/load.png", "attachments/ล็อก.log");
        assertThat(files.get("attachments/ล็อก.log")).isEqualTo(LOG);
        assertThat(new String(files.get(incident + ".md"), StandardCharsets.UTF_8))
                .isEqualTo(
                        machine().get("/incidents/" + incident.value() + ".md").asString());
        assertThat(machine().get("/incidents/" + incident.value() + ".zip").asByteArray())
                .isEqualTo(zip);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private Response send(String name, byte[] content) {
        return machine()
                .contentType(ContentType.BINARY)
                .queryParam("name", name)
                .body(content)
                .post(api);
    }

    private RequestSpecification machine() {
        return given().header("Authorization", "Bearer " + colleagues.tokenOf("exporting-mara", Role.EDITOR));
    }
}
