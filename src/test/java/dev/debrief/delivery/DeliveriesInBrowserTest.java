package dev.debrief.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
import jakarta.inject.Named;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The deliveries in a real browser. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class DeliveriesInBrowserTest extends BrowserTest {
    @Inject
    Places places;

    @Inject
    @Named(Places.ONE)
    Place place;

    @Inject
    Worker worker;

    @Inject
    Colleagues colleagues;

    private long lost;

    @BeforeEach
    void aBadMorning() {
        places.clear();
        place.forget();
        places.write(Places.ONE, "ada@example.org", "invitation");
        worker.turn();
        place.deeds(errand -> new Outcome.GivenUp("550 5.1.1 No such mailbox"));
        places.write(Places.ONE, "bob@example.org", "reminder");
        worker.turn();
        place.deeds(errand -> new Outcome.Unknown("The connection broke after the text had been sent."));
        place.looks(errand -> new Outcome.Unknown("The server cannot tell."));
        lost = places.write(Places.ONE, "eve@example.org", "digest");
        worker.turn();
        place.deeds(errand -> new Outcome.Later("Connection refused.", null));
        for (int i = 0; i < 5; i++) places.write(Places.ONE, "team-" + i + "@example.org", "weekly " + i);
        worker.turn();
    }

    @AfterEach
    void nothingWaits() {
        places.clear();
        place.forget();
    }

    @Test
    void an_unknown_one_is_tried_again_by_keyboard_alone() {
        Page page = signedIn("delivery-watcher", 1280, ColorScheme.LIGHT);
        page.navigate("/deliveries");
        page.locator("input[name=delivery][value='" + lost + "']").focus();
        page.keyboard().press("Space");
        page.locator("button[value=retry]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Try again: one delivery");
        assertThat(page.locator(".notice")).containsText("twice");
        page.locator("button[name=risk]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]").first()).containsText("One is tried again.");
    }

    @InEveryLook
    void everybody_can_use_the_pages(int width, ColorScheme theme) {
        Page page = signedIn("delivery-watcher", width, theme);
        page.navigate("/deliveries");
        assertThat(page.locator(".notice.doubt")).containsText("left alone");
        Look.isFine(page, Look.named("deliveries", width, theme));
        page.navigate("/deliveries/" + lost);
        assertThat(page.locator("h1")).containsText("digest");
        Look.isFine(page, Look.named("delivery", width, theme));
        page.locator("button[value=retry]").click();
        Look.isFine(page, Look.named("delivery-ask", width, theme));
    }

    private Page signedIn(String name, int width, ColorScheme theme) {
        return visitor(
                width, theme, colleagues.browserOf(name, Role.ADMINISTRATOR).cookies());
    }
}
