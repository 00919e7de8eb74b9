package dev.debrief;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was shown as saved is there after the worst end, with the database server killed as well. */
@Tag("process")
class KilledAfterSavedIT {
    private static final String TOKEN = "a-token-for-machines-0123456789-abcdef";

    @ParameterizedTest(name = "database killed as well: {0}")
    @ValueSource(booleans = {false, true})
    void nothing_that_was_shown_as_saved_is_missing_after_a_kill(boolean databaseToo) throws Exception {
        Map<String, String> settings = Map.of("DEBRIEF_ADMIN_EMAIL", "ada@example.org", "DEBRIEF_ADMIN_TOKEN", TOKEN);
        try (RunningDebrief debrief = RunningDebrief.with(settings).start()) {
            String incident = opened(debrief);
            Document saved = written(debrief, incident);
            assertThat(saved.select("#status").text()).contains("Saved");

            debrief.kill();
            if (databaseToo) debrief.killDatabase();
            debrief.start();

            Response kept = machine(debrief).get("/api/v1/incidents/" + incident);
            assertThat(kept.path("summary").toString()).isEqualTo("Written just before the end.");
            assertThat(kept.path("timeline[0].text").toString()).isEqualTo("The last thing that was typed");
            assertThat(machine(debrief).get("/incidents/" + incident + ".md").asString())
                    .contains("Written just before the end.", "The last thing that was typed");
        }
    }

    private static String opened(RunningDebrief debrief) {
        String location = machine(debrief)
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Cut off\",\"timeZone\":\"UTC\"}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1).replace("INC-", "");
    }

    /** Fills the form as it stands and saves it, first adding a row with its button. */
    private static Document written(RunningDebrief debrief, String incident) {
        String address = "/incidents/" + incident + "/edit";
        Response page = machine(debrief).get(address);
        Map<String, Object> fields = fields(page, Map.of("do", "add:timeline"));
        page = sent(debrief, address, fields, page);
        String row = Jsoup.parse(page.asString())
                .select("#f input[type=hidden][name=timeline]")
                .last()
                .val();
        fields = fields(
                page,
                Map.of(
                        "do",
                        "save",
                        "summary",
                        "Written just before the end.",
                        "timeline." + row + ".when",
                        "2024-06-21 03:09",
                        "timeline." + row + ".text",
                        "The last thing that was typed"));
        return Jsoup.parse(sent(debrief, address, fields, page).asString());
    }

    private static Response sent(RunningDebrief debrief, String address, Map<String, Object> fields, Response page) {
        Response answer = machine(debrief)
                .redirects()
                .follow(false)
                .cookies(page.cookies())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        String next =
                answer.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
        Response shown = machine(debrief).cookies(page.cookies()).get(next);
        assertThat(shown.statusCode()).isEqualTo(200);
        return shown;
    }

    private static Map<String, Object> fields(Response page, Map<String, String> typed) {
        FormElement form = (FormElement)
                Jsoup.parse(page.asString()).select("main form[method=post]").first();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            fields.merge(
                    field.key(),
                    List.of(field.value()),
                    (some, more) -> java.util.stream.Stream.concat(((List<?>) some).stream(), ((List<?>) more).stream())
                            .toList());
        }
        typed.forEach((name, words) -> fields.put(name, List.of(words)));
        return fields;
    }

    private static RequestSpecification machine(RunningDebrief debrief) {
        return given().baseUri(debrief.address().toString()).header("Authorization", "Bearer " + TOKEN);
    }
}
