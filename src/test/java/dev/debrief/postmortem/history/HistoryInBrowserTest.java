package dev.debrief.postmortem.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.postmortem.read.Outage;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The history in a browser. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class HistoryInBrowserTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @Test
    void somebody_compares_two_revisions_and_restores_the_older_one() {
        IncidentNumber number = twice();
        for (boolean script : List.of(true, false)) {
            Page page = signedIn(visitor(script));
            page.navigate("/incidents/" + number.value());
            page.click("text=All revisions");
            page.getByLabel("Revision 1 as the older one").check();
            page.getByLabel("Revision 2 as the newer one").check();
            page.click("main >> button:has-text('Compare')");
            assertThat(page.title()).startsWith("Revisions 1 and 2 of " + number);
            assertThat(page.locator("#timeline .moved").count()).isEqualTo(1);
            page.click("a:text-is('revision 2')");
            page.click("text=all revisions");
            page.click("a:has-text('Restore revision 1')");
            page.click("button:text-is('Restore')");
            assertThat(page.locator(".rev p").first().innerText()).startsWith("Restored revision 1");
            assertThat(now(number))
                    .isEqualTo(archive.fetch(number, 1).orElseThrow().postMortem());
            archive.keep(
                    number, revision(number), changed(now(number)), colleagues.join("history-walker", Role.EDITOR));
        }
    }

    @Test
    void the_pages_are_accessible_and_fit_in_both_themes_on_phone_and_screen() {
        int number = twice().value();
        Map<String, String> pages = Map.of(
                "history-list", "/incidents/" + number + "/history",
                "history-compare", "/incidents/" + number + "/history/compare?from=1&to=2",
                "history-restore", "/incidents/" + number + "/history/1/restoration",
                "history-old", "/incidents/" + number + "/history/1");
        for (Look look : Look.ALL) {
            Page page = signedIn(visitor(look.width(), look.theme(), true));
            pages.forEach((name, path) -> {
                page.navigate(path);
                Look.isFine(page, look.named(name));
            });
        }
    }

    private Page signedIn(Page page) {
        colleagues.join("history-walker", Role.EDITOR);
        page.navigate("/sign-in");
        page.fill("#email", "history-walker@example.org");
        page.fill("#password", Colleagues.PASSWORD);
        page.click("main button");
        return page;
    }

    private IncidentNumber twice() {
        long walker = colleagues.join("history-walker", Role.EDITOR);
        IncidentNumber number = archive.open(Outage.whole(), walker);
        archive.keep(number, 1, changed(now(number)), walker);
        return number;
    }

    private static PostMortem changed(PostMortem tree) {
        var timeline = new ArrayList<>(tree.timeline());
        Collections.swap(timeline, 1, 2);
        timeline.remove(5);
        return tree.withSummary(Markdown.of(
                        tree.summary().source().replace("nine hours", "half a day") + "\n\nบันทึกเพิ่มเติม"))
                .withTimeline(timeline);
    }

    private PostMortem now(IncidentNumber number) {
        return archive.fetch(number).map(Kept::postMortem).orElseThrow();
    }

    private int revision(IncidentNumber number) {
        return archive.fetch(number).orElseThrow().revision().number();
    }
}
