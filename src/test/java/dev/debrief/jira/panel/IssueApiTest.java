package dev.debrief.jira.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.debrief.action.PlanDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What machines do with the issue of an item. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class IssueApiTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private JiraSite jira;
    private ActionItemNumber item;
    private String address;

    @BeforeEach
    void linked() {
        jira = JiraSite.dataCenter(scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        item = scene.item("Swap by renaming", null, null);
        scene.run();
        address = "/api/v1/actions/" + item.value() + "/issue";
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void a_value_that_gave_way_is_read_and_taken() {
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Ours")));
        jira.issue("OPS-1").edit("Theirs");
        scene.run();
        int conflict = machine()
                .get(address)
                .then()
                .statusCode(200)
                .body("key", equalTo("OPS-1"))
                .body("standing", equalTo("to settle"))
                .body("conflicts[0].kept", equalTo("Ours"))
                .body("conflicts[0].lost", equalTo("Theirs"))
                .extract()
                .path("conflicts[0].id");
        machine()
                .body("{\"decision\": \"maybe\"}")
                .post(address + "/conflicts/" + conflict)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/decision"));
        machine()
                .body("{\"decision\": \"take\"}")
                .post(address + "/conflicts/" + conflict)
                .then()
                .statusCode(200);
        scene.run();
        assertThat(jira.issue("OPS-1").summary()).isEqualTo("Theirs");
    }

    @Test
    void an_issue_is_unlinked_made_again_and_another_one_linked() {
        machine()
                .delete(address)
                .then()
                .statusCode(200)
                .body("key", nullValue())
                .body("standing", equalTo("unlinked"));
        machine().body("{}").post(address).then().statusCode(200).body("standing", equalTo("being made"));
        machine().body("{}").post(address).then().statusCode(409).contentType("application/problem+json");
        scene.run();
        machine().get(address).then().body("key", equalTo("OPS-2")).body("standing", equalTo("in step"));
        machine()
                .body("{\"key\": \"OPS-77\"}")
                .put(address)
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/key"))
                .body("detail", containsString("Jira has no issue OPS-77"));
        machine()
                .body("{\"key\": \"OPS-1\"}")
                .put(address)
                .then()
                .statusCode(200)
                .body("key", equalTo("OPS-1"));
        machine().body("{}").post(address + "/look").then().statusCode(200);
    }

    @Test
    void an_item_that_is_not_there_is_said() {
        machine().get("/api/v1/actions/999999/issue").then().statusCode(404).contentType("application/problem+json");
    }

    private RequestSpecification machine() {
        return given().header("Authorization", "Bearer " + colleagues.tokenOf("issue-machine", Role.EDITOR))
                .contentType(ContentType.JSON);
    }
}
