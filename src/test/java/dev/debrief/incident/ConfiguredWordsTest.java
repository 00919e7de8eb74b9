package dev.debrief.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.archive.Archive;
import dev.debrief.archive.KnownWords;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.JsonReader;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Severities and types of incidents are the team's own words. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ConfiguredWordsTest {
    private static final String SEVERITIES = "/settings/severities";
    private static final String TYPES = "/settings/types";
    private static final String CATEGORIES = "/settings/categories";

    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @Inject
    KnownWords knownWords;

    private Browser browser;

    @BeforeEach
    void an_administrator_has_signed_in() {
        browser = colleagues.browserOf("words-administrator", Role.ADMINISTRATOR);
    }

    @Test
    void a_severity_is_added_renamed_on_its_incidents_and_kept_while_it_is_in_use() throws JsonProcessingException {
        post(SEVERITIES, Map.of("was", "", "name", "Critical", "rank", "1", "meaning", "all hands", "do", "save"))
                .then()
                .statusCode(303);
        IncidentNumber number =
                archive.open(graded("Critical"), colleagues.join("words-administrator", Role.ADMINISTRATOR));
        post(SEVERITIES, Map.of("was", "Critical", "name", "P0", "rank", "1", "meaning", "all hands", "do", "save"))
                .then()
                .statusCode(303);
        assertThat(archive.fetch(number).orElseThrow().postMortem().head().severity())
                .isEqualTo("P0");

        Response refused = post(SEVERITIES, Map.of("was", "P0", "name", "P0", "do", "remove"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select(".err").text()).contains("“P0” is on one incident");
        assertThat(names(browser.page(SEVERITIES))).contains("P0").doesNotContain("Critical");
    }

    @Test
    void a_type_that_nobody_uses_is_taken_away_and_a_name_is_given_once() {
        post(TYPES, Map.of("was", "", "name", "Power", "usualCause", "a digger", "do", "save"))
                .then()
                .statusCode(303);
        Response twice = post(TYPES, Map.of("was", "", "name", "power", "usualCause", "another digger", "do", "save"));
        assertThat(twice.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(twice.asString());
        assertThat(page.select(".err").text()).contains("“power” is in the list already");
        assertThat(page.select("#new-usualCause").val()).isEqualTo("another digger");
        post(TYPES, Map.of("was", "Power", "name", "Power", "do", "remove"))
                .then()
                .statusCode(303);
        assertThat(names(browser.page(TYPES))).doesNotContain("Power");
    }

    @Test
    void a_category_that_is_renamed_is_renamed_on_every_cause_and_its_old_name_is_still_understood() throws Exception {
        IncidentNumber number =
                archive.open(caused("Pager"), colleagues.join("words-administrator", Role.ADMINISTRATOR));
        post(CATEGORIES, Map.of("was", "", "name", "Pager", "meaning", "it rang, or not", "do", "save"))
                .then()
                .statusCode(303);
        post(CATEGORIES, Map.of("was", "Pager", "name", "Calling people", "meaning", "it rang, or not", "do", "save"))
                .then()
                .statusCode(303);
        assertThat(category(number)).isEqualTo("Calling people");
        assertThat(knownWords.now().category("pager")).contains("Calling people");
    }

    @Test
    void taking_a_category_away_asks_where_its_causes_go() throws Exception {
        IncidentNumber number =
                archive.open(caused("Weather"), colleagues.join("words-administrator", Role.ADMINISTRATOR));
        post(CATEGORIES, Map.of("was", "", "name", "Weather", "do", "save"))
                .then()
                .statusCode(303);
        Response asked = post(CATEGORIES, Map.of("was", "Weather", "do", "remove"));
        assertThat(asked.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(asked.asString());
        assertThat(page.select(".err").text()).contains("“Weather” is on one cause. Choose what it gets instead");
        assertThat(page.select("select[name=to] option").eachText())
                .contains("Capacity", "No category")
                .doesNotContain("Weather");
        post(CATEGORIES, Map.of("was", "Weather", "do", "remove", "to", "to:Capacity"))
                .then()
                .statusCode(303);
        assertThat(category(number)).isEqualTo("Capacity");
        assertThat(names(browser.page(CATEGORIES))).doesNotContain("Weather").contains("Capacity");
        assertThat(knownWords.now().category("Weather")).contains("Capacity");
    }

    @Test
    void no_category_is_a_person_and_the_page_says_why() {
        Document page = browser.page(CATEGORIES);
        assertThat(names(page)).contains("Expired credential", "Schema change").doesNotContain("Human error");
        assertThat(page.select("main").text()).contains("ends the search where it should begin");
    }

    private String category(IncidentNumber number) {
        return archive.fetch(number).orElseThrow().postMortem().factors().get(0).category();
    }

    private static PostMortem caused(String category) throws JsonProcessingException {
        String json =
                "{\"title\":\"Caused\",\"factors\":[{\"id\":\"f1\",\"role\":\"trigger\",\"text\":\"Rain\",\"category\":\""
                        + category + "\"}]}";
        return JsonReader.read(new ObjectMapper().readTree(json)).postMortem().orElseThrow();
    }

    private Response post(String page, Map<String, String> fields) {
        return browser.submit(page, page, fields);
    }

    private static java.util.List<String> names(Document page) {
        return page.select("input[name=name]").eachAttr("value");
    }

    private static PostMortem graded(String severity) throws JsonProcessingException {
        String json = "{\"title\":\"Graded\",\"severity\":\"" + severity + "\"}";
        return JsonReader.read(new ObjectMapper().readTree(json)).postMortem().orElseThrow();
    }
}
