package dev.debrief.postmortem.edit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.debrief.browser.BrowserTest;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.Manuscript;
import dev.debrief.document.MarkdownReader;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real post-mortem, typed into the form by somebody who sees labels and buttons, and taken away as Markdown. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class WholeIncidentTest extends BrowserTest {
    private static final Path GOLDEN = Path.of("examples/postmortems/2024-06-21-stale-warehouse-tables.md");

    @Inject
    Colleagues colleagues;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_incident_of_2024_06_21_is_typed_in_published_and_found_as_markdown(boolean script) throws IOException {
        String golden = Files.readString(GOLDEN);
        Manuscript document = Manuscript.of(MarkdownReader.read(golden).postMortem());
        Map<String, String> cookies =
                colleagues.browserOf("scribe", Role.EDITOR).cookies();
        Page page = signedIn(cookies, script);
        page.navigate("/incidents/new");
        page.getByLabel("Title").fill(document.value("title"));
        Typist typist = new Typist(page);
        typist.press("Open the incident");
        typist.write(document);
        typist.press("Publish");
        assertThat(page.url()).matches(".*/incidents/\\d+");
        String markdown = given().cookies(cookies).get(page.url() + ".md").asString();
        assertThat(asDrafted(markdown)).isEqualTo(golden);
    }

    /** Without what only keeping and publishing add: numbers, who, when. */
    private static String asDrafted(String markdown) {
        return markdown.lines()
                        .filter(line -> !line.matches("(number|published_at|published_by|[a-z]+_set_by): .*"))
                        .map(line -> line.equals("status: published") ? "status: draft" : line)
                        .map(line -> line.replaceFirst("^(- \\[ \\] )\\*\\*AI-\\d+\\*\\* ", "$1"))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private Page signedIn(Map<String, String> cookies, boolean script) {
        Page page = visitor(1280, ColorScheme.LIGHT, script);
        page.context()
                .addCookies(cookies.entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                                .setDomain("localhost")
                                .setPath("/"))
                        .toList());
        return page;
    }
}
