package dev.debrief.postmortem.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.HeldClock;
import dev.debrief.archive.Archive;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.postmortem.read.Outage;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A factor that nobody will act on is accepted by somebody, and comes back. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RisksTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @Inject
    HeldClock clock;

    private Browser browser;
    private String incident;
    private String bare;

    @BeforeEach
    void an_incident_with_a_bare_factor() {
        browser = colleagues.browserOf("risk-taker", Role.EDITOR);
        IncidentNumber number = archive.open(Outage.whole(), colleagues.join("risk-taker", Role.EDITOR));
        incident = "/incidents/" + number.value();
        String link = browser.page(incident)
                .select(".causes a:contains(accept the risk)")
                .attr("href");
        assertThat(link).contains("risks?factor=");
        bare = link.substring(link.indexOf('=') + 1);
    }

    @Test
    void a_bare_factor_is_accepted_until_a_day_and_is_bare_again_on_the_next() {
        int before = uncovered();
        Response accepted =
                accept(Map.of("why", "The system goes in March", "by", "risk-taker", "until", soon().toString()));
        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(browser.page(incident).select(".causes").text())
                .contains("Accepted as a risk by risk-taker until " + words(soon()) + ": The system goes in March");
        assertThat(uncovered()).isEqualTo(before - 1);
        LocalDate day = soon();
        clock.pass(Duration.ofDays(11));
        try {
            assertThat(browser.page(incident).select(".causes .bare").text())
                    .contains("Accepted as a risk by risk-taker until " + words(day) + ", which is over");
            assertThat(browser.page("/").select(".todo").text()).contains("over since " + words(day));
        } finally {
            clock.pass(Duration.ofDays(-11));
        }
    }

    @Test
    void accepting_needs_a_reason_a_person_and_a_day_to_come_and_keeps_what_was_typed() {
        Response refused = accept(Map.of(
                "why", " ", "by", "Nobody Here", "until", soon().minusDays(30).toString()));
        assertThat(refused.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("#why-wrong").text()).isEqualTo("Say why nobody will act on it.");
        assertThat(page.select("#by-wrong").text()).contains("Nobody Here is no person or team");
        assertThat(page.select("#until-wrong").text()).contains("This day is over");
        assertThat(page.select("#by").val()).isEqualTo("Nobody Here");
        assertThat(accept(Map.of(
                                "why",
                                "Because",
                                "by",
                                "risk-taker",
                                "until",
                                soon().plusYears(9).toString()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.submit(
                                incident + "/risks?factor=" + bare,
                                incident + "/risks",
                                Map.of("factor", "gone", "why", "x", "by", "risk-taker", "until", soon().toString()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_was_accepted_can_be_opened_again() {
        accept(Map.of("why", "Too dear", "by", "risk-taker", "until", soon().toString()));
        browser.submit(incident + "/risks", incident + "/risks/removal", Map.of("factor", bare));
        assertThat(browser.page(incident).select(".causes").text()).doesNotContain("Accepted as a risk");
    }

    @InEveryLook
    void the_page_is_accessible_and_fits(int width, ColorScheme theme) {
        accept(Map.of("why", "The system goes in March", "by", "risk-taker", "until", soon().toString()));
        Page page = visitor(width, theme, browser.cookies());
        page.navigate(incident + "/risks?factor=" + bare);
        Look.isFine(page, Look.named("risks", width, theme));
        page.navigate(incident);
        Look.isFine(page, Look.named("incident-with-risk", width, theme));
        page.navigate("/");
        Look.isFine(page, Look.named("home-with-items", width, theme));
    }

    /** Ten days from now. */
    private LocalDate soon() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(10);
    }

    private static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(day);
    }

    /** How many causes the page before publishing calls covered by nothing. */
    private int uncovered() {
        return browser.page(incident + "/publication").text().split("is covered by nothing What", -1).length - 1;
    }

    private Response accept(Map<String, String> typed) {
        Map<String, String> fields = new java.util.HashMap<>(typed);
        fields.put("factor", bare);
        return browser.submit(incident + "/risks?factor=" + bare, incident + "/risks", fields);
    }
}
