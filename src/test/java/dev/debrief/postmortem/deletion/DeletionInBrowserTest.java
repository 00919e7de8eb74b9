package dev.debrief.postmortem.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.debrief.archive.Archive;
import dev.debrief.archive.Deletion;
import dev.debrief.archive.Deletions;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.postmortem.read.Outage;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deleting in a browser. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class DeletionInBrowserTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    Deletions deletions;

    @Inject
    Colleagues colleagues;

    @Test
    void somebody_deletes_an_incident_and_takes_it_back() {
        for (boolean script : List.of(true, false)) {
            IncidentNumber number = opened();
            Page page = signedIn(visitor(script));
            page.navigate("/incidents/" + number.value());
            page.click("aside >> a:text-is('Delete')");
            page.click("button:has-text('Delete " + number + "')");
            assertThat(page.locator(".err").innerText()).isEqualTo("Choose what becomes of the open action items.");
            page.getByLabel("Keep them open").check();
            page.click("button:has-text('Delete " + number + "')");
            assertThat(page.locator(".notice").innerText()).contains(number + " was deleted.");
            page.click("button:text-is('Undo')");
            assertThat(page.url()).endsWith("/incidents/" + number.value());
            assertThat(page.locator("h1").innerText()).startsWith("Views left behind");
        }
    }

    @Test
    void the_pages_are_accessible_and_fit_in_both_themes_on_phone_and_screen() {
        long walker = colleagues.join("deletion-walker", Role.ADMINISTRATOR);
        int there = opened().value();
        IncidentNumber gone = opened();
        deletions.delete(gone, 1, Deletion.Fate.KEEP, "", walker, true);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("deletion", "/incidents/" + there + "/deletion");
        pages.put("deletion-gone", "/incidents/" + gone.value());
        pages.put("deletion-list", "/incidents/deleted?done=" + gone.value());
        pages.put("deletion-for-good", "/incidents/" + gone.value() + "/deletion/for-good");
        for (Look look : Look.ALL) {
            Page page = signedIn(visitor(look.width(), look.theme(), true));
            pages.forEach((name, path) -> {
                page.navigate(path);
                Look.isFine(page, look.named(name));
            });
        }
    }

    private Page signedIn(Page page) {
        colleagues.join("deletion-walker", Role.ADMINISTRATOR);
        page.navigate("/sign-in");
        page.fill("#email", "deletion-walker@example.org");
        page.fill("#password", Colleagues.PASSWORD);
        page.click("main button");
        return page;
    }

    private IncidentNumber opened() {
        return archive.open(Outage.whole(), colleagues.join("deletion-walker", Role.ADMINISTRATOR));
    }
}
