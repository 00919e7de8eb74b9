package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.debrief.browser.BrowserTest;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem;
import dev.debrief.document.Manuscript;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Standing;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outage of 21 June 2024, written by somebody who sees only the page, and taken away as Markdown. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class WholeIncidentTest extends BrowserTest {
    private static final Path GOLDEN = Path.of("examples/postmortems/2024-06-21-stale-warehouse-tables.md");

    @Inject
    Colleagues colleagues;

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void the_whole_incident_is_typed_in_published_found_again_and_taken_away_as_markdown(boolean script)
            throws IOException {
        String golden = Files.readString(GOLDEN);
        PostMortem document = MarkdownReader.read(golden).postMortem();
        Page page = signedIn(script);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New incident"))
                .click();
        page.getByLabel("Title", exactly()).fill(document.head().title());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the incident"))
                .click();
        Typist typist = new Typist(page);
        typist.write(Manuscript.of(document));
        typist.press("Publish");
        page.waitForURL("**/publication"); // what is worth another look stops nobody
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(document.head().title());
        assertThat(page.getByText("Published", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        String address = page.url().replaceFirst("[?#].*", "");

        page.navigate("/incidents?q=leftover+views");
        assertThat(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions()
                                        .setName(document.head().title()))
                        .first())
                .isVisible();

        String markdown = page.context().request().get(address + ".md").text();
        assertThat(markdown).contains("status: published", "published_by: writer-of-" + script);
        assertThat(asFirstWritten(markdown)).isEqualTo(golden);
    }

    /** What only keeping it adds is taken off: its number and standing, the numbers of items, who set the milestones. */
    private static String asFirstWritten(String markdown) {
        PostMortem kept = MarkdownReader.read(markdown).postMortem();
        Map<Milestone.Kind, Milestone> milestones = new EnumMap<>(Milestone.Kind.class);
        kept.milestones().known().forEach((kind, milestone) -> milestones.put(kind, milestone.setBy(null)));
        return MarkdownWriter.write(kept.with(Standing.NEW)
                .withMilestones(new Milestones(milestones))
                .withActionItems(kept.actionItems().stream()
                        .map(WholeIncidentTest::unnumbered)
                        .toList()));
    }

    private static ActionItem unnumbered(ActionItem item) {
        return new ActionItem(
                item.id(),
                null,
                item.text(),
                item.owner(),
                item.due(),
                item.kind(),
                item.priority(),
                item.state(),
                item.ticket(),
                item.covers(),
                item.internal());
    }

    private Page signedIn(boolean script) {
        String name = "writer-of-" + script;
        colleagues.join(name, Role.EDITOR);
        Page page = visitor(script);
        page.navigate("/sign-in");
        page.getByLabel("E-mail", exactly()).fill(name + "@example.org");
        page.getByLabel("Password", exactly()).fill(Colleagues.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
