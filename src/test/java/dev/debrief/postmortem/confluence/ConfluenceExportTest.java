package dev.debrief.postmortem.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.archive.Archive;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.PostMortem;
import dev.debrief.document.confluence.Storage;
import dev.debrief.people.People;
import dev.debrief.people.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post-mortem is taken to Confluence, as a file and through a page that shows it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ConfluenceExportTest extends BrowserTest {
    private static final String DOCUMENT = """
            ---
            title: Views left behind by a test
            severity: SEV2
            type: Data loss
            services: warehouse, reports
            lead: Mara Okafor
            time_zone: Europe/Berlin
            started: 2024-06-21 03:09
            detected: 2024-06-21 09:10
            resolved: 2024-06-21 11:35
            ---

            # Views left behind by a test

            ## Summary

            The nightly refresh *stopped*[^1]. รายงานค้างหกชั่วโมง

            > [!WARNING]
            > Do not restart `refresh` by hand.

            > [!TIP]
            > Use the button.

            <details><summary>What the log said</summary>

            ```sql
            select * from stale_view where refreshed_at < now() - interval '6 hours'; -- a long line that scrolls
            ```

            </details>

            [^1]: As the job says.

            ## Impact

            | table | rows |
            |:------|-----:|
            | orders_daily | 1 |

            | Measure | Amount | Unit |
            | --- | --- | --- |
            | customers | 312 | people |

            ## Timeline

            - **2024-06-21 03:09** (trigger) The test dropped the schedule.
              - Source: https://example.org/run/4544
            - **2024-06-21 09:10** (detection, internal) Somebody asked.

            ## Causes

            - **F1** (root cause, testing) The test runs against production.
            - **F2** (contributing) Nothing looks at the age of a view.
              - Led to: F1

            ## Action items

            - [x] **AI-901** (prevent, high) Give the test its own warehouse.
              - Owner: Mara Okafor
              - Due: 2024-07-01
              - Covers: F1
            - [ ] (detect) Raise an alarm.

            ## Links

            - [The run](https://example.org/run/4544)
            """;

    @Inject
    Archive archive;

    @Inject
    People people;

    long mara;
    int number;

    @BeforeEach
    void an_incident() {
        mara = people.findOrAdd("Mara Okafor").id();
        PostMortem tree = MarkdownReader.read(DOCUMENT).postMortem();
        number = archive.open(tree, mara).value();
    }

    @Test
    void the_file_is_valid_storage_format_and_says_when_it_has_not_changed() {
        Response file = reader().get("/incidents/" + number + ".confluence.xml");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualToIgnoringCase("application/xml;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).contains("INC-" + number + ".confluence.xml");
        Storage.valid(file.asString());
        assertThat(file.asString()).contains("/incidents/" + number + "\">INC-" + number + "</a>");
        Response again =
                reader().header("If-None-Match", file.header("ETag")).get("/incidents/" + number + ".confluence.xml");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(reader().get("/incidents/999999.confluence.xml").statusCode())
                .isEqualTo(404);
        assertThat(reader().get("/incidents/999999/confluence").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_shows_what_the_file_says_and_the_document_leads_to_both() {
        String file = reader().get("/incidents/" + number + ".confluence.xml").asString();
        Document page =
                Jsoup.parse(reader().get("/incidents/" + number + "/confluence").asString());
        assertThat(page.selectFirst("textarea").wholeText()).isEqualTo(file);
        assertThat(page.select(".cf .cf-lozenge").eachText()).contains("SEV2", "Draft", "Root cause");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        Document read = Jsoup.parse(reader().get("/incidents/" + number).asString());
        assertThat(read.select("a[href$=.confluence.xml], a[href$=/confluence]"))
                .hasSize(2);
    }

    @Test
    void the_page_is_accessible_and_fits_in_both_themes_on_phone_and_screen() {
        for (Look look : Look.ALL) {
            Page page = open(look.width(), look.theme(), true);
            PlaywrightAssertions.assertThat(page.getByText("Copy storage format"))
                    .isVisible();
            page.locator(".cf-expand > summary").click();
            Look.isFine(page, look.named("confluence"));
        }
    }

    @Test
    void the_storage_format_is_copied_with_one_click_and_can_be_read_without_javascript() {
        Page page = open(1280, ColorScheme.LIGHT, true);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByText("Copy storage format").click();
        PlaywrightAssertions.assertThat(page.locator("#said")).hasText("Copied.");
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).startsWith("<!-- Title: ");

        Page plain = open(390, ColorScheme.LIGHT, false);
        plain.getByText("Storage format", new Page.GetByTextOptions().setExact(true))
                .click();
        PlaywrightAssertions.assertThat(plain.locator("#storage")).isVisible();
    }

    private Page open(int width, ColorScheme theme, boolean script) {
        Page page = visitor(width, theme, script);
        page.context().setExtraHTTPHeaders(Map.of(Visitor.HEADER, mara + " READER"));
        assertThat(page.navigate("/incidents/" + number + "/confluence").status())
                .isEqualTo(200);
        return page;
    }

    private RequestSpecification reader() {
        return RestAssured.given().header(Visitor.HEADER, mara + " READER");
    }
}
