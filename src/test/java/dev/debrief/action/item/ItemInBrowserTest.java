package dev.debrief.action.item;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One action item in a real browser, from the form that makes it to its history. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ItemInBrowserTest extends BrowserTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Clock clock;

    @InEveryLook
    void an_item_is_made_worked_on_and_looked_at(int width, ColorScheme theme) {
        String name = Look.named("looker", width, theme);
        Page page =
                visitor(width, theme, colleagues.browserOf(name, Role.EDITOR).cookies());
        page.navigate("/actions/new");
        Look.isFine(page, Look.named("item-new", width, theme));
        page.getByLabel("What is to be done").fill("Count a retrying job as failed after `3` attempts");
        page.getByLabel("Owner").fill(name);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        page.getByLabel("Due").fill(today.minusDays(3).toString());
        page.getByLabel("Kind").selectOption("detect");
        page.getByText("Guards against it").click();
        page.getByLabel("How we will know it works").fill("Job `load_2` is red after the third attempt");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add it"))
                .click();
        assertThat(page.locator(".pagehead .late")).hasText("3 days late");
        page.locator("summary", new Page.LocatorOptions().setHasText("Change date"))
                .click();
        page.getByLabel("Due").fill(today.plusDays(13).toString());
        page.getByLabel("Why it moves").fill("The vendor is late");
        page.locator("details[open] button").click();
        assertThat(page.locator(".life"))
                .containsText("Due " + words(today.plusDays(13)) + ", before " + words(today.minusDays(3)));
        page.getByLabel("Comment").fill("Looked at *load_2* with the vendor");
        page.locator("form[action$=comments] button").click();
        assertThat(page.locator(".life em")).hasText("load_2");
        page.locator("summary", new Page.LocatorOptions().setHasText("Won’t do"))
                .click();
        Look.isFine(page, Look.named("item", width, theme));
        page.navigate(page.url().replaceAll("[?#].*", "") + "/edit");
        Look.isFine(page, Look.named("item-edit", width, theme));
    }

    private static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(day);
    }
}
