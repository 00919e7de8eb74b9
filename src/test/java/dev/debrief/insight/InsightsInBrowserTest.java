package dev.debrief.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** Figures in a real browser: narrowed, opened to what they were counted from, and counting what is marked. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class InsightsInBrowserTest extends BrowserTest {
    private static final String SPAN = "/insights?from=2019-05-01&to=2019-05-31";

    @Inject
    Colleagues colleagues;

    @Inject
    Told told;

    @InEveryLook
    void a_number_opens_its_list_and_what_came_back_is_counted(int width, ColorScheme theme) {
        String name = Look.named("insight", width, theme);
        long writer = colleagues.join(name, Role.ADMINISTRATOR);
        IncidentNumber first = incident(writer, name, 3, "SEV1");
        incident(writer, name, 9, "SEV1");
        incident(writer, name, 12, "SEV2");
        IncidentNumber last = incident(writer, name, 20, "SEV1");
        Page page = visitor(
                width, theme, colleagues.browserOf(name, Role.ADMINISTRATOR).cookies());

        page.navigate(SPAN);
        page.locator("select[name=service]").selectOption(new SelectOption().setLabel(name));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
        assertThat(figure(page, "incidents")).hasText("4");
        assertThat(figure(page, "median time to resolve")).hasText("2 h");
        assertThat(figure(page, "came back")).hasText("0");
        Look.isFine(page, Look.named("insights", width, theme));

        Locator bar = page.locator("#severity .chart a").first();
        Assertions.assertThat(bar.getAttribute("aria-label")).isEqualTo("SEV1: incidents 3, span before 0");
        bar.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("ol.inc > li")).hasCount(3);
        assertThat(page.locator(".found")).containsText("3 incidents: of severity SEV1, 1 May 2019 to 31 May 2019");
        Look.isFine(page, Look.named("insights-incidents", width, theme));
        page.getByText("Back to the figures").click();
        assertThat(figure(page, "incidents")).hasText("4");

        page.locator("#age .chart a").first().click();
        assertThat(page.locator("#sentence")).containsText("4 items: open now");
        assertThat(page.locator("table tbody tr .lead-cell")).hasCount(4);

        page.navigate("/incidents/" + last.value());
        Locator like = page.locator("#similar li").filter(new Locator.FilterOptions().setHasText(first + " "));
        assertThat(like).containsText("Same service: " + name);
        like.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#similar")).containsText("Came back here");
        assertThat(page.locator("#similar")).containsText("No item of it was open when it came back.");
        Look.isFine(page, Look.named("insights-came-back", width, theme));
        page.navigate("/incidents/" + first.value());
        assertThat(page.locator("#similar")).containsText("It came back later");
        page.navigate("/incidents/" + last.value() + "/edit");
        assertThat(page.locator("#beside")).containsText("Similar incidents");

        page.navigate("/insights/categories?from=2019-05-01&to=2019-05-31");
        assertThat(page.locator("#categories")).containsText("Monitoring gap");
        Look.isFine(page, Look.named("insights-part", width, theme));
        page.navigate("/settings/targets");
        page.getByLabel(name + ", well in percent").fill("a lot");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.getByLabel(name + ", well in percent")).hasValue("a lot");
        Look.isFine(page, Look.named("insights-targets", width, theme));
        page.getByLabel(name + ", well in percent").fill("99.9");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        page.navigate("/insights/budget?from=2019-05-01&to=2019-05-31");
        assertThat(page.locator("#budget tbody tr").filter(new Locator.FilterOptions().setHasText(name)))
                .containsText("8 h");

        page.navigate(SPAN + "&tag=nothing-of-" + name);
        assertThat(page.locator("#main")).containsText("Nothing to count in these days");
        assertThat(page.locator(".figs")).hasCount(0);
    }

    private static Locator figure(Page page, String title) {
        return page.locator(".figs > div")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("dt", new Page.LocatorOptions().setHasText(title))))
                .locator("dd")
                .first();
    }

    private IncidentNumber incident(long writer, String service, int day, String severity) {
        String date = "2019-05-%02dT".formatted(day);
        return told.incident(
                writer,
                "The " + service + " board was blank on day " + day,
                Map.of(
                        "severity",
                        severity,
                        "services",
                        List.of(service),
                        "milestones",
                        Map.of(
                                "started", Map.of("at", date + "08:00:00Z"),
                                "resolved", Map.of("at", date + "10:00:00Z")),
                        "factors",
                        List.of(Map.of(
                                "id",
                                "gap",
                                "role",
                                "root cause",
                                "category",
                                "Monitoring gap",
                                "text",
                                "Nobody watches it")),
                        "actionItems",
                        List.of(Map.of("id", "watch", "text", "Watch it", "covers", List.of("gap")))));
    }
}
