package dev.debrief.digest.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.debrief.database.RealDatabase;
import dev.debrief.mail.MailIsOn;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Programs say which mails their person wants, and when. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(MailIsOn.class)
class OwnDigestApiTest {
    private static final String HERE = "/api/v1/people/me/digest";

    @Inject
    Colleagues colleagues;

    @Test
    void the_hour_is_chosen_and_left_to_the_house_again() {
        String token = colleagues.tokenOf("own-digest", Role.READER);
        String first = as(token)
                .get(HERE)
                .then()
                .statusCode(200)
                .body("digest", equalTo(true))
                .body("way", equalTo("mail"))
                .body("time", nullValue())
                .extract()
                .header("ETag");
        String second = as(token)
                .header("If-Match", first)
                .body("{\"digest\": true, \"reminders\": false, \"way\": \"slack\", \"time\":"
                        + " {\"weekday\": \"thursday\", \"hour\": 9, \"timeZone\": \"Asia/Bangkok\"}}")
                .put(HERE)
                .then()
                .statusCode(200)
                .body("reminders", equalTo(false))
                .body("way", equalTo("slack"))
                .body("time.weekday", equalTo("thursday"))
                .body("time.timeZone", equalTo("Asia/Bangkok"))
                .extract()
                .header("ETag");
        assertThat(second).isNotEqualTo(first);
        assertThat(as(token).get(HERE).header("ETag")).isEqualTo(second);
        as(token)
                .header("If-Match", second)
                .body("{}")
                .put(HERE)
                .then()
                .statusCode(200)
                .header("ETag", first);
    }

    @Test
    void what_changed_meanwhile_or_cannot_be_meant_changes_nothing() {
        String token = colleagues.tokenOf("own-digest-hasty", Role.EDITOR);
        as(token).body("{}").put(HERE).then().statusCode(428);
        as(token).header("If-Match", "\"0\"").body("{}").put(HERE).then().statusCode(412);
        String tag = as(token).get(HERE).header("ETag");
        as(token)
                .header("If-Match", tag)
                .body(
                        "{\"digest\": false, \"way\": \"fax\", \"time\": {\"weekday\": \"someday\", \"hour\": 24, \"timeZone\": \"Mars\"}}")
                .put(HERE)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        equalTo(java.util.List.of("/way", "/time/weekday", "/time/hour", "/time/timeZone")));
        as(token).get(HERE).then().header("ETag", tag);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
