package dev.debrief.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.HeldClock;
import dev.debrief.database.RealDatabase;
import dev.debrief.mail.MailIsOn;
import dev.debrief.mail.MailScene;
import dev.debrief.mail.WrittenLetters;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets a digest when, on the real database. The clock stands on Saturday 21 November 2026. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(MailIsOn.class)
class DigestsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @Inject
    Digests digests;

    @Inject
    Colleagues colleagues;

    @Inject
    MailScene scene;

    @Inject
    WrittenLetters letters;

    @Inject
    HeldClock clock;

    @Test
    void it_goes_once_a_week_at_its_hour_to_those_who_have_something_to_read() {
        long ann = colleagues.join("digest-ann", Role.EDITOR);
        colleagues.join("digest-idle", Role.EDITOR);
        scene.item("Swap by renaming", ann, null, "2026-11-20");
        digests.sendDue(MONDAY.minusSeconds(1));
        assertThat(to("digest-ann")).isEmpty();
        digests.sendDue(MONDAY);
        digests.sendDue(MONDAY.plusSeconds(300));
        assertThat(to("digest-ann")).hasSize(1);
        assertThat(to("digest-idle")).isEmpty();
        assertThat(scene.ask("select week || ' ' || things from digest where person_id = " + ann))
                .isEqualTo("2026-11-23 1");
        JsonNode letter = to("digest-ann").get(0);
        assertThat(letter.get("subject").asText()).isEqualTo("1 late");
        assertThat(letter.get("unsubscribe").asText()).startsWith("https://debrief.example.org/unsubscribe/");
        digests.sendDue(MONDAY.plusSeconds(7 * 24 * 3600));
        assertThat(to("digest-ann")).hasSize(2);
    }

    @Test
    void the_hour_of_the_person_counts_before_that_of_the_team_and_that_before_the_house() {
        long own = colleagues.join("digest-own", Role.EDITOR);
        long member = colleagues.join("digest-member", Role.EDITOR);
        long team = scene.team("digest-team", own, own, member);
        scene.run("insert into digest_time (team_id, weekday, hour, time_zone) values (" + team
                + ", 3, 9, 'Asia/Bangkok')");
        scene.run("insert into digest_time (person_id, weekday, hour) values (" + own + ", 2, 7)");
        scene.item("One", own, null, "2026-11-20");
        scene.item("Two", member, null, "2026-11-20");
        digests.sendDue(MONDAY);
        digests.sendDue(Instant.parse("2026-11-24T06:59:00Z"));
        assertThat(to("digest-own")).isEmpty();
        digests.sendDue(Instant.parse("2026-11-24T07:00:00Z"));
        assertThat(to("digest-own")).hasSize(1);
        digests.sendDue(Instant.parse("2026-11-25T01:59:00Z"));
        assertThat(to("digest-member")).isEmpty();
        digests.sendDue(Instant.parse("2026-11-25T02:00:00Z"));
        assertThat(to("digest-member")).hasSize(1);
        scene.run("update digest_time set weekday = 5 where person_id = " + own);
        digests.sendDue(Instant.parse("2026-11-27T07:00:00Z"));
        assertThat(to("digest-own"))
                .as("another hour in the same week sends no second one")
                .hasSize(1);
    }

    @Test
    void nobody_who_wants_none_or_has_left_gets_one() {
        long quiet = colleagues.join("digest-quiet", Role.EDITOR);
        long gone = colleagues.join("digest-gone", Role.EDITOR);
        scene.item("One", quiet, null, "2026-11-20");
        scene.item("Two", gone, null, "2026-11-20");
        scene.run("insert into muted_mail values (" + quiet + ", 'digest', now())");
        scene.run("update person set deactivated_at = now() where id = " + gone);
        digests.sendDue(MONDAY);
        assertThat(to("digest-quiet")).isEmpty();
        assertThat(to("digest-gone")).isEmpty();
    }

    @Test
    void sent_by_hand_it_is_the_one_of_that_week_still() {
        long ben = colleagues.join("digest-ben", Role.EDITOR);
        String administrator = colleagues.tokenOf("digest-administrator", Role.ADMINISTRATOR);
        send(administrator, "{\"at\": \"2027-03-01T12:00:00Z\"}").then().statusCode(200);
        assertThat(to("digest-ben")).isEmpty();
        scene.item("Swap by renaming", ben, null, "2027-02-20");
        send(administrator, "{\"at\": \"2027-03-01T12:00:00Z\"}")
                .then()
                .statusCode(200)
                .body("at", equalTo("2027-03-01T12:00:00Z"));
        send(administrator, "{\"at\": \"2027-03-03T12:00:00Z\"}")
                .then()
                .statusCode(200)
                .body("written", equalTo(0));
        digests.sendDue(Instant.parse("2027-03-02T08:00:00Z"));
        assertThat(to("digest-ben")).hasSize(1);
        assertThat(to("digest-ben").get(0).get("text").asText()).contains("9 days late");
    }

    @Test
    void an_instant_that_is_none_is_told_at_its_field() {
        String administrator = colleagues.tokenOf("digest-administrator", Role.ADMINISTRATOR);
        send(administrator, "{\"at\": \"Monday\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/at"));
        send(administrator, "{\"at\": \"2036-11-23T08:00:00Z\"}").then().statusCode(422);
    }

    private List<JsonNode> to(String name) {
        return letters.to(name + "@example.org", "digest");
    }

    private static io.restassured.response.Response send(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/digests");
    }
}
