package dev.debrief.postmortem.edit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.debrief.archive.Deletion;
import dev.debrief.archive.Deletions;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writing checks in the form without JavaScript, on the page before publishing, and for machines. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class WritingChecksInFormTest {
    private static final String SAID = "J. Ito should have noticed the entry.";

    @Inject
    Colleagues colleagues;

    @Inject
    Deletions deletions;

    @Inject
    EntityManager entityManager;

    private Writer writer;

    @BeforeEach
    void somebody_writes() {
        writer = new Writer(colleagues.browserOf("checks-writer", Role.EDITOR).cookies());
        writer.open("/incidents/new").type("title", "Expired token").press("");
        writer.type("lead", "J. Ito").type("impact", SAID).press("save");
    }

    @Test
    void a_remark_stands_beside_its_part_after_saving() {
        assertThat(writer.page().select("[data-notes=impact] .note h3").text()).isEqualTo("“should have noticed”");
        assertThat(writer.page().select("[data-notes=impact] .note p").text()).contains("What made this easy to miss");
        assertThat(writer.page().select("[data-part=impact] [data-remark]").text())
                .isEqualTo("1 to check");
        assertThat(writer.page().select("[data-notes=summary] .note")).isEmpty();
    }

    @Test
    void it_is_left_with_a_reason_comes_back_when_the_words_change_and_is_taken_back() {
        String key = key();
        writer.type("summary", "kept").press("leave:" + key);
        assertThat(writer.page().select("#stopped").text()).contains("Say why it can stay");
        assertThat(writer.value("summary")).isEqualTo("kept");

        writer.type("reason." + key, "He said so himself").press("leave:" + key);
        assertThat(writer.page().select("[data-notes=impact] .note")).isEmpty();
        assertThat(writer.page().getElementById("left-" + key).text())
                .contains("“should have noticed”", "He said so himself", "checks-writer");

        writer.type("impact", SAID.replace("entry", "calendar")).press("save");
        assertThat(writer.page().select("[data-notes=impact] .note")).hasSize(1);
        writer.type("impact", SAID).press("save");
        assertThat(writer.page().select("[data-notes=impact] .note")).isEmpty();

        writer.press("unleave:" + key);
        assertThat(writer.page().select("[data-notes=impact] .note")).hasSize(1);
    }

    @Test
    void enter_in_a_reason_gives_it() {
        writer.type("reason." + key(), "A quotation").press("save");
        assertThat(writer.page().select("[data-notes=impact] .note")).isEmpty();
    }

    @Test
    void the_page_before_publishing_lists_everything_and_stops_nothing() {
        writer.press("publish");
        assertThat(writer.address()).endsWith("/publication");
        assertThat(writer.page().select("h1").text()).contains("worth another look");
        assertThat(writer.page().select(".asks").text())
                .contains("“should have noticed”", "Summary is empty", "Not known: started");
        assertThat(writer.page().select(".asks li > p:first-child a").eachAttr("href"))
                .contains(
                        "/incidents/" + writer.incident() + "/edit#note-" + publishedKey(),
                        "/incidents/" + writer.incident() + "/edit#part-summary");

        writer.type("reason", " ").send("/checks/" + publishedKey());
        assertThat(writer.status()).isEqualTo(422);
        assertThat(writer.page().select(".asks .err").text()).isEqualTo("Say in a few words why it can stay.");

        writer.type("reason", "It is a quotation").send("/checks/" + publishedKey());
        assertThat(writer.page().select("#left").text()).contains("1 left as it is", "It is a quotation");
        writer.send("/publication");
        assertThat(writer.page().select(".doc-head .state").text()).isEqualTo("Published");
    }

    @Test
    void machines_read_leave_and_take_back() {
        String checks = "/api/v1/incidents/" + writer.incident() + "/checks";
        String key = key();
        as(Role.READER)
                .get(checks)
                .then()
                .statusCode(200)
                .body("open.key", hasItem(key))
                .body("open.find { it.key == '" + key + "' }.check", equalTo("blame"))
                .body("open.find { it.key == '" + key + "' }.field", equalTo("impact"))
                .body("open.find { it.key == '" + key + "' }.start", equalTo(7));
        as(Role.READER)
                .body("{\"reason\":\"no\"}")
                .put(checks + "/" + key)
                .then()
                .statusCode(403);
        as(Role.EDITOR)
                .body("{}")
                .put(checks + "/" + key)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/reason"));
        as(Role.EDITOR)
                .body("{\"reason\":\"A quotation\"}")
                .put(checks + "/" + key)
                .then()
                .statusCode(200)
                .body("open.key", not(hasItem(key)))
                .body("left[0].reason", equalTo("A quotation"));
        as(Role.EDITOR)
                .body("{\"reason\":\"x\"}")
                .put(checks + "/blame-00000000000000000000")
                .then()
                .statusCode(404)
                .body("detail", containsString("not said"));
        as(Role.EDITOR).delete(checks + "/" + key).then().statusCode(200).body("open.key", hasItem(key));
        as(Role.EDITOR).delete(checks + "/" + key).then().statusCode(404);
        as(Role.READER).get("/api/v1/incidents/99999999/checks").then().statusCode(404);
    }

    @Test
    void what_was_left_goes_with_the_incident_for_good() {
        writer.type("reason." + key(), "A quotation").press("save");
        IncidentNumber number = new IncidentNumber(writer.incident());
        assertThat(left(number)).isEqualTo(1);
        int revision =
                Integer.parseInt(writer.page().select("input[name=revision]").val());
        long administrator = colleagues.join("checks-writer", Role.EDITOR);
        deletions.delete(number, revision, Deletion.Fate.KEEP, "", administrator, true);
        deletions.deleteForGood(number, administrator);
        assertThat(left(number)).isZero();
    }

    private long left(IncidentNumber number) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from left_remark where incident_number = ?1")
                        .setParameter(1, number.value())
                        .getSingleResult())
                .longValue();
    }

    private RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + colleagues.tokenOf("checks-" + role, role))
                .contentType(ContentType.JSON);
    }

    private String key() {
        return writer.page().select("[data-notes=impact] .note").attr("id").replace("note-", "");
    }

    private String publishedKey() {
        return writer.page().select(".asks li[id^=ask-blame]").attr("id").replace("ask-", "");
    }
}
