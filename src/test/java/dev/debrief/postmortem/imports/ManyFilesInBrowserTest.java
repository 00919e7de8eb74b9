package dev.debrief.postmortem.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.archive.imports.Fate;
import dev.debrief.archive.imports.ImportRuns;
import dev.debrief.archive.imports.Run;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.incident.Incident;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A folder of post-mortems goes through the browser, and what a team works with stays usable meanwhile. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ManyFilesInBrowserTest extends BrowserTest {
    private static final int MANY = Boolean.getBoolean("debrief.long") ? 1_000 : 100;

    /** A list that goes on asks for what stands behind its first page, however much that is. */
    private static final int AFTER_THE_FIRST_PAGE = 3;

    private static final double UNTIL_ALL_ARE_READ = 600_000;

    @Inject
    ImportRuns runs;

    @Inject
    EntityManagerFactory factory;

    @Inject
    dev.debrief.people.Colleagues people;

    private Map<String, String> cookies;
    private String about;

    @BeforeEach
    void somebody() {
        cookies = people.browserOf("brings-a-folder", Role.EDITOR).cookies();
        about = UUID.randomUUID().toString();
    }

    private Path folder(int count) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "running-")
                .resolve("wiki-" + about);
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(folder.resolve("2024"));
        Files.writeString(folder.resolve(".git/description.md"), "not a post-mortem");
        Files.write(folder.resolve("2024/load.png"), new byte[] {1});
        for (int i = 0; i < count; i++) Files.writeString(folder.resolve("2024/" + i + ".md"), outage(i));
        return folder;
    }

    private String outage(int number) {
        return """
                # Outage %d of %s

                **Severity**: SEV2

                ## Summary

                Of %s.

                ## Timeline

                - 2024-03-05 09:12 UTC - the queue of part %d is full
                - 2024-03-05 09:52 UTC - it is emptied

                ## Root cause

                A worker was stuck.

                ## Action items

                - [ ] watch the queue of part %d
                - [x] restart the worker
                """.formatted(number, about, about, number, number);
    }

    @Test
    void many_documents_come_in_while_the_list_stays_usable_twice_none_is_doubled_and_undone_none_is_left()
            throws IOException {
        Path folder = folder(MANY);
        Page browser = visitor(1280, ColorScheme.LIGHT, cookies);
        Page colleague = browser.context().newPage();
        long before = statements(colleague, "/incidents");

        long first = begin(browser, folder);
        int pages = 0;
        while (runs.find(first).orElseThrow().isAtWork()) {
            colleague.navigate(pages % 2 == 0 ? "/incidents" : "/incidents?q=" + about);
            assertThat(colleague.locator("h1")).hasText("Incidents");
            pages++;
        }
        assertThat(pages).as("pages of the list while the files are read").isPositive();
        done(browser, "The import is done");
        Run run = runs.find(first).orElseThrow();
        assertThat(run.count(Fate.KEPT)).isEqualTo(MANY);
        assertThat(run.total()).isEqualTo(MANY);
        assertThat(open(first)).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(statements(colleague, "/incidents"))
                .as("what the list asks of the database")
                .isLessThanOrEqualTo(before + AFTER_THE_FIRST_PAGE);
        assertThat(statements(colleague, "/import/runs/" + first)).isLessThan(20);

        long second = begin(browser, folder);
        done(browser, "The import is done");
        assertThat(runs.find(second).orElseThrow().count(Fate.KNOWN)).isEqualTo(MANY);
        assertThat(runs.find(second).orElseThrow().name()).isEqualTo("wiki-" + about);
        assertThat(open(second)).isEqualTo(open(first));

        browser.bringToFront();
        browser.navigate("/import/runs/" + first);
        browser.getByText("Undo the whole import").click();
        button(browser, "Undo it").click();
        done(browser, "The import is undone");
        assertThat(runs.find(first).orElseThrow().count(Fate.UNDONE)).isEqualTo(MANY);
        assertThat(open(first)).isEmpty();
        colleague.navigate("/incidents?q=" + about);
        assertThat(colleague.locator("main")).containsText("No incident has");
    }

    @InEveryLook
    void what_is_chosen_is_said_before_it_is_sent_and_the_rest_stays_out(int width, ColorScheme theme)
            throws IOException {
        Page browser = visitor(width, theme, cookies);
        browser.navigate("/import");
        Look.isFine(browser, Look.named("import-ask", width, theme));
        browser.locator("#folder").setInputFiles(folder(3));
        assertThat(browser.locator("[data-taken]")).hasText("3 files, 1 KB. 1 other file stays out.");
        Look.isFine(browser, Look.named("import-chosen", width, theme));
    }

    @Test
    void files_that_are_dropped_come_in_and_too_many_of_them_do_not_leave_the_browser() {
        Page browser = visitor(1280, ColorScheme.LIGHT, cookies);
        browser.navigate("/import");
        drop(browser, 2);
        assertThat(browser.locator("[data-taken]")).containsText("2 files");
        button(browser, "Show what it says").click();
        done(browser, "The import is done");
        assertThat(browser.locator("[data-part=summary]")).containsText("Two files: two kept.");
        browser.navigate("/import");
        drop(browser, 2_001);
        button(browser, "Show what it says").click();
        assertThat(browser.locator("#problem")).containsText("These are more than 2,000 files.");
    }

    @Test
    void without_a_script_several_files_come_in_through_the_field() throws IOException {
        Path folder = folder(2);
        Page browser = visitor(1280, ColorScheme.LIGHT, false);
        browser.context()
                .addCookies(cookies.entrySet().stream()
                        .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.getKey(), cookie.getValue())
                                .setDomain("localhost")
                                .setPath("/"))
                        .toList());
        browser.navigate("/import");
        browser.locator("#file").setInputFiles(new Path[] {folder.resolve("2024/0.md"), folder.resolve("2024/1.md")});
        button(browser, "Show what it says").click();
        assertThat(browser.locator("#run")).containsText("Two files");
    }

    /** What a page asks of the database; the fewest of three times, because something else may run. */
    private long statements(Page browser, String address) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            statistics.clear();
            browser.navigate(address);
            fewest = Math.min(fewest, statistics.getPrepareStatementCount());
        }
        return fewest;
    }

    private static void drop(Page browser, int count) {
        browser.evaluate("""
                count => {
                  const carried = new DataTransfer();
                  for (let i = 0; i < count; i++)
                    carried.items.add(new File([`# Dropped ${i} ${crypto.randomUUID()}\\n\\nIt fell.\\n`], `${i}.md`, { type: "text/markdown" }));
                  document.querySelector("[data-drop]").dispatchEvent(
                    new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: carried }));
                }""", count);
    }

    private static long begin(Page browser, Path folder) {
        browser.bringToFront();
        browser.navigate("/import");
        browser.locator("#folder").setInputFiles(folder);
        assertThat(browser.locator("[data-taken]")).containsText(String.format(Locale.ENGLISH, "%,d files", MANY));
        button(browser, "Show what it says").click();
        browser.waitForURL(Pattern.compile(".*/import/runs/[0-9]+$"));
        return Long.parseLong(browser.url().replaceAll(".*/", ""));
    }

    private static void done(Page browser, String heading) {
        assertThat(browser.locator("h1"))
                .hasText(heading, new LocatorAssertions.HasTextOptions().setTimeout(UNTIL_ALL_ARE_READ));
    }

    /** The incidents that its files became and that are there. */
    private List<Integer> open(long run) {
        List<Integer> open = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> runs.files(run, null, 0, 2 * MANY).files().stream()
                        .map(Run.File::incident)
                        .filter(number -> number != null && !Incident.isDeleted(new IncidentNumber(number)))
                        .forEach(open::add));
        return open;
    }

    private static Locator button(Page browser, String name) {
        return browser.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
