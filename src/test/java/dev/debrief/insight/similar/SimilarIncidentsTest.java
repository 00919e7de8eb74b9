package dev.debrief.insight.similar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.insight.Told;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The incident that somebody should remember is among the first three; and what came back is said once, on both. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class SimilarIncidentsTest {
    private static final double LEAST_HIT_RATE = 0.9;

    @Inject
    Colleagues colleagues;

    @Inject
    Told told;

    @Test
    void the_right_incident_is_among_the_first_three_of_a_labelled_set() throws IOException {
        long writer = colleagues.join("labeller", Role.EDITOR);
        Map<IncidentNumber, String> matters = new LinkedHashMap<>();
        for (String[] line : labelled()) matters.put(open(writer, line), line[0]);
        assertThat(matters).hasSizeGreaterThanOrEqualTo(30);
        List<String> missed = new ArrayList<>();
        for (Map.Entry<IncidentNumber, String> one : matters.entrySet()) {
            List<String> first = similar(one.getKey()).stream().limit(3).toList();
            boolean isHit = first.stream()
                    .anyMatch(number -> one.getValue()
                            .equals(matters.get(IncidentNumber.parse(number).orElseThrow())));
            if (!isHit) missed.add(one.getKey() + " (" + one.getValue() + "): " + first);
        }
        double rate = 1 - (double) missed.size() / matters.size();
        System.out.printf(
                "The right one is among the first three for %.0f %% of %d incidents%n", rate * 100, matters.size());
        assertThat(rate).as("missed: " + missed).isGreaterThanOrEqualTo(LEAST_HIT_RATE);
        IncidentNumber any = matters.keySet().iterator().next();
        assertThat(similar(any)).isEqualTo(similar(any));
    }

    @Test
    void it_says_why_two_are_alike_and_what_became_of_the_items() {
        long writer = colleagues.join("similar-why", Role.EDITOR);
        IncidentNumber earlier = incident(writer, "The quokka exporter dropped marsupials", "2026-02-01T08:00:00Z");
        IncidentNumber later =
                incident(writer, "Marsupials are missing from the quokka exporter", "2026-03-01T08:00:00Z");
        var first = given(reading("similar-why-reader"))
                .get("/api/v1/incidents/" + later + "/similar")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getString("[0].number")).isEqualTo(earlier.toString());
        assertThat(first.getString("[0].why"))
                .contains("\u201cquokka\u201d", "Same service: Quokka exporter", "Same kind of cause: Monitoring gap");
        assertThat(first.getInt("[0].itemsOpen")).isEqualTo(1);
        assertThat(first.getInt("[0].itemsDone")).isEqualTo(1);
    }

    @Test
    void what_came_back_is_said_once_with_the_items_that_were_open_then_and_can_be_taken_back() {
        long writer = colleagues.join("came-back-writer", Role.EDITOR);
        IncidentNumber earlier = incident(writer, "The lemur cache was cold", "2026-02-01T08:00:00Z");
        IncidentNumber later = incident(writer, "A cold lemur cache again", "2036-03-01T08:00:00Z");
        RequestSpecification editor = editing("came-back-editor");
        String path = "/api/v1/incidents/" + later + "/recurrences";
        for (int twice = 0; twice < 2; twice++)
            given(editor)
                    .body(Map.of("earlier", earlier.toString(), "factor", "gap"))
                    .post(path)
                    .then()
                    .statusCode(200);
        var in = given(editor).get(path).then().statusCode(200).extract().jsonPath();
        assertThat(in.getList("in")).hasSize(1);
        assertThat(in.getString("in[0].factorText")).isEqualTo("Nothing watches it");
        assertThat(in.getList("in[0].openThen.state")).containsExactly("open");
        var since = given(editor)
                .get("/api/v1/incidents/" + earlier + "/recurrences")
                .then()
                .extract()
                .jsonPath();
        assertThat(since.getString("since[0].later")).isEqualTo(later.toString());
        given(editor).delete(path + "/" + earlier + "?factor=gap").then().statusCode(204);
        given(editor).delete(path + "/" + earlier + "?factor=gap").then().statusCode(404);
        assertThat(given(editor).get(path).jsonPath().getList("in")).isEmpty();
    }

    @Test
    void what_cannot_have_come_back_is_refused_at_its_field() {
        long writer = colleagues.join("cannot-come-back", Role.EDITOR);
        IncidentNumber one = incident(writer, "The ocelot index was torn", "2026-02-01T08:00:00Z");
        RequestSpecification editor = editing("cannot-come-back-editor");
        for (String earlier : List.of(one.toString(), "INC-99999999", "nothing")) {
            var problem = given(editor)
                    .body(Map.of("earlier", earlier))
                    .post("/api/v1/incidents/" + one + "/recurrences")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .extract()
                    .jsonPath();
            assertThat(problem.getString("errors[0].pointer")).isEqualTo("/earlier");
        }
    }

    private List<String> similar(IncidentNumber number) {
        return given(reading("similar-reader"))
                .get("/api/v1/incidents/" + number + "/similar")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("number");
    }

    private RequestSpecification reading(String name) {
        return given().header("Authorization", "Bearer " + colleagues.tokenOf(name, Role.READER));
    }

    private RequestSpecification editing(String name) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + colleagues.tokenOf(name, Role.EDITOR));
    }

    private IncidentNumber open(long writer, String[] line) {
        return told.incident(
                writer,
                line[1],
                Map.of(
                        "summary", line[2],
                        "services", Told.names(line[3]),
                        "factors", List.of(Map.of("role", "root cause", "category", line[4], "text", line[5]))));
    }

    private IncidentNumber incident(long writer, String title, String started) {
        return told.incident(
                writer,
                title,
                Map.of(
                        "services",
                        List.of("Quokka exporter"),
                        "milestones",
                        Map.of("started", Map.of("at", started)),
                        "factors",
                        List.of(Map.of(
                                "id",
                                "gap",
                                "role",
                                "root cause",
                                "category",
                                "Monitoring gap",
                                "text",
                                "Nothing watches it")),
                        "actionItems",
                        List.of(
                                Map.of("id", "watch", "text", "Watch it", "state", "open", "covers", List.of("gap")),
                                Map.of("id", "tell", "text", "Tell everybody", "state", "done"))));
    }

    private static List<String[]> labelled() throws IOException {
        try (var stream = Objects.requireNonNull(
                        SimilarIncidentsTest.class.getResourceAsStream("/similar-incidents.tsv"));
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
