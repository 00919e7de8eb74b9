package dev.debrief.postmortem.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.archive.Revisions;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.PostMortem;
import dev.debrief.document.WholeTree;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of the history, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class HistoryTest {
    @Inject
    Archive archive;

    @Inject
    Revisions revisions;

    @Inject
    Colleagues colleagues;

    @Inject
    HeldClock clock;

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    private Browser browser;
    private long editor;
    private IncidentNumber number;
    private String page;

    @BeforeEach
    void an_incident_with_three_revisions() {
        browser = colleagues.browserOf("history-editor", Role.EDITOR);
        editor = colleagues.join("history-editor", Role.EDITOR);
        number = archive.open(WholeTree.sample(), editor);
        page = "/incidents/" + number.value();
        PostMortem second =
                now().withSummary(Markdown.of("Every second swap failed.\n\nNobody *noticed* until morning."));
        archive.keep(number, 1, second, editor);
        archive.keep(number, 2, second.withTimeline(second.timeline().subList(1, 4)), editor);
    }

    @Test
    void each_line_says_who_when_and_what_changed_in_short() {
        Document history = browser.page(page + "/history");
        assertThat(history.select(".rev p").eachText())
                .containsExactly("Milestones: Started; Timeline: 1 removed", "Summary: changed", "Opened");
        assertThat(history.select(".rev .dot-list").first().text())
                .contains("history-editor", clock.instant().toString().substring(0, 4));
        assertThat(history.select("a:contains(Compare with the one before)").eachAttr("href"))
                .containsExactly(page + "/history/compare?from=2&to=3", page + "/history/compare?from=1&to=2");
    }

    @Test
    void two_revisions_are_compared_with_what_is_gone_and_what_has_come() {
        Document compared = browser.page(page + "/history/compare?from=1&to=3");
        assertThat(compared.select("h1").text()).isEqualTo("What changed from revision 1 to 3");
        assertThat(compared.select("#summary ins").text()).isEqualTo("added: second");
        assertThat(compared.select("#timeline .dif").eachText().get(0)).startsWith("Removed Entry 1");
        assertThat(compared.select("#timeline .same summary").text()).isEqualTo("3 unchanged");
        assertThat(compared.select(".same-parts").text()).startsWith("10 parts are the same: Where it stands,");
        assertThat(browser.page(page + "/history/compare?from=3&to=1")
                        .select("h1")
                        .text())
                .isEqualTo("What changed from revision 1 to 3");
        assertThat(browser.page(page + "/history/compare?from=2&to=2").text()).contains("Nothing differs");
        assertThat(browser.get(page + "/history/compare?from=2&to=9").statusCode())
                .isEqualTo(404);
        assertThat(browser.get(page + "/history/compare").statusCode()).isEqualTo(404);
    }

    @Test
    void an_old_revision_leads_to_its_neighbours() {
        Document old = browser.page(page + "/history/2");
        assertThat(old.select(".notice").text()).contains("history-editor", "Summary: changed");
        assertThat(old.select(".notice a").eachAttr("href"))
                .contains(
                        page + "/history/1",
                        page + "/history/3",
                        page + "/history/compare?from=1&to=2",
                        page + "/history/2/restoration");
    }

    @Test
    void a_revision_is_restored_as_a_new_one_after_a_look_at_what_changes() {
        Document look = browser.page(page + "/history/1/restoration");
        assertThat(look.select("#summary del").text()).isEqualTo("removed: second");
        assertThat(now().timeline()).hasSize(3);
        restore("", "3").then().statusCode(303);
        assertThat(now()).isEqualTo(revision(1));
        assertThat(revisions.list(number, null, 9))
                .extracting(line -> line.number() + " " + line.note())
                .containsExactly("4 Restored revision 1", "3 ", "2 ", "1 Opened");
        assertThat(browser.page(page + "/history").select(".rev p").first().text())
                .isEqualTo("Restored revision 1. Milestones: Started; Summary: changed; Timeline: 1 added");
    }

    @Test
    void one_part_alone_is_restored() {
        restore("timeline", "3").then().statusCode(303);
        assertThat(now().timeline()).isEqualTo(revision(1).timeline());
        assertThat(now().summary()).isEqualTo(revision(3).summary());
        assertThat(browser.get(page + "/history/1/restoration?part=standing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_saved_meanwhile_is_not_written_over() {
        archive.keep(number, 3, now().withSummary(Markdown.of("Meanwhile.")), editor);
        Response answer = restore("", "3");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).select(".notice").text())
                .contains("history-editor saved revision 4 meanwhile");
        assertThat(now().summary()).isEqualTo(Markdown.of("Meanwhile."));
    }

    @Test
    void a_severity_that_is_gone_does_not_come_back_and_the_page_says_so() throws Exception {
        sql("insert into severity (name, rank, meaning, place) values ('SEV-old', 1, '', 90)");
        archive.keep(number, 3, severity("SEV-old"), editor);
        archive.keep(number, 4, severity("SEV2"), editor);
        sql("delete from severity where name = 'SEV-old'");
        assertThat(browser.page(page + "/history/4").select(".doc-head .sev").text())
                .isEqualTo("SEV-old");
        assertThat(browser.page(page + "/history/4/restoration").select(".note").text())
                .isEqualTo("There is no severity “SEV-old” any more; it stays “SEV2”.");
    }

    @Test
    void many_saves_of_one_person_are_folded_and_long_histories_are_paged() {
        for (int i = 0; i < 120; i++) {
            if (i % 10 == 0) clock.pass(Duration.ofMinutes(61));
            archive.keep(number, 3 + i, now().withSummary(Markdown.of("Save " + i)), editor);
        }
        browser = colleagues.browserOf("history-editor", Role.EDITOR);
        Document first = browser.page(page + "/history");
        assertThat(first.select(".run summary").first().text())
                .isEqualTo("9 more saves by history-editor shortly before");
        assertThat(first.select(".rev")).hasSize(100);
        String older = first.select("a[rel=next]").attr("href");
        assertThat(browser.page(older).select("a.which").first().text()).isEqualTo("Revision 23");
        assertThat(browser.page(older).select("a[rel=next]")).isEmpty();
    }

    @Test
    void revisions_saved_before_this_was_kept_say_what_they_changed_all_the_same() throws Exception {
        sql("alter table revision disable trigger revision_stays");
        sql("update revision set changes = null where incident_number = " + number.value());
        sql("alter table revision enable trigger revision_stays");
        assertThat(browser.page(page + "/history").select(".rev p").eachText())
                .containsExactly("Milestones: Started; Timeline: 1 removed", "Summary: changed", "Opened");
    }

    @Test
    void readers_compare_and_do_not_restore() {
        Browser reader = colleagues.browserOf("history-reader", Role.READER);
        assertThat(reader.page(page + "/history").select("a:contains(Restore)")).isEmpty();
        assertThat(reader.page(page + "/history/compare?from=1&to=2").select("ins"))
                .isNotEmpty();
        assertThat(reader.get(page + "/history/1/restoration").statusCode()).isEqualTo(403);
    }

    private PostMortem severity(String name) {
        var head = now().head();
        return now().with(new dev.debrief.document.Head(
                head.title(),
                name,
                head.type(),
                List.of(),
                null,
                null,
                dev.debrief.document.Head.Roles.NONE,
                List.of(),
                List.of(),
                List.of(),
                head.timeZone(),
                false,
                null));
    }

    private Response restore(String part, String base) {
        String address = page + "/history/1/restoration";
        return browser.submit(address, address, Map.of("part", part, "base", base));
    }

    private PostMortem now() {
        return archive.fetch(number).map(Kept::postMortem).orElseThrow();
    }

    private PostMortem revision(int revision) {
        return archive.fetch(number, revision).map(Kept::postMortem).orElseThrow();
    }

    private void sql(String statement) throws Exception {
        transaction.begin();
        entityManager.createNativeQuery(statement).executeUpdate();
        transaction.commit();
    }
}
