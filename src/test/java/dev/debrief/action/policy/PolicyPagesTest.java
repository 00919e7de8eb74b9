package dev.debrief.action.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.HeldClock;
import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem;
import dev.debrief.document.JsonReader;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class PolicyPagesTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Archive archive;

    @Inject
    DueDates dueDates;

    @Inject
    PublicationsDue publications;

    @Inject
    EntityManager entityManager;

    @Inject
    HeldClock clock;

    private Browser administrator;
    private long mara;

    @BeforeEach
    void somebody_looks_after_the_policy() {
        mara = colleagues.join("policy-administrator", Role.ADMINISTRATOR);
        administrator = colleagues.browserOf("policy-administrator", Role.ADMINISTRATOR);
    }

    @Test
    void a_cell_that_is_changed_changes_what_is_proposed_and_an_empty_one_proposes_nothing() {
        Map<String, String> fields = shown();
        String high = fields.put("high:SEV1", "7 days");
        String low = fields.put("low:SEV1", "");
        assertThat(save(fields).statusCode()).isEqualTo(303);
        DueDates.OfIncident policy = dueDates.of("SEV1", null);
        Instant friday = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(policy.propose(ActionItem.Priority.HIGH, friday)
                        .orElseThrow()
                        .day())
                .isEqualTo("2026-11-27");
        assertThat(policy.propose(ActionItem.Priority.LOW, friday)).isEmpty();
        fields.put("high:SEV1", high);
        fields.put("low:SEV1", low);
        save(fields);
    }

    @Test
    void what_cannot_be_counted_is_told_at_its_cell_and_nothing_typed_is_lost() {
        Map<String, String> fields = shown();
        fields.put("urgent:SEV2", "at once");
        Response answer = save(fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        Element cell =
                Jsoup.parse(answer.asString()).select("input[name=urgent:SEV2]").first();
        assertThat(cell.val()).isEqualTo("at once");
        assertThat(cell.attr("aria-invalid")).isEqualTo("true");
        assertThat(dueDates.of("SEV2", null).propose(ActionItem.Priority.URGENT, clock.instant()))
                .isPresent();
    }

    @Test
    void a_post_mortem_that_waits_too_long_says_so_on_its_page_at_home_and_to_machines() throws Exception {
        IncidentNumber number = archive.open(resolved("2026-10-05T10:00:00Z"), mara);
        PublicationDue due = publications.of(number).orElseThrow();
        assertThat(due.sentence()).startsWith("post-mortem due 12 Oct 2026, ").endsWith(" working days late");
        assertThat(administrator
                        .page("/incidents/" + number.value())
                        .select(".side .facts")
                        .text())
                .contains("Post-mortem due 12 Oct 2026 " + due.lateness());
        assertThat(administrator.page("/").select(".todo").text()).contains(due.sentence());
        String token = colleagues.tokenOf("policy-machine", Role.READER);
        given().auth()
                .oauth2(token)
                .get("/api/v1/due-dates/post-mortems")
                .then()
                .body("items.incident", hasItems(number.value()));

        archive.publish(number, mara);
        assertThat(publications.waiting(null, 100).items())
                .extracting(PublicationDue::incident)
                .doesNotContain(number.value());
        assertThat(administrator
                        .page("/incidents/" + number.value())
                        .select(".side .facts")
                        .text())
                .contains("published " + due.lateness());
    }

    @Test
    void what_waits_is_paged_by_the_time_it_was_resolved_and_found_in_its_index() throws Exception {
        int first = archive.open(resolved("2020-01-02T10:00:00Z"), mara).value();
        int second = archive.open(resolved("2020-01-03T10:00:00Z"), mara).value();
        var page = publications.waiting(null, 1);
        assertThat(page.items()).extracting(PublicationDue::incident).containsExactly(first);
        assertThat(publications
                        .waiting(IncidentNumber.parse(page.after()).orElseThrow(), 1)
                        .items())
                .extracting(PublicationDue::incident)
                .containsExactly(second);
        List<?> plan = QuarkusTransaction.requiringNew().call(() -> {
            entityManager.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            return entityManager
                    .createNativeQuery("explain select number from incident where published_at is null and archived_at"
                            + " is null and resolved_at is not null and deleted_at is null and duplicate_of is null and"
                            + " not drill and (resolved_at, number) > ('2020-01-01', 0) order by resolved_at, number"
                            + " limit 100")
                    .getResultList();
        });
        assertThat(plan.toString()).contains("incident_awaiting_publication").doesNotContain("Sort");
    }

    @Test
    void machines_read_and_write_the_policy_and_ask_for_one_date() {
        String token = colleagues.tokenOf("policy-writer", Role.ADMINISTRATOR);
        String kept = given().auth().oauth2(token).get("/api/v1/due-dates").asString();
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(kept)
                .put("/api/v1/due-dates")
                .then()
                .statusCode(200)
                .body("postMortems.SEV1", equalTo("5 working days"));
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"actionItems\":{\"SEV9\":{\"high\":\"soon\"}}}")
                .put("/api/v1/due-dates")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/actionItems/SEV9/high", "/postMortems"));
        given().auth()
                .oauth2(token)
                .get("/api/v1/due-dates/proposal?severity=SEV1&priority=high&on=2026-11-20&due=2026-12-09")
                .then()
                .body("day", equalTo("2026-11-27"))
                .body("daysLater", equalTo(12));
        given().auth()
                .oauth2(token)
                .get("/api/v1/due-dates/proposal?on=someday")
                .then()
                .statusCode(400);
    }

    private Map<String, String> shown() {
        Document page = administrator.page("/settings/due-dates");
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("main table input").forEach(input -> fields.put(input.attr("name"), input.val()));
        return fields;
    }

    private Response save(Map<String, String> fields) {
        return administrator.submit("/settings/due-dates", "/settings/due-dates", fields);
    }

    private static PostMortem resolved(String instant) throws Exception {
        String json =
                "{\"title\":\"Late\",\"severity\":\"SEV1\",\"milestones\":{\"resolved\":{\"at\":\"" + instant + "\"}}}";
        return JsonReader.read(new ObjectMapper().readTree(json)).postMortem().orElseThrow();
    }
}
