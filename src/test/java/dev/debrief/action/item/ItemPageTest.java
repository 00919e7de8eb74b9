package dev.debrief.action.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.WholeTree;
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

/** The page of one action item, with its buttons and without a script. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ItemPageTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private Browser ann;
    private Browser ben;
    private String item;

    @BeforeEach
    void somebody_made_an_item() {
        ann = colleagues.browserOf("item-ann", Role.EDITOR);
        ben = colleagues.browserOf("item-ben", Role.EDITOR);
        item = make(Map.of("text", "Swap by renaming", "owner", "item-ann", "due", "2026-12-01", "kind", "prevent"));
    }

    @Test
    void it_is_done_by_one_and_verified_by_another_with_evidence() {
        assertThat(go(ann, "state", Map.of("do", "finish")).statusCode()).isEqualTo(303);
        assertThat(ann.page(item).select("button[value=verify]")).isEmpty();
        Response own = go(ann, "state", Map.of("do", "verify", "evidence", "It ran"));
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(own.asString()).text()).contains("You did it yourself");
        Response bare = go(ben, "state", Map.of("do", "verify"));
        assertThat(Jsoup.parse(bare.asString()).select("#evidence-verify-wrong").text())
                .contains("Say what shows that it works");
        assertThat(go(ben, "state", Map.of("do", "verify", "evidence", "https://ci.example.org/812"))
                        .statusCode())
                .isEqualTo(303);
        Document page = ben.page(item);
        assertThat(page.select(".pagehead .state").text()).isEqualTo("Verified");
        assertThat(page.select("a[href=https://ci.example.org/812]")).isNotEmpty();
        assertThat(page.select(".life").text()).contains("Open → done", "Done → verified", "item-ben");
    }

    @Test
    void a_date_moves_for_a_reason_only_and_what_was_typed_stays_in_the_form() {
        Response refused = go(ann, "due", Map.of("do", "date", "due", "2027-01-15"));
        assertThat(refused.statusCode()).isEqualTo(409);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("#due").val()).isEqualTo("2027-01-15");
        assertThat(again.select("#reason-date-wrong").text()).contains("Say why the date moves");
        go(ann, "due", Map.of("do", "date", "due", "2027-01-15", "reason", "The vendor is late"));
        Document page = ann.page(item);
        assertThat(page.select(".facts").text()).contains("Re-dated 1 ×");
        assertThat(page.select(".life").text()).contains("Due 15 Jan 2027, before 1 Dec 2026", "“The vendor is late”");
    }

    @Test
    void what_was_done_can_be_taken_back_and_both_stay_in_its_history() {
        String there = go(ann, "state", Map.of("do", "refuse", "reason", "Too dear", "agreedBy", "item-ben"))
                .header("Location");
        Document done = ann.page(there.substring(there.indexOf("/actions")));
        assertThat(done.select(".pagehead .state").text()).isEqualTo("Won't do");
        String act = done.select("input[name=act]").val();
        go(ann, "undo", Map.of("act", act));
        Document page = ann.page(item);
        assertThat(page.select(".pagehead .state").text()).isEqualTo("Open");
        assertThat(page.select(".life .undone").text()).contains("Open → won't do", "taken back");
        assertThat(page.select(".life").text()).contains("Took back what was done before");
    }

    @Test
    void a_comment_can_be_taken_back_once_and_stays_in_its_history() {
        String there = go(ann, "comments", Map.of("comment", "Said too early")).header("Location");
        Document done = ann.page(there.substring(there.indexOf("/actions")));
        String act = done.select("input[name=act]").val();
        assertThat(go(ann, "undo", Map.of("act", act)).header("Location")).endsWith("did=undone");
        Document page = ann.page(item);
        assertThat(page.select(".life .undone").text()).contains("Said too early", "taken back");
        assertThat(go(ann, "undo", Map.of("act", act)).header("Location")).endsWith("did=kept");
        assertThat(ann.page(item).select(".life > li")).hasSameSizeAs(page.select(".life > li"));
    }

    @Test
    void it_is_given_to_a_team_or_a_person_that_is_known_and_to_nobody_else() {
        Response refused = go(ann, "owner", Map.of("owner", "Nobody Here"));
        assertThat(Jsoup.parse(refused.asString()).select("#owner-wrong").text())
                .isEqualTo("Nobody Here is no person or team that is known here. Take one from the list.");
        go(ann, "owner", Map.of("owner", "item-ben@example.org"));
        assertThat(ann.page(item).select(".facts").text()).contains("Owner item-ben");
    }

    @Test
    void two_people_who_change_different_things_do_not_undo_one_another() {
        Document first = ann.page(item + "/edit");
        ben.submit(item + "/edit", item + "/edit", with(first, Map.of("priority", "high")));
        ann.submit(item + "/edit", item + "/edit", with(first, Map.of("proof", "Run 812 is refused")));
        Document page = ann.page(item);
        assertThat(page.select(".facts").text()).contains("Priority High");
        assertThat(page.text()).contains("Run 812 is refused");
    }

    @Test
    void an_item_for_a_factor_stands_in_its_post_mortem_and_says_what_it_answers() {
        IncidentNumber number = archive.open(WholeTree.sample(), colleagues.join("item-ann", Role.EDITOR));
        Document form = ann.page("/actions/new?incident=" + number + "&factor=F1");
        assertThat(form.select("input[name=factors][checked]")).hasSize(1);
        item = make(Map.of("text", "Watch the swap", "incident", number.toString(), "factors", "F1"));
        assertThat(ann.page(item).select("#main").text()).contains("What it answers", number.toString());
        assertThat(ann.page("/incidents/" + number.value()).select("#actions").text())
                .contains("Watch the swap");
    }

    @Test
    void what_cannot_be_an_item_is_said_at_its_field_and_kept() {
        Response refused = ann.submit(
                "/actions/new",
                "/actions/new",
                Map.of("text", " ", "proof", "Kept", "due", "tomorrow", "incident", "INC-99999999"));
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("#text-wrong").text()).isEqualTo("Say what is to be done.");
        assertThat(page.select("#due-wrong").text()).contains("“tomorrow” is no day");
        assertThat(page.select("#incident-wrong").text()).contains("There is no incident INC-99999999");
        assertThat(page.select("#proof").val()).isEqualTo("Kept");
    }

    @Test
    void readers_see_it_and_its_history_and_change_nothing() {
        Browser reader = colleagues.browserOf("item-reader", Role.READER);
        Document page = reader.page(item);
        assertThat(page.select("#main form, #main textarea")).isEmpty();
        assertThat(page.select(".life").text()).contains("Made");
        assertThat(reader.get("/actions/99999999").statusCode()).isEqualTo(404);
    }

    private String make(Map<String, String> fields) {
        Response made = ann.submit("/actions/new", "/actions/new", fields);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(303);
        String there = made.header("Location");
        return there.substring(there.indexOf("/actions"));
    }

    private Response go(Browser who, String where, Map<String, String> fields) {
        return who.submit(item, item + "/" + where, fields);
    }

    private static Map<String, String> with(Document form, Map<String, String> changed) {
        Map<String, String> fields = new java.util.HashMap<>();
        form.select("#main form input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("#main form textarea").forEach(area -> fields.put(area.attr("name"), area.val()));
        form.select("#main form select")
                .forEach(select -> fields.put(
                        select.attr("name"), select.select("option[selected]").val()));
        fields.remove("csrf-token");
        fields.putAll(changed);
        return fields;
    }
}
