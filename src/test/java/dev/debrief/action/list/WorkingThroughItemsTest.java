package dev.debrief.action.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The list without JavaScript: forms alone. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class WorkingThroughItemsTest {
    @Inject
    ItemsAtHand items;

    @Inject
    Colleagues colleagues;

    @Test
    void many_are_done_in_one_act_and_taken_back_with_one_button() {
        Browser browser = colleagues.browserOf("working-done", Role.EDITOR);
        long me = colleagues.join("working-done", Role.EDITOR);
        int one = items.open("First", me, null, -3);
        int two = items.open("Second", me, null, 2);
        Response done = deed(browser, Map.of("deed", "done", "item", List.of(one, two), "back", "whose=mine"));
        Document page = browser.page(path(done));
        assertThat(page.select("#said p").text()).isEqualTo("2 done.");
        assertThat(page.select("[data-item]")).isEmpty();
        assertThat(items.acts(List.of(one, two))).isEqualTo(1);
        Response undone = browser.submit(
                path(done),
                "/actions/undoing",
                Map.of("act", page.select("[name=act]").val(), "back", "whose=mine"));
        assertThat(browser.page(path(undone)).select("#said p").text()).isEqualTo("2 are as they were.");
        assertThat(items.column("state", one) + items.column("state", two)).isEqualTo("openopen");
        assertThat(items.events(one)).containsExactly("state: open > done", "state: done > open");
    }

    @Test
    void what_cannot_be_done_says_why_and_stays_selected() {
        Browser browser = colleagues.browserOf("working-refused", Role.EDITOR);
        long me = colleagues.join("working-refused", Role.EDITOR);
        int done = items.open("Done already", me, null, null);
        int open = items.open("Still open", me, null, null);
        deed(browser, Map.of("deed", "done", "item", List.of(done)));
        Response answer =
                deed(browser, Map.of("deed", "start", "item", List.of(done, open), "back", "whose=mine&state=any"));
        Document page = Jsoup.parse(answer.then().statusCode(200).extract().asString());
        assertThat(page.select("#said").text()).contains("1 is in progress.", "AI-" + done, "Open it again first");
        assertThat(page.select("[name=item][checked]").eachAttr("value")).containsExactly("" + done);
        assertThat(items.column("state", open)).isEqualTo("in progress");
    }

    @Test
    void a_new_date_asks_for_its_reason_and_keeps_what_was_typed() {
        Browser browser = colleagues.browserOf("working-date", Role.EDITOR);
        long me = colleagues.join("working-date", Role.EDITOR);
        int one = items.open("With a date", me, null, 3);
        int two = items.open("Without", me, null, null);
        String due = items.today().plusDays(30).toString();
        Document asked = Jsoup.parse(
                deed(browser, Map.of("ask", "date", "item", List.of(one, two))).asString());
        assertThat(asked.select("h1").text()).isEqualTo("Change the date of 2 items");
        Response refused = deed(browser, Map.of("deed", "date", "item", List.of(one, two), "due", due));
        Document again = Jsoup.parse(refused.then().statusCode(422).extract().asString());
        assertThat(again.select("#reason-wrong").text()).contains("Say why the date moves");
        assertThat(again.select("#due").val()).isEqualTo(due);
        assertThat(items.events(two)).isEmpty();
        deed(browser, Map.of("deed", "date", "item", List.of(one, two), "due", due, "reason", "The vendor is late"))
                .then()
                .statusCode(303);
        assertThat(items.column("due_on", one) + items.column("times_redated", one))
                .isEqualTo(due + "1");
        assertThat(items.column("due_on", two) + items.column("times_redated", two))
                .isEqualTo(due + "0");
        Document nonsense =
                Jsoup.parse(deed(browser, Map.of("deed", "date", "item", List.of(one), "due", "soon", "reason", "x"))
                        .asString());
        assertThat(nonsense.select("#due-wrong").text()).contains("no day");
    }

    @Test
    void items_are_given_to_a_person_or_a_team_by_name_and_come_back_home() {
        Browser browser = colleagues.browserOf("working-give", Role.EDITOR);
        long me = colleagues.join("working-give", Role.EDITOR);
        long other = colleagues.join("working-receiver", Role.EDITOR);
        long before = items.team("Givers of work");
        long team = items.team("Takers of work");
        int one = items.open("To be given", me, before, null);
        deed(browser, Map.of("deed", "give", "item", List.of(one), "who", "working-receiver"))
                .then()
                .statusCode(303);
        assertThat(items.column("owner_id", one)).isEqualTo("" + other);
        Response given = deed(browser, Map.of("deed", "give", "item", List.of(one), "who", "takers OF work"));
        Document page = browser.page(path(given));
        assertThat(page.select("#said p").text()).contains("given to");
        assertThat(items.column("home_team_id", one)).isEqualTo("" + team);
        browser.submit(
                path(given),
                "/actions/undoing",
                Map.of("act", page.select("[name=act]").val()));
        assertThat(items.column("doer", one) + " " + items.column("home_team_id", one))
                .isEqualTo("p" + other + " " + before);
        String nobody = deed(browser, Map.of("deed", "give", "item", List.of(one), "who", "Nemo Nusquam"))
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(nobody).contains("is no person or team that is known here", "value=\"Nemo Nusquam\"");
    }

    @Test
    void wont_do_needs_a_reason_and_somebody_who_agreed() {
        Browser browser = colleagues.browserOf("working-wont", Role.EDITOR);
        long me = colleagues.join("working-wont", Role.EDITOR);
        int one = items.open("Better not", me, null, null);
        deed(browser, Map.of("deed", "wont", "item", List.of(one), "agreed", "working-wont"))
                .then()
                .statusCode(422);
        Response done = deed(
                browser,
                Map.of(
                        "deed",
                        "wont",
                        "item",
                        List.of(one),
                        "reason",
                        "The service is gone",
                        "agreed",
                        "working-wont"));
        assertThat(browser.page(path(done)).select("#said p").text()).isEqualTo("1 will not be done.");
        assertThat(items.column("reason", one)).isEqualTo("The service is gone");
    }

    @Test
    void readers_see_the_list_without_boxes_and_may_not_act() {
        long me = colleagues.join("working-reader", Role.READER);
        int one = items.open("Only to be read", me, null, -1);
        Browser browser = colleagues.browserOf("working-reader", Role.READER);
        Document page = browser.page("/actions?whose=mine");
        assertThat(page.select("[data-item]").eachAttr("data-item")).containsExactly("" + one);
        assertThat(page.select("[name=item], .bulk, [name=ask]")).isEmpty();
        browser.submit("/settings", "/actions/deeds", Map.of("deed", "done", "item", "" + one))
                .then()
                .statusCode(403);
        assertThat(items.column("state", one)).isEqualTo("open");
    }

    @Test
    void nobody_undoes_what_somebody_else_did() {
        Browser mine = colleagues.browserOf("working-mine", Role.EDITOR);
        long me = colleagues.join("working-mine", Role.EDITOR);
        int one = items.open("Mine", me, null, null);
        String act = browserAct(deed(mine, Map.of("deed", "done", "item", List.of(one))));
        Browser other = colleagues.browserOf("working-other", Role.EDITOR);
        other.submit("/settings", "/actions/undoing", Map.of("act", act)).then().statusCode(303);
        assertThat(items.column("state", one)).isEqualTo("done");
    }

    @Test
    void lists_are_saved_shared_renamed_and_deleted() {
        Browser mine = colleagues.browserOf("working-lists", Role.EDITOR);
        Browser other = colleagues.browserOf("working-lists-other", Role.EDITOR);
        String form = "/actions/lists?query=whose%3Dall%26kind%3Dlearn";
        mine.submit(form, "/actions/lists", Map.of("name", "Learning", "query", "whose=all&kind=learn"))
                .then()
                .statusCode(303);
        assertThat(mine.page("/actions?whose=all&kind=learn")
                        .select(".kept-lists [aria-current]")
                        .text())
                .isEqualTo("Learning");
        assertThat(other.page("/actions").select(".kept-lists li").eachText()).doesNotContain("Learning");
        String again = mine.submit(form, "/actions/lists", Map.of("name", "learning", "query", "whose=all"))
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(again).contains("a list of this name already");
        String change = mine.page("/actions/lists")
                .select("form[action~=lists/[0-9]+$]")
                .attr("action");
        mine.submit("/actions/lists", change, Map.of("name", "What we learn", "shared", "yes"))
                .then()
                .statusCode(303);
        assertThat(other.page("/actions").select(".kept-lists li").eachText()).contains("What we learn");
        other.submit("/actions/lists", change + "/deletion", Map.of());
        assertThat(other.page("/actions").select(".kept-lists li").eachText()).contains("What we learn");
        mine.submit("/actions/lists", change + "/deletion", Map.of());
        assertThat(other.page("/actions").select(".kept-lists li").eachText()).doesNotContain("What we learn");
    }

    @Test
    void a_whole_list_goes_as_a_table() {
        long me = colleagues.join("working-csv", Role.EDITOR);
        Browser browser = colleagues.browserOf("working-csv", Role.EDITOR);
        for (int i = 0; i < 30; i++) items.open("Row, number " + i, me, null, i);
        items.open("=HYPERLINK(\"https://evil.example\")", me, null, -5);
        Response answer = browser.get("/actions.csv?whose=mine");
        assertThat(answer.contentType()).isEqualTo("text/csv;charset=UTF-8");
        String[] lines = answer.asString().replace("\uFEFF", "").split("\r\n");
        assertThat(lines).hasSize(32);
        assertThat(lines[0]).startsWith("Number,What,Incident");
        assertThat(lines[1]).contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"", ",5,");
    }

    @Test
    void a_calendar_is_fetched_with_its_secret_alone_until_it_is_renewed_or_taken_away() {
        long me = colleagues.join("working-calendar", Role.READER);
        Browser browser = colleagues.browserOf("working-calendar", Role.READER);
        int one = items.open("Rehearse the restore", me, null, 4);
        items.open("Without a date", me, null, null);
        String first = feed(browser);
        Response calendar = new Browser().get(first);
        assertThat(calendar.contentType()).startsWith("text/calendar");
        assertThat(calendar.asString())
                .contains("UID:action-item-" + one + "@", "SUMMARY:AI-" + one + " Rehearse the restore")
                .contains("/actions/" + one)
                .doesNotContain("Without a date");
        String second = feed(browser);
        assertThat(new Browser().get(first).statusCode()).isEqualTo(404);
        assertThat(new Browser().get(second).statusCode()).isEqualTo(200);
        browser.submit("/settings/calendar", "/settings/calendar/revocation", Map.of());
        assertThat(new Browser().get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void the_address_says_what_is_shown() {
        Browser browser = colleagues.browserOf("working-address", Role.EDITOR);
        long me = colleagues.join("working-address", Role.EDITOR);
        long team = items.team("Addressed team", me);
        int ours = items.open("Of the team", null, team, -1);
        Document page = browser.page("/actions");
        assertThat(page.select("#sentence").text()).isEqualTo("One open for your teams. One is late.");
        assertThat(page.select("[name=whose] [selected]").text()).isEqualTo("My teams");
        assertThat(page.select(".acts h2").eachText()).containsExactly("Late");
        assertThat(browser.page("/actions?who=addressed+team")
                        .select("[data-item]")
                        .eachAttr("data-item"))
                .containsExactly("" + ours);
        assertThat(browser.page("/actions?who=Nemo").select(".remarks").text()).contains("Nobody here is called");
        Document board = browser.page("/actions?view=board");
        assertThat(board.select("[data-column=open] [data-item]").eachAttr("data-item"))
                .containsExactly("" + ours);
        deed(browser, Map.of("move", "start " + ours, "back", "view=board"));
        assertThat(browser.page("/actions?view=board")
                        .select("[data-column=in-progress] [data-item]")
                        .eachAttr("data-item"))
                .containsExactly("" + ours);
    }

    private static String feed(Browser browser) {
        String page = browser.submit("/settings/calendar", "/settings/calendar", Map.of())
                .asString();
        Matcher address = Pattern.compile("/calendar/[A-Za-z0-9_-]{43}\\.ics").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private static Response deed(Browser browser, Map<String, ?> fields) {
        return browser.submit("/settings", "/actions/deeds", fields);
    }

    private static String path(Response redirect) {
        return redirect.then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String browserAct(Response redirect) {
        return path(redirect).replaceFirst(".*done=", "");
    }
}
