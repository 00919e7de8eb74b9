package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.archive.Archive;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.JsonReader;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;

/** Calendars, the policy and the catalogue, in their settings and where they are used. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class PolicyInBrowserTest extends BrowserTest {
    private static final String CAUSED = """
            {"title": "Payments stopped overnight", "severity": "SEV2",
             "milestones": {"resolved": {"at": "2026-10-05T10:00:00Z"}},
             "factors": [
              {"id": "f1", "role": "root cause", "text": "The key ran out", "category": "Expired credential"},
              {"id": "f2", "role": "contributing", "text": "Nobody was called", "category": "Alerting"}],
             "actionItems": [{"id": "a1", "text": "Watch the key", "state": "open", "dueOn": "2031-01-01"}]}
            """;

    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @InEveryLook
    void everybody_can_use_them_and_nothing_scrolls_sideways(int width, ColorScheme theme) throws Exception {
        var cookies = colleagues.browserOf("policy-looks", Role.ADMINISTRATOR).cookies();
        int incident = archive.open(
                        JsonReader.read(new ObjectMapper().readTree(CAUSED))
                                .postMortem()
                                .orElseThrow(),
                        colleagues.join("policy-looks", Role.ADMINISTRATOR))
                .value();
        Page page = visitor(width, theme, cookies);
        Map.of(
                        "calendars", "/settings/calendars",
                        "calendar", "/settings/calendars/house",
                        "due-dates", "/settings/due-dates",
                        "practices", "/settings/practices",
                        "practice", "/settings/practices/new",
                        "checks", "/settings/checks",
                        "catalogue", "/catalogue?incident=" + incident,
                        "home-due", "/")
                .forEach((name, path) -> {
                    page.navigate(path);
                    Look.isFine(page, Look.named(name, width, theme));
                });

        page.navigate("/settings/calendars/house");
        page.locator("#holidays").fill("12-25 Christmas\nsome day");
        page.locator("button[value=save]").click();
        assertThat(page.locator("#wrong")).isFocused();
        Look.isFine(page, Look.named("calendar-wrong", width, theme));

        page.navigate("/incidents/" + incident);
        page.locator(".from-catalogue summary").click();
        Look.isFine(page, Look.named("incident-catalogue", width, theme));

        WritingPage form = new WritingPage(page).open(incident);
        Locator asks = page.locator("[data-asks=a1]");
        assertThat(asks).containsText("later than the policy asks");
        asks.scrollIntoViewIfNeeded();
        page.locator(".from-catalogue summary").click();
        Look.isFine(page, Look.named("edit-policy", width, theme));
        form.field("Priority, action item 1").selectOption("high");
        assertThat(asks).containsText("10 working days");
        String day = asks.locator("time").getAttribute("datetime");
        form.button("Take " + day + " for action item 1").click();
        assertThat(form.field("Due, action item 1")).hasValue(day);
        assertThat(asks.locator("button")).hasCount(0);
        assertThat(asks).not().containsText("later");
    }
}
