package dev.debrief.postmortem.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem;
import dev.debrief.document.PostMortem;
import dev.debrief.document.WholeTree;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleting, bringing back and deleting for good, with the buttons of the pages. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class DeletionTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @Inject
    EntityManager entityManager;

    private Browser browser;
    private long editor;

    @BeforeEach
    void an_editor_has_signed_in() {
        editor = colleagues.join("deletion-editor", Role.EDITOR);
        browser = colleagues.browserOf("deletion-editor", Role.EDITOR);
    }

    @Test
    void a_deleted_draft_leaves_list_search_and_home_and_comes_back_by_undo() {
        IncidentNumber number = archive.open(PostMortem.titled("Wobbegong deleted", ZoneId.of("UTC")), editor);
        String page = "/incidents/" + number.value();
        assertThat(browser.page("/").text()).contains("Wobbegong deleted");
        Response deleted = delete(browser, page, "1", "", "");
        assertThat(deleted.statusCode()).isEqualTo(303);
        assertThat(browser.page("/incidents?q=wobbegong").select(".inc h2")).isEmpty();
        assertThat(browser.page("/incidents?q=" + number).select(".inc h2")).isEmpty();
        assertThat(browser.page("/").text()).doesNotContain("Wobbegong deleted");
        Document notice = browser.page(deleted.header("Location").replaceFirst(".*?/incidents", "/incidents"));
        assertThat(notice.select(".notice").text()).contains(number + " was deleted.", "Undo");
        for (String address : List.of(
                "", "/edit", "/history", "/history/1", ".md", ".json", ".confluence.xml", "/confluence", "/markdown")) {
            assertThat(browser.get(page + address).statusCode()).as(address).isEqualTo(410);
        }
        assertThat(Jsoup.parse(browser.get(page).asString()).text())
                .contains("Deleted by deletion-editor on", "Bring it back");
        submit(browser, page + "/deletion/removal", Map.of());
        assertThat(browser.page(page).select("h1").text()).isEqualTo("Wobbegong deleted");
        assertThat(browser.page("/incidents?q=wobbegong").select(".inc h2").eachText())
                .containsExactly("Wobbegong deleted");
        assertThat(browser.page(page + "/history").select(".rev p").eachText())
                .containsExactly("Brought back after it was deleted", "Deleted", "Opened");
    }

    @Test
    void open_action_items_are_shown_and_somebody_must_say_what_becomes_of_them() {
        IncidentNumber number = archive.open(WholeTree.sample(), editor);
        String page = "/incidents/" + number.value();
        assertThat(browser.page(page + "/deletion").select("tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("Swap by renaming", "Frida Lindqvist", "2024-07-01");
        Response unsaid = delete(browser, page, "1", "", "");
        assertThat(unsaid.statusCode()).isEqualTo(409);
        assertThat(unsaid.asString()).contains("Choose what becomes of the open action items.");
        Response noReason = delete(browser, page, "1", "close", " ");
        assertThat(noReason.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(noReason.asString()).select("input[value=close][checked]"))
                .hasSize(1);
        assertThat(states(number)).containsExactly("open", "in progress");
        delete(browser, page, "1", "close", "Nobody uses it any more").then().statusCode(303);
        assertThat(states(number)).containsExactly("won't do", "won't do");
        submit(browser, page + "/deletion/removal", Map.of());
        assertThat(archive.fetch(number).map(Kept::postMortem).orElseThrow().actionItems())
                .extracting(ActionItem::state)
                .containsExactly(ActionItem.State.OPEN, ActionItem.State.IN_PROGRESS);
        assertThat(browser.page(page + "/history").text()).contains("closed as won't do: Nobody uses it any more");
    }

    @Test
    void items_that_stay_open_stay_with_those_who_do_them_even_when_it_is_deleted_for_good() {
        Browser frida = colleagues.browserOf("deletion-doer", Role.EDITOR);
        IncidentNumber number = archive.open(doneBy("deletion-doer"), editor);
        String page = "/incidents/" + number.value();
        delete(browser, page, "1", "keep", "").then().statusCode(303);
        assertThat(frida.page("/").text()).contains("Swap by renaming From " + number + ", which was deleted");
        Browser administrator = colleagues.browserOf("deletion-administrator", Role.ADMINISTRATOR);
        String forGood = page + "/deletion/for-good";
        assertThat(administrator.page(forGood).text())
                .contains("This cannot be undone", "2 revisions", "Swap by renaming");
        assertThat(submit(administrator, forGood, Map.of("typed", "INC-999")).statusCode())
                .isEqualTo(409);
        assertThat(submit(administrator, forGood, Map.of("typed", number.toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(administrator.get(page).statusCode()).isEqualTo(404);
        for (String table : List.of("revision", "timeline_entry", "working_copy", "incident_tag", "action_item")) {
            assertThat(count(table + " where incident_number = " + number.value()))
                    .as(table)
                    .isZero();
        }
        assertThat(frida.page("/").text()).contains("Swap by renaming From " + number + ", which was deleted");
        assertThat(archive.open(WholeTree.sample(), editor)).isGreaterThan(number);
    }

    @Test
    void what_somebody_is_typing_is_kept_told_and_there_again_when_it_comes_back() {
        IncidentNumber number = archive.open(PostMortem.titled("Typed into", ZoneId.of("UTC")), editor);
        String page = "/incidents/" + number.value();
        Browser other = colleagues.browserOf("deletion-typist", Role.EDITOR);
        Map<String, List<String>> form = typedInto(other.page(page + "/edit"), "Half a thought");
        String token = form.remove("csrf-token").get(0);
        delete(browser, page, "1", "", "").then().statusCode(303);
        Response sent = other.post(page + "/edit", token, form);
        assertThat(sent.statusCode()).isEqualTo(303);
        Response told = other.get(page + "/edit");
        assertThat(told.statusCode()).isEqualTo(410);
        assertThat(told.asString()).contains("Deleted by deletion-editor", "what people were typing");
        submit(browser, page + "/deletion/removal", Map.of());
        assertThat(other.page(page + "/edit").select("textarea[name=summary]").text())
                .isEqualTo("Half a thought");
    }

    @Test
    void editors_delete_drafts_and_administrators_everything() {
        IncidentNumber number = archive.open(PostMortem.titled("Published wallaby", ZoneId.of("UTC")), editor);
        archive.publish(number, editor);
        String page = "/incidents/" + number.value();
        assertThat(browser.page(page + "/deletion").text()).contains("deleted by administrators");
        assertThat(delete(browser, page, "2", "", "").statusCode()).isEqualTo(409);
        Browser administrator = colleagues.browserOf("deletion-administrator", Role.ADMINISTRATOR);
        assertThat(delete(administrator, page, "2", "", "").statusCode()).isEqualTo(303);
        assertThat(browser.page("/incidents/deleted").text()).doesNotContain("Published wallaby");
        assertThat(administrator.page("/incidents/deleted").text()).contains("Published wallaby");
        assertThat(browser.get(page).asString()).contains("every administrator can bring it back");
        assertThat(submit(browser, page + "/deletion/removal", Map.of()).statusCode())
                .isEqualTo(404);
        Browser reader = colleagues.browserOf("deletion-reader", Role.READER);
        assertThat(reader.get(page).statusCode()).isEqualTo(410);
        assertThat(reader.get("/incidents/deleted").statusCode()).isEqualTo(403);
        assertThat(browser.get(page + "/deletion/for-good").statusCode()).isEqualTo(403);
    }

    @Test
    void who_saved_meanwhile_is_told_of_before_anything_is_deleted() {
        IncidentNumber number = archive.open(PostMortem.titled("Saved meanwhile", ZoneId.of("UTC")), editor);
        String page = "/incidents/" + number.value();
        archive.publish(number, editor);
        archive.reopen(number, editor);
        Response answer = delete(browser, page, "1", "", "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("deletion-editor saved revision 3 meanwhile");
        assertThat(browser.get(page).statusCode()).isEqualTo(200);
    }

    private static Map<String, List<String>> typedInto(Document page, String summary) {
        FormElement form =
                (FormElement) page.selectFirst("textarea[name=summary]").closest("form");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.formData()
                .forEach(field -> fields.computeIfAbsent(field.key(), unused -> new ArrayList<>())
                        .add(field.value()));
        fields.put("summary", List.of(summary));
        return fields;
    }

    private static PostMortem doneBy(String owner) {
        PostMortem tree = WholeTree.sample();
        ActionItem item = tree.actionItems().get(0);
        return tree.withActionItems(List.of(new ActionItem(
                item.id(),
                null,
                item.text(),
                owner,
                item.due(),
                item.kind(),
                item.priority(),
                item.state(),
                item.ticket(),
                item.covers(),
                item.internal())));
    }

    private static Response delete(Browser who, String page, String base, String items, String reason) {
        Map<String, String> form = Map.of("base", base, "actionItems", items, "reason", reason);
        return who.submit("/incidents/new", page + "/deletion", form);
    }

    private static Response submit(Browser who, String action, Map<String, String> form) {
        return who.submit("/incidents/new", action, form);
    }

    @SuppressWarnings("unchecked")
    private List<String> states(IncidentNumber number) {
        return entityManager
                .createNativeQuery("select state from action_item where incident_number = :number order by place")
                .setParameter("number", number.value())
                .getResultList();
    }

    private long count(String what) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + what)
                        .getSingleResult())
                .longValue();
    }
}
