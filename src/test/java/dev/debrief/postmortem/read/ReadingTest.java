package dev.debrief.postmortem.read;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.PostMortem;
import dev.debrief.document.ShippedFiles;
import dev.debrief.document.Template;
import dev.debrief.people.People;
import dev.debrief.people.Visitor;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ReadingTest {
    @Inject
    Archive archive;

    @Inject
    People people;

    long mara;

    @BeforeEach
    void somebody_reads() {
        mara = people.findOrAdd("Mara Okafor").id();
    }

    @Test
    void every_part_that_was_written_can_be_read() {
        Document page = page(open(Outage.whole()), "READER");
        assertThat(page.select(".doc > section:not(#similar) > h2").eachText())
                .containsExactly(
                        "Summary",
                        "Impact",
                        "Who was told",
                        "Detection",
                        "Timeline",
                        "Causes",
                        "Resolution",
                        "Lessons",
                        "Action items",
                        "Links",
                        "ภาคผนวก Internal");
        assertThat(page.select(".tl-list li.e")).hasSize(15);
        assertThat(page.select(".table.fold tbody tr")).hasSize(4);
        assertThat(page.select("svg.tl-wide use")).hasSize(14);
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void ids_are_unique_and_links_within_the_page_lead_somewhere() {
        Document page = page(open(Outage.whole()), "EDITOR");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (String href : page.select("a[href^=#]").eachAttr("href")) {
            assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
        }
    }

    @Test
    void a_reader_is_not_shown_what_is_missing_an_editor_is() {
        int number = open(PostMortem.titled("Only a title", ZoneId.of("UTC")));
        assertThat(page(number, "READER").select(".doc section")).isEmpty();
        Document editors = page(number, "EDITOR");
        assertThat(editors.select(".unwritten h2").eachText())
                .contains("Summary", "Timeline", "Causes", "Action items");
        assertThat(editors.select(".unwritten a").attr("href"))
                .isEqualTo("/incidents/" + number + "/edit#field-summary");
    }

    @Test
    void times_are_in_the_zone_of_the_incident_or_on_request_in_the_readers() {
        int number = open(Outage.whole());
        assertThat(page(number, "READER").select(".miles time").first().text()).isEqualTo("3 Nov 22:47");
        Document own = Jsoup.parse(
                as("READER").get("/incidents/" + number + "?zone=mine").asString());
        assertThat(own.select(".miles time").first().text()).isEqualTo("3 Nov 16:47");
        assertThat(own.select(".foot").text()).contains("Berlin time");
    }

    @Test
    void an_old_revision_can_be_read_and_says_that_it_is_old() {
        int number = open(Outage.whole());
        var incident = new dev.debrief.shared.IncidentNumber(number);
        PostMortem second = archive.fetch(incident)
                .orElseThrow()
                .postMortem()
                .withSummary(dev.debrief.shared.Markdown.of("Shorter."));
        assertThat(archive.keep(incident, 1, second, mara)).isPresent();
        Document old = Jsoup.parse(
                as("EDITOR").get("/incidents/" + number + "/history/1").asString());
        assertThat(old.select(".notice h2").text()).isEqualTo("This is revision 1");
        assertThat(old.select(".doc-head form")).isEmpty();
        Document history = Jsoup.parse(
                as("READER").get("/incidents/" + number + "/history").asString());
        assertThat(history.select("a.which").eachText()).containsExactly("Revision 2", "Revision 1");
    }

    @Test
    void who_is_not_signed_in_reads_nothing() {
        var answer = given().redirects().follow(false).get("/incidents/" + open(Outage.whole()));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/sign-in");
    }

    @Test
    void it_can_be_taken_away_as_markdown_or_copied() {
        int number = open(Outage.whole());
        String file = as("READER")
                .get("/incidents/" + number + ".md")
                .then()
                .contentType("text/markdown")
                .extract()
                .asString();
        assertThat(file).startsWith("---").contains("Views left behind by a test");
        Document page = Jsoup.parse(
                as("READER").get("/incidents/" + number + "/markdown").asString());
        assertThat(page.selectFirst("textarea").wholeText()).isEqualTo(file);
    }

    @Test
    void the_details_name_the_template() {
        PostMortem tree = Outage.whole();
        Template template = ShippedFiles.all().get(0);
        Document page = page(open(tree.with(tree.head().under(template))), "READER");
        assertThat(page.select(".facts dt:contains(Template) + dd").text()).isEqualTo(template.inWords());
    }

    @Test
    void a_published_document_asks_for_nothing_more() {
        String text = "# It failed\n\n## Causes\n\n- **F1** (root cause) The swap drops first.\n";
        int number = open(MarkdownReader.read(text).postMortem());
        assertThat(remarkOnCauses(number)).isEqualTo("1 bare");
        assertThat(page(number, "EDITOR").select("#actions.unwritten")).hasSize(1);
        archive.publish(new IncidentNumber(number), mara);
        assertThat(remarkOnCauses(number)).isEmpty();
        assertThat(page(number, "EDITOR").select(".doc:empty, .doc.across, #actions"))
                .isEmpty();
    }

    private String remarkOnCauses(int number) {
        String form = as("EDITOR").get("/incidents/" + number + "/edit").asString();
        return Jsoup.parse(form).select("[data-part=factors] [data-remark]").text();
    }

    @Test
    void there_is_no_incident_of_that_number() {
        assertThat(as("READER").get("/incidents/999999").statusCode()).isEqualTo(404);
    }

    private int open(PostMortem tree) {
        return archive.open(tree, mara).value();
    }

    private Document page(int number, String role) {
        return Jsoup.parse(as(role).get("/incidents/" + number)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private RequestSpecification as(String role) {
        return given().header(Visitor.HEADER, mara + " " + role);
    }
}
