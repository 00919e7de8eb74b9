package dev.debrief.mail.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.digest.Deed;
import dev.debrief.digest.Links;
import dev.debrief.digest.MessageKind;
import dev.debrief.mail.MailIsOn;
import dev.debrief.mail.MailScene;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Person;
import dev.debrief.people.Role;
import dev.debrief.people.SignedWords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the links of a mail do, and what they do not. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(MailIsOn.class)
class AnswersTest {
    @Inject
    SignedWords words;

    @Inject
    Colleagues colleagues;

    @Inject
    MailScene scene;

    @Inject
    HeldClock clock;

    private long ann;
    private long ben;
    private int item;
    private final Browser stranger = new Browser();

    @BeforeEach
    void somebody_has_an_item() {
        ann = colleagues.join("answer-ann", Role.EDITOR);
        ben = colleagues.join("answer-ben", Role.EDITOR);
        item = scene.item("Swap by renaming", ann, null, "2026-11-20");
    }

    @Test
    void following_a_link_changes_nothing_and_its_form_does_it_once_in_the_name_of_the_person() {
        String link = link(ann, Deed.FINISH);
        for (int scanner = 0; scanner < 3; scanner++) {
            Response page = stranger.get(link);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(Jsoup.parse(page.asString()).text()).contains("AI-" + item, "You answer for answer-ann");
        }
        assertThat(state()).isEqualTo("open");
        assertThat(answer(link, Map.of("evidence", "It ran")).statusCode()).isEqualTo(303);
        assertThat(state()).isEqualTo("done");
        assertThat(text(stranger.get(link))).contains("This is answered", "Done, due 20 November 2026");
        assertThat(history())
                .contains("answer-ann through the mail link of answer-ann", "Open → done", "Evidence: It ran");
        scene.tell(item, ben, new StateDeed.Reopen(), "It does not work");
        assertThat(answer(link, Map.of()).statusCode()).as("it works once").isEqualTo(303);
        assertThat(state()).isEqualTo("open");
    }

    @Test
    void a_date_moves_for_a_reason_only_and_what_was_typed_stays() {
        String link = link(ann, Deed.DATE);
        Response refused = answer(link, Map.of("due", "2026-12-15", "reason", ""));
        assertThat(refused.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(refused.asString());
        assertThat(page.select("#due").val()).isEqualTo("2026-12-15");
        assertThat(page.select("#reason-wrong").text()).contains("Say why the date moves");
        assertThat(answer(link, Map.of("due", "2026-12-15", "reason", "The vendor is late"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(scene.ask("select due_on from action_item where number = " + item))
                .isEqualTo("2026-12-15");
    }

    @Test
    void it_is_given_away_refused_or_sent_back_with_what_the_deed_asks_for() {
        assertThat(answer(link(ann, Deed.REFUSE), Map.of("reason", "Too dear", "agreedBy", "nobody here"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(answer(link(ann, Deed.GIVE), Map.of("owner", "answer-ben@example.org"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(scene.ask("select owner_id from action_item where number = " + item))
                .isEqualTo(String.valueOf(ben));
        assertThat(answer(link(ben, Deed.REFUSE), Map.of("reason", "Too dear", "agreedBy", "answer-ann@example.org"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(state()).isEqualTo("won't do");
        scene.tell(item, ann, new StateDeed.Reopen(), "After all");
        scene.tell(item, ann, new StateDeed.Finish("", null), "");
        assertThat(answer(link(ben, Deed.NOT_YET), Map.of("reason", "It still fails"))
                        .statusCode())
                .isEqualTo(303);
        scene.tell(item, ann, new StateDeed.Finish("", null), "");
        assertThat(answer(link(ben, Deed.VERIFY), Map.of("evidence", "It ran")).statusCode())
                .isEqualTo(303);
        assertThat(state()).isEqualTo("verified");
    }

    @Test
    void an_item_that_has_changed_hands_is_left_alone() {
        String link = link(ann, Deed.FINISH);
        scene.tell(item, ann, new PlanDeed.GiveTo(person(ben), null), "");
        Response page = stranger.get(link);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(text(page)).contains("It is with answer-ben now", "Nothing was changed");
        assertThat(answer(link, Map.of()).statusCode()).isEqualTo(409);
        assertThat(state()).isEqualTo("open");
    }

    @Test
    void it_dies_with_its_time_and_with_the_account() {
        String link = link(ann, Deed.FINISH);
        String late = path(new MailLinks("", words)
                .answer(ann, item, Deed.FINISH, clock.instant().minusSeconds(1)));
        assertThat(stranger.get(late).statusCode()).isEqualTo(410);
        scene.run("update person set deactivated_at = now() where id = " + ann);
        assertThat(stranger.get(link).statusCode()).isEqualTo(410);
        assertThat(text(stranger.get(link))).contains("This link answers no more");
        scene.run("update person set deactivated_at = null, role = 'READER' where id = " + ann);
        assertThat(stranger.get(link).statusCode()).isEqualTo(410);
        assertThat(state()).isEqualTo("open");
    }

    @Test
    void one_click_of_a_mail_program_stops_the_digest_and_following_the_link_does_not() {
        String stop = path(new MailLinks("https://x.example.org", words)
                .stop(ben, MessageKind.DIGEST)
                .toString());
        assertThat(text(stranger.get(stop))).contains("Stop weekly digests?", "answer-ben");
        assertThat(muted()).isEqualTo("0");
        Response click = given().formParam("List-Unsubscribe", "One-Click").post(stop);
        assertThat(click.statusCode()).isEqualTo(200);
        assertThat(muted()).isEqualTo("1");
        assertThat(given().multiPart("List-Unsubscribe", "One-Click").post(stop).statusCode())
                .isEqualTo(200);
        assertThat(text(stranger.get(stop))).contains("No more weekly digests");
        assertThat(given().formParam("List-Unsubscribe", "One-Click")
                        .post("/unsubscribe/nonsense")
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void guessing_is_slow() {
        clock.pass(Duration.ofMinutes(11));
        for (int guess = 0; guess < 21; guess++)
            given().get("/answer/nonsense" + guess).then().statusCode(guess < 20 ? 410 : 429);
        clock.pass(Duration.ofMinutes(11));
        assertThat(stranger.get(link(ann, Deed.FINISH)).statusCode()).isEqualTo(200);
    }

    private String link(long person, Deed deed) {
        return path(new MailLinks("", words)
                .answer(person, item, deed, clock.instant().plus(Links.HOLDS)));
    }

    private static String path(String address) {
        return address.replace("https://x.example.org", "");
    }

    private Response answer(String link, Map<String, String> form) {
        return stranger.submit("/sign-in", link, form);
    }

    private String history() {
        return text(colleagues.browserOf("answer-ben", Role.EDITOR).get("/actions/" + item));
    }

    private static String text(Response page) {
        return Jsoup.parse(page.asString()).text();
    }

    private String state() {
        return scene.ask("select state from action_item where number = " + item);
    }

    private String muted() {
        return scene.ask("select count(*) from muted_mail where kind = 'digest' and person_id = " + ben);
    }

    private static Person person(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Person.findById(id));
    }
}
