package dev.debrief.postmortem.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishing, reopening and archiving, with the buttons of the page. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class StandingTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private Browser browser;

    @BeforeEach
    void an_editor_has_signed_in() {
        browser = colleagues.browserOf("standing-editor", Role.EDITOR);
    }

    @Test
    void a_draft_is_published_with_who_and_when_and_reopened() {
        String page = opened(PostMortem.titled("Published by button", ZoneId.of("UTC")));
        press(page, "/publication");
        assertThat(browser.page(page).select(".doc-head .state").text()).isEqualTo("Published");
        assertThat(browser.get(page + ".md").asString()).contains("status: published", "published_by: standing-editor");
        press(page, "/publication/removal");
        assertThat(browser.page(page).select(".doc-head .state").text()).isEqualTo("Draft");
        assertThat(browser.page(page + "/history").text()).contains("Reopened", "Published", "Opened");
    }

    @Test
    void a_time_that_cannot_be_read_stops_the_publication_and_the_page_leads_to_it() {
        TimelineEntry unreadable = new TimelineEntry(
                new RowId("t1"), new When.InWords("25:10"), null, Markdown.of("Token issued"), "", "", false);
        String page = opened(PostMortem.titled("Not yet", ZoneId.of("UTC")).withTimeline(List.of(unreadable)));
        Response answer = browser.submit(page, page + "/publication", Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).select(".notice a").eachAttr("href"))
                .containsExactly(page + "/edit#field-timeline.t1.when");
        assertThat(browser.page(page).select(".doc-head .state").text()).isEqualTo("Draft");
    }

    @Test
    void an_archived_incident_leaves_the_list_stays_readable_and_comes_back() {
        String page = opened(PostMortem.titled("Wombat put away", ZoneId.of("UTC")));
        press(page, "/archiving");
        assertThat(titles("/incidents?q=wombat")).isEmpty();
        assertThat(titles("/incidents?q=wombat&state=archived")).containsExactly("Wombat put away");
        assertThat(browser.page(page).text()).contains("Archived");
        press(page, "/archiving/removal");
        assertThat(titles("/incidents?q=wombat")).containsExactly("Wombat put away");
    }

    private List<String> titles(String list) {
        return browser.page(list).select(".inc h2").eachText();
    }

    private void press(String page, String resource) {
        String shown = resource.equals("/publication") ? page + resource : page;
        assertThat(browser.page(shown).select("form[action=" + page + resource + "] button"))
                .isNotEmpty();
        browser.submit(page, page + resource, Map.of()).then().statusCode(303);
    }

    private String opened(PostMortem tree) {
        long author = colleagues.join("standing-editor", Role.EDITOR);
        return "/incidents/" + archive.open(tree, author).value();
    }
}
