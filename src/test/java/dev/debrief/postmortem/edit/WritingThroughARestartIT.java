package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.debrief.RunningDebrief;
import dev.debrief.browser.BrowserTest;
import dev.debrief.people.Colleagues;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Debrief itself is killed and started again while somebody writes; the page stays open and goes on. */
@Tag("process")
class WritingThroughARestartIT extends BrowserTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);

    @Test
    void what_is_typed_while_the_server_is_killed_and_started_again_is_saved_by_itself() throws Exception {
        Map<String, String> settings = Map.of(
                "PORT",
                freePort(),
                "DEBRIEF_ADMIN_EMAIL",
                "ada@example.org",
                "DEBRIEF_ADMIN_PASSWORD",
                Colleagues.PASSWORD);
        try (RunningDebrief debrief = RunningDebrief.with(settings).start()) {
            String address = debrief.address().toString();
            WritingPage form = new WritingPage(opened(address));
            form.type("Summary", "Before.");
            assertThat(form.status()).containsText("for you alone", PATIENTLY);

            debrief.kill();
            debrief.killDatabase();
            form.type("Summary", " While it was away.");
            assertThat(form.status()).containsText("Kept on this device", PATIENTLY);

            debrief.start();
            assertThat(form.status()).containsText("for you alone", PATIENTLY);
            form.button("Save").click();
            assertThat(form.status()).containsText("revision 2", PATIENTLY);
            String kept = form.page().url().replaceFirst("/edit.*", ".md");
            assertThat(form.page().context().request().get(kept).text()).contains("Before. While it was away.");
        }
    }

    private Page opened(String address) {
        Page page = visitor(true);
        page.navigate(address + "/sign-in?next=/incidents/new");
        page.getByLabel("E-mail").fill("ada@example.org");
        page.getByLabel("Password").fill(Colleagues.PASSWORD);
        page.keyboard().press("Enter");
        page.getByLabel("Title").fill("Restarted");
        page.keyboard().press("Enter");
        return page;
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
