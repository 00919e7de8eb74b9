package dev.debrief.postmortem.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.debrief.archive.Archive;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.PostMortem;
import dev.debrief.people.People;
import dev.debrief.people.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ReadingLooksTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    People people;

    @Test
    void every_page_that_is_read_is_accessible_and_fits_in_both_themes_on_phone_and_screen() {
        long mara = people.findOrAdd("Mara Okafor").id();
        int whole = archive.open(Outage.whole(), mara).value();
        int bare = archive.open(PostMortem.titled("งานส่งออกรายคืนค้างสามชั่วโมง", ZoneId.of("Asia/Bangkok")), mara)
                .value();
        Map<String, String> pages = Map.of(
                "incident", "/incidents/" + whole,
                "draft", "/incidents/" + bare,
                "history", "/incidents/" + whole + "/history",
                "incidents", "/incidents?q=refresh",
                "incidents-empty", "/incidents?q=refrehs",
                "home", "/",
                "error", "/incidents/999999");
        for (Look look : Look.ALL) {
            Page page = visitor(look.width(), look.theme(), true);
            page.context().setExtraHTTPHeaders(Map.of(Visitor.HEADER, mara + " EDITOR"));
            pages.forEach((name, path) -> {
                assertThat(page.navigate(path).status()).isEqualTo(name.equals("error") ? 404 : 200);
                Look.isFine(page, look.named(name));
            });
        }
    }
}
