package dev.debrief.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.PlanDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.team.Creates;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issue that there is becomes the issue of an item. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RelinkingTest {
    @Inject
    JiraScene scene;

    @Inject
    Colleagues colleagues;

    private JiraSite jira;
    private ActionItemNumber item;
    private Browser editor;

    @BeforeEach
    void linked() {
        jira = JiraSite.cloud(scene.clock());
        scene.connect(jira, "OPS", Creates.AT_ONCE);
        item = scene.item("Swap by renaming", null, null);
        scene.run();
        editor = colleagues.browserOf("relinking-editor", Role.EDITOR);
    }

    @AfterEach
    void clear() {
        scene.clear();
        jira.close();
    }

    @Test
    void an_issue_that_there_is_is_linked_by_key_or_address_and_brought_in_step() {
        IssueInJira other = jira.create("OPS", "Written by somebody in Jira");
        assertThat(link(jira.address() + "/browse/" + other.key() + "?focusedCommentId=1")
                        .statusCode())
                .isEqualTo(303);
        scene.run();
        assertThat(scene.link(item).key).isEqualTo(other.key());
        assertThat(scene.look(item).ticket()).isEqualTo(other.key());
        assertThat(other.summary()).isEqualTo("Swap by renaming");
        assertThat(scene.conflicts(item))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.lost).isEqualTo("Written by somebody in Jira"));
        scene.tell(item, new PlanDeed.Reword(Markdown.of("Only the new one follows")));
        scene.run();
        assertThat(other.summary()).isEqualTo("Only the new one follows");
        assertThat(jira.issue("OPS-1").summary()).isEqualTo("Swap by renaming");
        assertThat(editor.page(address()).select("#history").text()).contains("Linked by hand");
    }

    @Test
    void an_item_without_an_issue_gets_one_that_there_is() {
        scene.connect(jira, "OPS", Creates.BY_HAND);
        item = scene.item("Had none", null, null);
        IssueInJira other = jira.create("OPS", "Had none");
        assertThat(link(other.key().toLowerCase(java.util.Locale.ROOT)).statusCode())
                .isEqualTo(303);
        scene.run();
        assertThat(scene.link(item).key).isEqualTo(other.key());
        assertThat(scene.conflicts(item)).isEmpty();
    }

    @Test
    void what_is_no_key_is_said_at_its_field_and_stays_as_it_was_typed() {
        Document page = refused("?! -");
        assertThat(page.select("#key-wrong").text()).contains("Write a key such as OPS-12");
        assertThat(page.select("#key").val()).isEqualTo("?! -");
        assertThat(page.select("details:has(#key)").hasAttr("open")).isTrue();
    }

    @Test
    void words_find_issues_and_one_press_links_one() {
        IssueInJira other = jira.create("OPS", "Rename the tables (again)");
        jira.create("OPS", "Tables of contents");
        Document page = Jsoup.parse(link("“tables” RENAM").asString());
        assertThat(page.select(".found-issues li").eachText())
                .singleElement()
                .asString()
                .contains(other.key(), "Rename the tables (again)", "“To Do”", "Link " + other.key());
        assertThat(page.select("#key").val()).isEqualTo("“tables” RENAM");
        Map<String, String> pressed =
                Map.of("key", "tables", "pick", page.select("[name=pick]").val());
        assertThat(editor.submit(address(), address() + "/jira/link", pressed).statusCode())
                .isEqualTo(303);
        assertThat(scene.link(item).key).isEqualTo(other.key());
    }

    @Test
    void an_issue_of_another_item_is_found_and_cannot_be_pressed() {
        ActionItemNumber other = scene.item("Rehearse the move", null, null);
        scene.run();
        Document page = Jsoup.parse(link("rehearse").asString());
        assertThat(page.select(".found-issues li").text()).contains("the issue of " + other);
        assertThat(page.select("[name=pick]")).isEmpty();
    }

    @Test
    void words_that_find_nothing_are_said_at_their_field() {
        assertThat(refused("nothing like it").select("#key-wrong").text())
                .isEqualTo(
                        "Jira finds no issue with “nothing like it” in its summary. Try fewer words, or give its key.");
    }

    @Test
    void an_issue_that_is_not_there_is_not_linked() {
        assertThat(refused("OPS-99").select("#key-wrong").text())
                .isEqualTo("Jira has no issue OPS-99, or does not let Debrief see it.");
    }

    @Test
    void the_issue_of_another_item_is_not_linked() {
        ActionItemNumber other = scene.item("The other", null, null);
        scene.run();
        assertThat(refused(scene.link(other).key).select("#key-wrong").text())
                .isEqualTo(scene.link(other).key + " is the issue of " + other + ". Unlink it there first.");
    }

    @Test
    void an_address_in_another_jira_is_not_asked_for() {
        jira.forgetCalls();
        assertThat(refused("https://elsewhere.example.com/browse/OPS-1")
                        .select("#key-wrong")
                        .text())
                .isEqualTo("That is another Jira. The issues of this item are in " + jira.address() + ".");
        assertThat(jira.calls()).isEmpty();
    }

    @Test
    void a_jira_that_does_not_answer_is_said_and_nothing_is_changed() {
        jira.down();
        assertThat(refused("OPS-1").select("#key-wrong").text())
                .contains("could not be found out, and nothing was changed");
        jira.up();
    }

    @Test
    void an_issue_that_moved_is_linked_by_its_old_key_too() {
        IssueInJira other = jira.create("OPS", "Moves");
        String old = other.key();
        other.move(jira.project("NEW"));
        assertThat(link(old).statusCode()).isEqualTo(303);
        assertThat(scene.link(item).key).isEqualTo(other.key()).startsWith("NEW-");
    }

    private Response link(String key) {
        return editor.submit(address(), address() + "/jira/link", Map.of("key", key));
    }

    /** The page that says why; nothing was changed. */
    private Document refused(String key) {
        Response response = link(key);
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(scene.link(item).key).isEqualTo("OPS-1");
        assertThat(scene.link(item).state).isEqualTo(LinkState.LINKED);
        return Jsoup.parse(response.asString());
    }

    private String address() {
        return "/actions/" + item.value();
    }
}
