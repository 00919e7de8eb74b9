package dev.debrief.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.debrief.database.RealDatabase;
import dev.debrief.mail.MailIsOn;
import dev.debrief.mail.WrittenLetters;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out of a review, what is told of wrong input, and that a signed review stays. The clock: 21 November 2026. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(MailIsOn.class)
class ReviewPagesTest {
    private static final String ALL = "/api/v1/reviews";
    private static final String ONE = ALL + "/2026-10";
    private static ReviewScene.October october;

    @Inject
    Clock clock;

    @Inject
    Colleagues colleagues;

    @Inject
    ReviewScene scene;

    @Inject
    WrittenLetters letters;

    @Inject
    EntityManager entityManager;

    private String editor;
    private Browser lead;

    @BeforeEach
    void nothingIsFrozen() {
        scene.forget();
        long person = colleagues.join("review-lead", Role.EDITOR);
        editor = colleagues.tokenOf("review-editor", Role.EDITOR);
        lead = colleagues.browserOf("review-lead", Role.EDITOR);
        if (october == null) october = scene.october("Review platform", person);
    }

    private RequestSpecification api() {
        return given().auth().oauth2(editor).contentType(ContentType.JSON);
    }

    private void freeze() {
        api().body("{\"month\": \"2026-10\"}").post(ALL).then().statusCode(201);
    }

    @Test
    void a_past_month_is_frozen_by_hand_once() {
        api().get(ONE).then().statusCode(404).contentType("application/problem+json");
        freeze();
        api().body("{\"month\": \"2026-10\"}").post(ALL).then().statusCode(200);
        api().get(ALL).then().statusCode(200).body("items.month", equalTo(java.util.List.of("2026-10")));
        api().get(ONE + "?team=" + october.team())
                .then()
                .statusCode(200)
                .body("team.name", equalTo("Review platform"))
                .body("figures.items.carriedIn", equalTo(2))
                .body("figures.items.opened", equalTo(3))
                .body("figures.items.closed", equalTo(1))
                .body("figures.items.wontDo", equalTo(1))
                .body("figures.items.carriedOut", equalTo(3))
                .body("figures.items.onTimePercent", equalTo(100))
                .body("figures.items.redatedMore", equalTo(1))
                .body("figures.items.late", equalTo(1))
                .body("figures.incidents.count", equalTo(1))
                .body("figures.incidents.times[0].seconds.median", equalTo(2_400))
                .body("figures.repeated[0].items[0].number", equalTo(october.cameBack()))
                .body("agenda[0].item", equalTo("AI-" + october.cameBack()))
                .body("agenda.reasons.flatten()", hasItem(startsWith("INC-")));
    }

    @Test
    void what_is_no_month_or_not_over_is_told_as_a_problem() {
        api().body("{\"month\": \"October\"}")
                .post(ALL)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/month"));
        api().body("{\"month\": \"" + YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)) + "\"}")
                .post(ALL)
                .then()
                .statusCode(409)
                .body("title", equalTo("Not yet"));
        api().get(ALL + "?after=x").then().statusCode(422);
        assertThat(send(lead, "/reviews", "month", "soon").body().asString()).contains("is no month");
    }

    @Test
    void every_figure_opens_the_items_that_it_was_counted_from() {
        freeze();
        String page = lead.get("/reviews/2026-10?team=" + october.team()).body().asString();
        Matcher figures = Pattern.compile("<a class=\"plain\" href=\"(/reviews/2026-10/items[^\"]+)\">(\\d+)</a>")
                .matcher(page);
        int looked = 0;
        while (figures.find()) {
            String list =
                    lead.get(figures.group(1).replace("&amp;", "&")).body().asString();
            assertThat(list).as(figures.group(1)).containsPattern("class=\"sub\">" + figures.group(2) + " items?\\b");
            looked++;
        }
        assertThat(looked).isGreaterThan(20);
        Matcher beside = Pattern.compile(
                        "href=\"(/reviews/2026-10/(?:incidents|left-out|post-mortems|factors|risks)[^\"]+)\">(\\d+)(?:</a>| more )")
                .matcher(page);
        int lists = 0;
        while (beside.find()) {
            String list = lead.get(beside.group(1).replace("&amp;", "&")).body().asString();
            assertThat(list)
                    .as(beside.group(1))
                    .containsPattern("class=\"sub\">" + beside.group(2) + " [a-z -]+, Review platform");
            lists++;
        }
        assertThat(lists).isGreaterThan(8);
        lead.get("/reviews/2026-10/factors?of=shoe").then().statusCode(404);
        lead.get("/reviews/2026-10/risks?of=&by=severity&name=x").then().statusCode(404);
        lead.get("/reviews/2026-10/items?of=nothing").then().statusCode(404);
        lead.get("/reviews/2026-10/items?of=late&by=shoe&name=x").then().statusCode(404);
    }

    @Test
    void it_goes_out_as_markdown_confluence_csv_and_json() {
        freeze();
        String team = "?team=" + october.team();
        String markdown = lead.get("/reviews/2026-10.md" + team)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(markdown)
                .containsPattern(
                        "\\A# Review of October 2026\n\nFigures frozen on \\d+ \\w+ 20\\d\\d, \\d\\d:\\d\\d\\. Review"
                                + " platform\\.")
                .contains("**One incident came back while the item meant to prevent it was open.** INC-")
                .contains("| Month | Opened | Closed | Carried over |")
                .contains("## Agenda\n\n1. AI-" + october.cameBack()
                        + " Count a retrying job as failed after 3 attempts.");
        String confluence = lead.get("/reviews/2026-10.confluence.xml" + team)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(confluence).contains("Review of October 2026</h3>").contains("<table>");
        String csv = lead.get("/reviews/2026-10.csv" + team)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().toList()).hasSize(6);
        assertThat(csv).startsWith("\uFEFFNumber,What,Incident,").contains("AI-" + october.redated() + ",");
        lead.get("/reviews/2026-10.json" + team).then().statusCode(200).body("month", equalTo("2026-10"));
        assertThat(lead.get("/reviews/2026-10/since" + team).body().asString()).contains("Of 3 carried over");
    }

    @Test
    void a_decision_acts_on_the_item_and_is_told_in_its_history() {
        freeze();
        Response moved = decide(1, "choice", "new date", "date", "2026-12-15", "reason", "Waits for the vendor");
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(scene.ask("select due_on from action_item where number = " + october.cameBack()))
                .isEqualTo("2026-12-15");
        assertThat(scene.ask(
                        "select string_agg(through || ' ' || reason, ';') from action_item_event where item_number = "
                                + october.cameBack() + " and field = 'due' and became = '2026-12-15'"))
                .isEqualTo("review Waits for the vendor");
        Response nowhere = decide(1, "choice", "new date", "date", "soon", "reason", "Waits");
        assertThat(nowhere.statusCode()).isEqualTo(409);
        assertThat(nowhere.body().asString()).contains("Choose a day").contains("value=\"soon\"");
        Response alone = decide(1, "choice", "wont do", "reason", "");
        assertThat(alone.body().asString()).contains("Say why it will not be done");
        decide(1, "choice", "split", "items", "First half\nSecond half");
        assertThat(scene.ask("select count(*) from action_item where text in ('First half', 'Second half')"))
                .isEqualTo("2");
    }

    @Test
    void it_is_signed_off_by_its_lead_when_all_is_decided_and_never_changes_again() {
        freeze();
        String here = "/reviews/2026-10";
        String team = "?team=" + october.team();
        int lines =
                Integer.parseInt(scene.ask("select count(*) from review_agenda a join review r on r.id = a.review_id"
                        + " where r.team_id = " + october.team()));
        Response early = send(lead, here + "/signature" + team);
        assertThat(early.body().asString()).contains("no decision");
        for (int line = 1; line <= lines; line++) decide(line, "choice", "keep", "reason", "Waits");
        assertThat(send(colleagues.browserOf("review-other", Role.EDITOR), here + "/signature" + team)
                        .body()
                        .asString())
                .contains("leads the review, and signs it off");
        assertThat(send(lead, here + "/signature" + team).statusCode()).isEqualTo(303);
        api().get(ONE + team)
                .then()
                .body("signedAt", notNullValue())
                .body("agenda.decision.decision", hasItem("keep"))
                .body("addenda", hasSize(0));
        assertThat(decide(1, "choice", "keep", "reason", "again").statusCode()).isEqualTo(409);
        assertThat(send(lead, here + "/notes" + team, "present", "Somebody").statusCode())
                .isEqualTo(409);
        assertThat(send(lead, here + "/addenda" + team, "text", "AI-1 was done in October")
                        .statusCode())
                .isEqualTo(303);
        api().get(ONE + team).then().body("addenda[0].text", equalTo("AI-1 was done in October"));
        assertThat(letters.to("review-lead@example.org", "review").stream()
                        .map(letter -> letter.get("subject").asText())
                        .distinct())
                .contains("Review of October 2026, Review platform: what was decided");
    }

    @Test
    void what_a_team_decided_counts_in_the_review_of_everybody_and_says_where() {
        freeze();
        String team = "?team=" + october.team();
        api().body("{\"place\": 1, \"decision\": \"keep\", \"reason\": \"Waits\"}")
                .post(ONE + "/decisions" + team)
                .then()
                .statusCode(200)
                .body("agenda[0].decision.in", equalTo(""));
        String line = "agenda.find { it.item == 'AI-" + october.cameBack() + "' }";
        api().get(ONE)
                .then()
                .body(line + ".decision.decision", equalTo("keep"))
                .body(line + ".decision.in", equalTo("Review platform"));
        assertThat(lead.get("/reviews/2026-10").body().asString())
                .contains("review-editor, in the review of Review platform");
        // nothing else needs to be decided by whoever leads that of everybody
        for (int place : api().get(ONE).jsonPath().<Integer>getList("agenda.findAll { it.decision == null }.place"))
            api().body("{\"place\": " + place + ", \"decision\": \"keep\", \"reason\": \"Waits\"}")
                    .post(ONE + "/decisions")
                    .then()
                    .statusCode(200);
        send(lead, "/reviews/2026-10/lead", "lead", "");
        assertThat(send(lead, "/reviews/2026-10/signature").statusCode()).isEqualTo(303);
        // signed, it stays, whatever the team decides later
        api().body("{\"place\": 1, \"decision\": \"escalate\", \"who\": \"review-lead\", \"reason\": \"Now\"}")
                .post(ONE + "/decisions" + team)
                .then()
                .statusCode(200);
        api().get(ONE)
                .then()
                .body("signedAt", notNullValue())
                .body(line + ".decision.decision", equalTo("keep"))
                .body(line + ".decision.in", equalTo("Review platform"));
    }

    @Test
    void whoever_leads_the_review_of_everybody_may_decide_otherwise() {
        freeze();
        api().body("{\"place\": 1, \"decision\": \"keep\", \"reason\": \"Waits\"}")
                .post(ONE + "/decisions?team=" + october.team())
                .then()
                .statusCode(200);
        String line = "agenda.find { it.item == 'AI-" + october.cameBack() + "' }";
        int place = api().get(ONE).jsonPath().getInt(line + ".place");
        api().body("{\"place\": " + place
                        + ", \"decision\": \"escalate\", \"who\": \"review-lead\", \"reason\": \"It came back\"}")
                .post(ONE + "/decisions")
                .then()
                .statusCode(200)
                .body(line + ".decision.decision", equalTo("escalate"))
                .body(line + ".decision.in", equalTo(""));
        api().get(ONE + "?team=" + october.team()).then().body("agenda[0].decision.decision", equalTo("keep"));
    }

    @Test
    void a_page_asks_the_database_as_often_however_many_months_are_frozen() {
        freeze();
        long alone = statements("/reviews/2026-10");
        long aList = statements("/reviews");
        for (String month : List.of("2025-10", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"))
            api().body("{\"month\": \"" + month + "\"}").post(ALL).then().statusCode(201);
        assertThat(statements("/reviews/2026-10")).isEqualTo(alone);
        assertThat(statements("/reviews")).isLessThanOrEqualTo(aList + 12);
    }

    /** How many statements a page takes; the fewest of some tries, because other work of the server counts too. */
    private long statements(String path) {
        Statistics statistics = entityManager
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.range(0, 5)
                .map(one -> {
                    long before = statistics.getPrepareStatementCount();
                    lead.get(path).then().statusCode(200);
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void machines_decide_too() {
        freeze();
        String here = ONE + "/decisions?team=" + october.team();
        api().body("{\"place\": 1, \"decision\": \"new date\", \"date\": \"x\"}")
                .post(here)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/date"));
        api().body("{\"place\": 1, \"decision\": \"keep\", \"reason\": \"Waits\"}")
                .post(here)
                .then()
                .statusCode(200)
                .body("agenda[0].decision.decision", equalTo("keep"));
        api().post(ONE + "/signature?team=" + october.team()).then().statusCode(409);
    }

    private Response decide(int line, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "line";
        all[1] = "" + line;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return send(lead, "/reviews/2026-10/decisions?team=" + october.team(), all);
    }

    /** A form with these fields, a name and a value in turn. */
    private static Response send(Browser browser, String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return browser.submit("/reviews", path, form);
    }
}
