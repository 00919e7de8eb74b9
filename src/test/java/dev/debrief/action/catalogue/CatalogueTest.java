package dev.debrief.action.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.HeldClock;
import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem;
import dev.debrief.document.JsonReader;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.When;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CatalogueTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Archive archive;

    @Inject
    RecurringPractices recurring;

    @Inject
    HeldClock clock;

    private Browser administrator;
    private long mara;

    @BeforeEach
    void somebody_looks_after_the_catalogue() {
        mara = colleagues.join("catalogue-administrator", Role.ADMINISTRATOR);
        administrator = colleagues.browserOf("catalogue-administrator", Role.ADMINISTRATOR);
    }

    @Test
    void a_cause_is_offered_what_its_category_has_and_one_press_makes_it_an_item() {
        IncidentNumber number = opened("expired CREDENTIAL");
        Document page = administrator.page("/incidents/" + number.value());
        assertThat(page.select(".from-catalogue .offers b").eachText())
                .containsExactly("Credentials", "Expiry of credentials");

        Response answer = make(number, entry("Credentials"), "f1");
        assertThat(answer.getHeader("Location")).endsWith("/incidents/" + number.value() + "#actions");
        ActionItem item = items(number).get(0);
        assertThat(item.text().source())
                .startsWith("Keep keys and tokens in a vault")
                .endsWith("Rotated every 60 days");
        assertThat(item.kind()).isEqualTo(ActionItem.Kind.PREVENT);
        assertThat(item.covers()).containsExactly(new RowId("f1"));
        assertThat(item.due()).isInstanceOf(When.OnDay.class);
        assertThat(archive.history(number, 1).get(0).note()).endsWith(": From the catalogue");

        make(number, entry("Credentials"), "f1");
        assertThat(items(number)).as("pressed twice").hasSize(1);
        assertThat(administrator.page("/catalogue?incident=" + number.value()).text())
                .contains("An open item");
    }

    @Test
    void what_comes_back_does_so_once_a_round_and_not_while_the_one_before_is_open() {
        IncidentNumber number = opened("Capacity");
        make(number, entry("Capacity"), "f1");
        assertThat(items(number)).hasSize(1);

        everythingComesBackAfter(Duration.ofDays(7));
        assertThat(items(number)).as("the one before is open").hasSize(1);

        allDone(number);
        everythingComesBackAfter(Duration.ZERO);
        assertThat(items(number)).as("the round has passed").hasSize(1);
        everythingComesBackAfter(Duration.ofDays(7));
        everythingComesBackAfter(Duration.ZERO);
        assertThat(items(number)).hasSize(2);
        assertThat(archive.history(number, 1).get(0).note()).endsWith(": Came back, weekly");

        allDone(number);
        administrator.submit(
                "/catalogue?incident=" + number.value(),
                "/catalogue/endings",
                Map.of("incident", number.value(), "entry", entry("Capacity")));
        everythingComesBackAfter(Duration.ofDays(7));
        assertThat(items(number)).as("it was ended").hasSize(2);
    }

    @Test
    void nothing_comes_back_into_a_deleted_incident() {
        IncidentNumber number = opened("Capacity");
        make(number, entry("Capacity"), "f1");
        allDone(number);
        administrator.submit(
                "/incidents/" + number.value() + "/deletion",
                "/incidents/" + number.value() + "/deletion",
                Map.of("base", archive.fetch(number).orElseThrow().revision().number()));
        int before = archive.fetch(number).orElseThrow().revision().number();
        everythingComesBackAfter(Duration.ofDays(7));
        assertThat(archive.fetch(number).orElseThrow().revision().number()).isEqualTo(before);
        assertThat(administrator.get("/catalogue?incident=" + number.value()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void administrators_add_change_find_and_retire_entries() {
        assertThat(save("/new", "Zebra rehearsal", "Try the zebra path", "Capacity")
                        .statusCode())
                .isEqualTo(303);
        Document found = administrator.page("/settings/practices?q=ZEBRA+path");
        assertThat(found.select(".lead-cell").eachText()).containsExactly("Zebra rehearsal");
        String id = found.select(".lead-cell a").attr("href").replaceFirst(".*/", "");
        save("/" + id, "Zebra rehearsal", "Try the other path", "Code");
        assertThat(administrator.page("/settings/practices?q=zebra").text()).contains("Try the other path", "Code");

        administrator.submit("/settings/practices/" + id, "/settings/practices/" + id + "/retirement", Map.of());
        assertThat(administrator.page("/settings/practices?q=zebra").select(".lead-cell"))
                .isEmpty();
        assertThat(administrator
                        .page("/settings/practices?q=zebra&retired=true")
                        .select(".lead-cell"))
                .hasSize(1);
        assertThat(make(opened("Code"), Long.parseLong(id), "f1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_wrong_entry_is_told_at_its_field_and_nothing_typed_is_lost() {
        Response answer = save("/new", "", "Typed with care", "No such category");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#practice").first().wholeText().strip()).isEqualTo("Typed with care");
        assertThat(page.select("#title").attr("aria-describedby")).contains("title-wrong");
        assertThat(page.text()).contains("There is no category No such category of causes.");
    }

    @Test
    void the_catalogue_is_paged_by_title() {
        for (int i = 0; i < 31; i++) save("/new", "Paged %02d".formatted(i), "Paged practice", "Code");
        Document first = administrator.page("/settings/practices?q=paged");
        assertThat(first.select(".lead-cell")).hasSize(30);
        Document second = administrator.page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select(".lead-cell").eachText()).containsExactly("Paged 30");
    }

    @Test
    void machines_keep_practices_and_checks_and_make_items_of_them() {
        String token = colleagues.tokenOf("catalogue-machine", Role.ADMINISTRATOR);
        int id = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(
                        "{\"check\":\"Queue length\",\"metric\":\"messages waiting\",\"factorCategories\":[\"Capacity\"]}")
                .post("/api/v1/checks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().auth().oauth2(token).get("/api/v1/checks?q=queue").then().body("items.check", hasItem("Queue length"));
        IncidentNumber number = opened("Capacity");
        String made = "{\"incident\":\"" + number + "\",\"factor\":\"f1\"}";
        String row = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(made)
                .post("/api/v1/checks/" + id + "/items")
                .then()
                .statusCode(201)
                .extract()
                .path("row");
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(made)
                .post("/api/v1/checks/" + id + "/items")
                .then()
                .statusCode(200)
                .body("row", equalTo(row));
        assertThat(items(number)).extracting(ActionItem::kind).containsExactly(ActionItem.Kind.DETECT);
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"category\":\"\",\"comesBack\":\"often\"}")
                .post("/api/v1/practices")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/category", "/practice", "/comesBack"));
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/checks/" + id + "/retirement")
                .then()
                .body("retired", equalTo(true));
    }

    /** Whoever was signed in has to do so again afterwards. */
    private void everythingComesBackAfter(Duration time) {
        clock.pass(time);
        administrator = colleagues.browserOf("catalogue-administrator", Role.ADMINISTRATOR);
        for (int rounds = 0; rounds < 20 && recurring.comeBack(clock.instant()) > 0; rounds++) {
            // until nothing is left
        }
    }

    private void allDone(IncidentNumber number) {
        var kept = archive.fetch(number).orElseThrow();
        List<ActionItem> done = kept.postMortem().actionItems().stream()
                .map(item -> item.in(ActionItem.State.DONE))
                .toList();
        archive.keep(number, kept.revision().number(), kept.postMortem().withActionItems(done), mara);
    }

    private Response make(IncidentNumber number, long entry, String factor) {
        return administrator.submit(
                "/catalogue?incident=" + number.value(),
                "/catalogue/items",
                Map.of("incident", number.value(), "entry", entry, "factor", factor));
    }

    private Response save(String path, String title, String practice, String category) {
        return administrator.submit(
                "/settings/practices/new",
                "/settings/practices" + path,
                Map.of("title", title, "practice", practice, "comesBack", "", "categories", category));
    }

    private List<ActionItem> items(IncidentNumber number) {
        return archive.fetch(number).orElseThrow().postMortem().actionItems();
    }

    private static long entry(String title) {
        return QuarkusTransaction.requiringNew()
                .call(() -> CatalogueEntry.<CatalogueEntry>find("title", title)
                        .firstResult()
                        .id());
    }

    private IncidentNumber opened(String category) {
        String json = "{\"title\":\"Caused\",\"severity\":\"SEV2\",\"factors\":[{\"id\":\"f1\",\"role\":\"root cause\","
                + "\"text\":\"It happened\",\"category\":\"" + category + "\"}]}";
        try {
            PostMortem tree = JsonReader.read(new ObjectMapper().readTree(json))
                    .postMortem()
                    .orElseThrow();
            return archive.open(tree, mara);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
