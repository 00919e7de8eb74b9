package dev.debrief.postmortem.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.debrief.archive.Archive;
import dev.debrief.archive.imports.Fate;
import dev.debrief.archive.imports.ImportRuns;
import dev.debrief.archive.imports.Incoming;
import dev.debrief.archive.imports.Run;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name that nearly is somebody’s is asked about, and never guessed. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class WhoIsMeantInBrowserTest extends BrowserTest {
    @Inject
    Archive archive;

    @Inject
    ImportRuns runs;

    @Inject
    dev.debrief.people.Colleagues people;

    private Map<String, String> cookies;
    private long editor;
    private String first;
    private String file;

    @BeforeEach
    void two_people_with_one_first_name() {
        cookies = people.browserOf("asks-who-is-meant", Role.EDITOR).cookies();
        editor = people.join("asks-who-is-meant", Role.EDITOR);
        first = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "on";
        people.join(first + "-marsh", Role.EDITOR);
        people.join(first + "-stone", Role.READER);
        file = "---\nlead: " + first + "\nauthors: [" + first + "-marsh]\n---\n\n# Cart lost " + UUID.randomUUID()
                + "\n\n## Summary\n\nIt was lost.\n\n## Action items\n\n- [ ] test it (owner: " + first + "-stonne)\n";
    }

    @InEveryLook
    void the_preview_asks_and_does_what_is_answered(int width, ColorScheme theme) {
        Page browser = visitor(width, theme, cookies);
        open(browser);
        Locator lead = asked(browser, first);
        assertThat(lead).hasCount(1);
        assertThat(asked(browser, first + "-marsh")).hasCount(0);
        assertThat(browser.locator("main")).containsText(first + "-marsh and " + first + "-stone come near.");
        assertThat(browser.locator("main")).containsText("Nobody has this name; " + first + "-stone comes near.");
        assertThat(lead.getByLabel("Keep as text")).isChecked();
        Look.isFine(browser, Look.named("import-who", width, theme));
        lead.getByLabel(first + "-stone").check();
        button(browser, "Look again").click();
        assertThat(asked(browser, first).getByLabel(first + "-stone")).isChecked();
        assertThat(browser.getByLabel("Lead", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(first + "-stone");
        button(browser, "Make a draft of it").click();
        PostMortem kept = kept(browser);
        assertThat(kept.head().lead()).isEqualTo(first + "-stone");
        assertThat(kept.actionItems().get(0).owner()).isEqualTo(first + "-stonne");
    }

    @Test
    void what_was_answered_in_one_file_is_offered_first_in_the_next_and_shown_all_the_same() {
        Page browser = visitor(1280, ColorScheme.LIGHT, cookies);
        open(browser);
        asked(browser, first).getByLabel(first + "-marsh").check();
        button(browser, "Make a draft of it").click();
        assertThat(kept(browser).head().lead()).isEqualTo(first + "-marsh");
        file = file.replace("It was lost.", "It was lost again.");
        open(browser);
        assertThat(asked(browser, first).getByLabel(first + "-marsh")).isChecked();
        assertThat(browser.locator("#part-head h3.ask")).hasCount(1);
        assertThat(browser.locator("#part-head")).containsText("You have said so before.");
        asked(browser, first).getByLabel("Keep as text").check();
        button(browser, "Look again").click();
        assertThat(asked(browser, first).getByLabel("Keep as text")).isChecked();
        asked(browser, first).getByLabel(first + "-marsh").check();
        button(browser, "Make a draft of it").click();
        assertThat(kept(browser).head().lead()).isEqualTo(first + "-marsh");
    }

    @Test
    void an_answer_can_be_taken_back_and_the_name_stays_as_it_is_written() {
        Page browser = visitor(1280, ColorScheme.LIGHT, cookies);
        open(browser);
        asked(browser, first + "-stonne").getByLabel(first + "-stone").check();
        button(browser, "Look again").click();
        asked(browser, first + "-stonne").getByLabel("Keep as text").check();
        button(browser, "Make a draft of it").click();
        PostMortem kept = kept(browser);
        assertThat(kept.head().lead()).isEqualTo(first);
        assertThat(kept.actionItems().get(0).owner()).isEqualTo(first + "-stonne");
    }

    @Test
    void among_many_files_the_name_stays_as_it_is_and_the_question_stands_in_the_report() {
        Incoming incoming = Incoming.file(first + "/a.md", file.getBytes(StandardCharsets.UTF_8));
        long run = runs.begin("all.zip", List.of(), editor);
        Run.File kept = runs.add(run, incoming, editor).orElseThrow();
        assertThat(kept.fate()).isEqualTo(Fate.KEPT);
        assertThat(kept.message()).contains("Who is “" + first + "”?", "come near.");
        assertThat(archive.fetch(new IncidentNumber(kept.incident()))
                        .orElseThrow()
                        .postMortem()
                        .head()
                        .lead())
                .isEqualTo(first);
        String second = file.replace("# Cart lost", "# Cart lost again");
        Run.File again = runs.add(run, Incoming.file(first + "/b.md", second.getBytes(StandardCharsets.UTF_8)), editor)
                .orElseThrow();
        assertThat(again.message()).contains("Who is “" + first + "”?");
    }

    @Test
    void a_file_among_many_is_looked_at_later_and_what_is_answered_updates_what_it_became() {
        long run = runs.begin("all.zip", List.of(), editor);
        Run.File brought = runs.add(run, Incoming.file(first + "/a.md", file.getBytes(StandardCharsets.UTF_8)), editor)
                .orElseThrow();
        IncidentNumber number = new IncidentNumber(brought.incident());
        archive.keep(
                number,
                1,
                archive.fetch(number).orElseThrow().postMortem().withSummary(Markdown.of("Said better since.")),
                editor);
        Page browser = visitor(1280, ColorScheme.LIGHT, cookies);
        browser.navigate("/import/runs/" + run);
        button(browser, "Look at it " + first + "/a.md").click();
        assertThat(browser.locator("#known")).containsText("It would change nothing in " + number);
        asked(browser, first).getByLabel(first + "-marsh").check();
        button(browser, "Look again").click();
        button(browser, "Update " + number).click();
        PostMortem now = kept(browser);
        assertThat(now.head().lead()).isEqualTo(first + "-marsh");
        assertThat(now.summary()).isEqualTo(Markdown.of("Said better since."));
    }

    @Test
    void machines_are_told_with_the_line() {
        String token = people.tokenOf("asks-who-by-machine", Role.EDITOR);
        List<Map<String, Object>> notes = given().header("Authorization", "Bearer " + token)
                .contentType("text/markdown")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .path("notes");
        assertThat(notes)
                .anyMatch(note -> note.get("message").toString().startsWith("Who is “" + first + "”?")
                        && note.get("line").equals(2));
    }

    private void open(Page browser) {
        browser.navigate("/import");
        browser.locator("#file")
                .setInputFiles(new FilePayload(
                        UUID.randomUUID() + ".md", "text/markdown", file.getBytes(StandardCharsets.UTF_8)));
        button(browser, "Show what it says").click();
    }

    private static Locator asked(Page browser, String name) {
        return browser.getByRole(
                AriaRole.RADIOGROUP,
                new Page.GetByRoleOptions().setName("Who is “" + name + "”?").setExact(true));
    }

    private static Locator button(Page browser, String name) {
        return browser.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private PostMortem kept(Page browser) {
        browser.waitForURL(Pattern.compile(".*/incidents/[0-9]+$"));
        return archive.fetch(new IncidentNumber(Integer.parseInt(browser.url().replaceAll(".*/", ""))))
                .orElseThrow()
                .postMortem();
    }
}
