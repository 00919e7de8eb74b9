package dev.debrief.postmortem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.WholeTree;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Machines take the Markdown of an incident away, in two flavours, and send it back. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class MarkdownApiTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    String token;
    String path;

    @BeforeEach
    void an_incident() {
        token = colleagues.tokenOf("markdown-machine", Role.EDITOR);
        long person = colleagues.join("markdown-machine", Role.EDITOR);
        path = "/api/v1/incidents/" + archive.open(WholeTree.sample(), person);
    }

    @Test
    void the_plain_flavour_needs_no_more_than_commonmark_and_is_read_back_as_the_same_document() {
        Response plain = machine().get(path + "/markdown?flavour=plain");
        assertThat(plain.contentType()).isEqualToIgnoringCase("text/markdown;charset=UTF-8");
        assertThat(plain.asString())
                .contains("flavour: plain", "- customers: **38** people (internal)", "- \u2610 **AI-")
                .doesNotContain("| ---", "- [ ]", "<!--");
        preview(plain.asString())
                .then()
                .statusCode(200)
                .body("inShort", equalTo(""))
                .body("canSave", equalTo(false));
        machine().get(path + "/markdown?flavour=fancy").then().statusCode(400).body("detail", containsString("plain"));
    }

    @Test
    void what_would_change_is_answered_before_anything_does() {
        String edited = edited("Every swap failed.", "Every swap failed twice.");
        preview(edited)
                .then()
                .statusCode(200)
                .body("canSave", equalTo(true))
                .body("inShort", equalTo("Summary: changed"))
                .body("parts.topic", hasItem("summary"))
                .body("newest", equalTo(1));
        machine().get(path).then().header("ETag", "\"1\"");
    }

    @Test
    void markdown_is_kept_upon_the_revision_that_if_match_names() {
        String edited = edited("Every swap failed.", "Every swap failed twice.");
        put(edited, null).then().statusCode(428).contentType("application/problem+json");
        put(edited, "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("summary", containsString("failed twice"));
        put(edited, "\"1\"").then().statusCode(412).body("detail", containsString("revision 2"));
        put(" ", "\"2\"").then().statusCode(422);
    }

    @Test
    void where_both_changed_the_same_nothing_is_kept() {
        String mine = edited("Every swap failed.", "Every swap failed here.");
        put(edited("Every swap failed.", "Every swap failed there."), "\"1\"")
                .then()
                .statusCode(200);
        put(mine, "\"2\"")
                .then()
                .statusCode(409)
                .body("title", equalTo("Both changed the same"))
                .body("errors.pointer", hasItem("/summary"));
        preview(mine).then().body("canSave", equalTo(false)).body("problem.status", equalTo(409));
    }

    @Test
    void the_markdown_of_another_incident_is_not_taken() {
        String other = machine().get(path + "/markdown").asString().replaceFirst("INC-[0-9]+", "INC-999999");
        put(other, "\"1\"").then().statusCode(409).body("detail", containsString("INC-999999"));
    }

    private String edited(String was, String is) {
        return machine().get(path + "/markdown").asString().replace(was, is);
    }

    private Response preview(String markdown) {
        return send(markdown).put(path + "?preview");
    }

    private Response put(String markdown, String ifMatch) {
        return (ifMatch == null ? send(markdown) : send(markdown).header("If-Match", ifMatch)).put(path);
    }

    private RequestSpecification send(String markdown) {
        return machine().contentType("text/markdown; charset=UTF-8").body(markdown.getBytes(StandardCharsets.UTF_8));
    }

    private RequestSpecification machine() {
        return given().header("Authorization", "Bearer " + token);
    }
}
