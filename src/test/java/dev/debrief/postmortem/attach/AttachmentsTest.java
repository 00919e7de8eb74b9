package dev.debrief.postmortem.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.WholeTree;
import dev.debrief.incident.attachment.SamplePictures;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AttachmentsTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    Browser mara;
    IncidentNumber incident;
    String address;

    @BeforeEach
    void an_incident() {
        mara = colleagues.browserOf("attaching-mara", Role.EDITOR);
        incident = archive.open(WholeTree.sample(), colleagues.join("attaching-mara", Role.EDITOR));
        address = "/incidents/" + incident.value() + "/attachments";
    }

    @Test
    void an_incident_is_found_by_the_names_of_its_files_and_what_is_said_of_them() {
        attach("zugspitze-load.png", SamplePictures.tellingPng(40, 20), "Kesselbergwerte");
        assertThat(placesOf("zugspitze")).containsExactly("Attachments");
        assertThat(placesOf("kesselbergwerte")).containsExactly("Attachments");
        mara.submit(address, address + "/zugspitze-load.png/removal", Map.of());
        assertThat(placesOf("zugspitze")).isEmpty();
    }

    /** The labels of the places that the list shows of the one incident that is found. */
    private List<String> placesOf(String word) {
        return mara.page("/incidents?q=" + word)
                .select("main a[href*='#attachments']")
                .eachText();
    }

    @Test
    void a_picture_goes_in_through_a_plain_form_and_is_shown_where_the_text_names_it() {
        attach("Load at 03:09.png", SamplePictures.tellingPng(40, 20), "Load rises")
                .then()
                .statusCode(303);
        write("Before.\n\n![](attachments/load-at-03-09.png) and ![queue](attachments/Load-at-03-09.png)");
        Document page = mara.page("/incidents/" + incident.value());
        assertThat(page.select(".prose img").eachAttr("alt")).containsExactly("Load rises", "queue");
        Element picture = page.selectFirst(".prose a.picture img");
        assertThat(picture.attr("src")).isEqualTo(address + "/Load-at-03-09.png");
        assertThat(picture.attr("width") + " " + picture.attr("height")).isEqualTo("40 20");
        assertThat(page.select("#attachments .files")).as("the text names it").isEmpty();
        Response file = mara.get(picture.attr("src"));
        file.then().statusCode(200).contentType("image/png");
        assertThat(file.asByteArray()).isNotEmpty();
        assertThat(file.asString()).doesNotContain(SamplePictures.SECRET);
    }

    @Test
    void the_preview_shows_pictures_too() {
        attach("load.png", SamplePictures.picture("png", 40, 20), "");
        Response preview = mara.submit(
                address,
                "/preview",
                Map.of("text", "![load](attachments/load.png)", "incident", "" + incident.value()));
        assertThat(Jsoup.parse(preview.jsonPath().getString("html"))
                        .select("img")
                        .attr("src"))
                .isEqualTo(address + "/load.png");
    }

    @Test
    void a_page_that_calls_itself_a_picture_is_a_text_to_be_saved() {
        attach("load.png", "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "");
        mara.get(address + "/load.png.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .header("Content-Disposition", containsString("attachment; filename=\"load.png.txt\""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"));
        write("![x](attachments/load.png.txt) [log](attachments/load.png.txt) [none](attachments/none.txt)");
        Document page = mara.page("/incidents/" + incident.value());
        assertThat(page.select(".prose img")).isEmpty();
        assertThat(page.select(".prose a[href=" + address + "/load.png.txt]").eachText())
                .contains("log");
        assertThat(page.select(".prose a:contains(none)").eachAttr("href")).isEmpty();
    }

    @Test
    void every_answer_is_held_short_and_asked_for_again_only_when_it_changed() {
        attach("load.png", SamplePictures.picture("png", 1400, 700), "");
        attach(
                "drawing.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
                "");
        for (String path : new String[] {"/load.png", "/load.png/thumbnail", "/drawing.svg"}) {
            Response first = mara.get(address + path);
            first.then().statusCode(200).header("Cache-Control", "private, no-cache");
            assertThat(first.header("Content-Security-Policy")).as(path).contains("sandbox", "default-src 'none'");
            assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(first.contentType()).doesNotContain("svg").doesNotContain("html");
            Response second = io.restassured.RestAssured.given()
                    .cookies(mara.cookies())
                    .header("If-None-Match", first.header("ETag"))
                    .get(address + path);
            second.then().statusCode(304);
            assertThat(second.header("Content-Security-Policy")).contains("sandbox");
        }
        assertThat(mara.get(address + "/drawing.svg").header("Content-Disposition"))
                .startsWith("attachment");
        assertThat(mara.get(address + "/load.png").header("Content-Disposition"))
                .startsWith("inline");
    }

    @Test
    void what_is_not_kept_is_named_with_its_reason_and_what_was_typed_stays() {
        Response refused = attach("bomb.png", "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1), "");
        refused.then().statusCode(303);
        byte[] cut = new byte[40];
        System.arraycopy(SamplePictures.picture("png", 9, 9), 0, cut, 0, 40);
        Response answer = attach("cut.png", cut, "The load");
        answer.then().statusCode(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#refused").text()).contains("cut.png: The picture ends in the middle");
        assertThat(page.select("#description").val()).isEqualTo("The load");
        assertThat(attach("empty.log", new byte[0], "").statusCode()).isEqualTo(422);
        attach("large.log", new byte[(10 << 20) + 1], "")
                .then()
                .statusCode(413)
                .body(containsString("at most 10 MB can be attached"));
    }

    @Test
    void a_removed_one_leaves_the_page_stays_in_the_history_and_comes_back() {
        attach("load.png", SamplePictures.picture("png", 40, 20), "");
        int before = write("![load](attachments/load.png)").revision().number();
        write("Something else, ![load](attachments/load.png)");
        String leads =
                mara.submit(address, address + "/load.png/removal", Map.of()).header("Location");
        Document page = mara.page(leads.replaceFirst("^https?://[^/]+", ""));
        assertThat(page.select(".notice").text()).contains("load.png is removed");
        String document = "/incidents/" + incident.value();
        assertThat(mara.page(document).select(".prose img")).isEmpty();
        assertThat(mara.page(document).select(".prose .picture").text()).contains("load", "not attached");
        assertThat(mara.page(document + "/history/" + before).select(".prose img"))
                .hasSize(1);
        assertThat(mara.get(address + "/load.png").statusCode()).isEqualTo(200);
        mara.submit(address, address + "/load.png/return", Map.of()).then().statusCode(303);
        assertThat(mara.page(document).select(".prose img")).hasSize(1);
    }

    @Test
    void only_an_administrator_deletes_for_good_and_then_nothing_is_left_of_it() {
        attach("secret.txt", "password".getBytes(StandardCharsets.UTF_8), "");
        mara.submit(address, address + "/secret.txt/removal", Map.of());
        assertThat(mara.submit(address, address + "/secret.txt/erasure", Map.of())
                        .statusCode())
                .isEqualTo(403);
        Browser sam = colleagues.browserOf("attaching-sam", Role.ADMINISTRATOR);
        sam.submit(address, address + "/secret.txt/erasure", Map.of()).then().statusCode(303);
        assertThat(mara.get(address + "/secret.txt").statusCode()).isEqualTo(410);
        assertThat(mara.page(address).text()).contains("Deleted for good by attaching-sam");
    }

    @Test
    void what_the_text_does_not_name_stands_at_its_end() {
        attach("งาน.log", "เริ่ม".getBytes(StandardCharsets.UTF_8), "The log of the job");
        Document page = mara.page("/incidents/" + incident.value());
        assertThat(page.select("#attachments").text()).contains("The log of the job", "15 bytes", "attaching-mara");
        Response log = mara.get(page.select("#attachments .files a").attr("href"));
        assertThat(log.asByteArray()).isEqualTo("เริ่ม".getBytes(StandardCharsets.UTF_8));
        mara.submit(
                address,
                page.select("#attachments .files a").attr("href") + "/description",
                Map.of("description", "Job 4544"));
        assertThat(mara.page("/incidents/" + incident.value())
                        .select("#attachments")
                        .text())
                .contains("Job 4544");
    }

    @Test
    void a_reader_sees_files_and_changes_none() {
        attach("a.log", new byte[] {'x'}, "");
        Document page = colleagues.browserOf("attaching-reader", Role.READER).page(address);
        assertThat(page.select("main a").eachText()).contains("a.log");
        assertThat(page.select("main form")).isEmpty();
    }

    private Response attach(String name, byte[] content, String description) {
        return mara.attach(address, address, name, content, Map.of("description", description));
    }

    private Kept write(String summary) {
        Kept kept = archive.fetch(incident).orElseThrow();
        archive.keep(
                incident,
                kept.revision().number(),
                kept.postMortem().withSummary(Markdown.of(summary)),
                colleagues.join("attaching-mara", Role.EDITOR));
        return archive.fetch(incident).orElseThrow();
    }
}
