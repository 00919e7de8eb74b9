package dev.debrief.document.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.MarkdownReader;
import dev.debrief.document.Part;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Template;
import dev.debrief.document.TemplateChapter;
import dev.debrief.shared.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfluencePageTest {
    private static final String SMALL = """
            ---
            title: Views left behind
            number: INC-42
            severity: SEV2
            services: warehouse
            time_zone: Europe/Berlin
            started: 2024-06-21 03:09
            resolved: 2024-06-21
            ---

            # Views left behind

            ## Summary

            Stopped.

            ## Timeline

            - **2024-06-21 03:09** (trigger) It stopped.
              - Source: /incidents/42/pasted/1

            ## Causes

            - **F1** (root cause, testing) No test.
            - **F2** (contributing, internal) No alarm.
              - Led to: F1

            ## Action items

            - [x] **AI-17** (prevent, high) Write one.
              - Owner: Mara
              - Due: 2024-07-01
              - Covers: F1
            - [ ] Another.
            """;

    @Test
    void a_document_becomes_a_page_without_its_title() {
        String page = StorageFormatTest.withoutIds(write(SMALL));
        Storage.valid(page);
        assertThat(page)
                .doesNotContain("Views left behind")
                .startsWith(
                        "<ac:structured-macro ac:name=\"details\" ac:schema-version=\"1\"><ac:rich-text-body><table><tbody>"
                                + "<tr><th>Incident</th><td><a href=\"https://debrief.example.org/incidents/42\">INC-42</a></td></tr>\n"
                                + "<tr><th>Severity</th><td>" + lozenge("Yellow", "SEV2") + "</td></tr>\n"
                                + "<tr><th>State</th><td>" + lozenge("Yellow", "Draft") + "</td></tr>\n"
                                + "<tr><th>Services</th><td>warehouse</td></tr>\n"
                                + "<tr><th>Started</th><td><time datetime=\"2024-06-21\" /> 03:09, Berlin time (UTC+2)</td></tr>\n"
                                + "<tr><th>Resolved</th><td><time datetime=\"2024-06-21\" /></td></tr>\n"
                                + "<tr><th>Time zone</th><td>Europe/Berlin</td></tr>\n</tbody></table></ac:rich-text-body>"
                                + "</ac:structured-macro>\n<ac:structured-macro ac:name=\"toc\"")
                .contains(
                        "<h2>Summary</h2>\n<p>Stopped.</p>\n<h2>Timeline</h2>\n<table><tbody>"
                                + "<tr><th>Time, Berlin time (UTC+2)</th><th>Kind</th><th>What happened</th><th>Source</th></tr>\n"
                                + "<tr><td><time datetime=\"2024-06-21\" /> 03:09</td><td>" + lozenge("Red", "Trigger")
                                + "</td><td>It stopped.</td>"
                                + "<td><a href=\"https://debrief.example.org/incidents/42/pasted/1\">Pasted log 1</a></td></tr>\n")
                .contains("<strong>F2</strong></td><td>" + lozenge("Grey", "Contributing") + "</td><td>No alarm. "
                        + lozenge("Purple", "Internal") + "</td>"
                        + "<td><ac:link ac:anchor=\"factor-1\"><ac:link-body>F1</ac:link-body></ac:link></td></tr>")
                .contains(
                        "<ac:task><ac:task-id>17</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>"
                                + "<strong>AI-17</strong> Write one. " + lozenge("Green", "Done")
                                + "<br />Owner: Mara · Due: "
                                + "<time datetime=\"2024-07-01\" /> · Priority: high · Kind: prevent · Covers: "
                                + "<ac:link ac:anchor=\"factor-1\"><ac:link-body>F1</ac:link-body></ac:link></ac:task-body></ac:task>")
                .contains("<ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status>");
    }

    @Test
    void a_short_document_has_no_table_of_contents() {
        assertThat(write("# Short\n\n## Summary\n\nOne.\n\n## Detection\n\nTwo."))
                .doesNotContain("\"toc\"");
    }

    @Test
    void chapters_stand_in_the_order_and_under_the_headings_of_the_template() {
        PostMortem plain = MarkdownReader.read(
                        "# T\n\n## Summary\n\nOne.\n\n## Lessons\n\n### What went well\n\n- Two.")
                .postMortem();
        Template template = new Template(
                "own",
                1,
                "Own",
                "",
                "",
                List.of(
                        new TemplateChapter(
                                Part.LESSONS,
                                "Learnt",
                                Markdown.EMPTY,
                                Markdown.EMPTY,
                                List.of("Good", "Bad", "Lucky", "New")),
                        new TemplateChapter(Part.SUMMARY, "In short", Markdown.EMPTY, Markdown.EMPTY, List.of())),
                true);
        String page = ConfluencePage.write(plain.with(plain.head().under(template)), new Setting(Storage.HERE, 0));
        assertThat(page).containsSubsequence("Own, version 1", "<h2>Learnt</h2>", "<h3>Good</h3>", "<h2>In short</h2>");
    }

    @Test
    void tasks_on_one_page_never_share_a_number() {
        String page =
                write("# T\n\n## Summary\n\n- [ ] a\n- [ ] b\n\n## Action items\n\n- [ ] **AI-1** c\n- [ ] **AI-1** d");
        assertThat(page.split("<ac:task-id>(?=2<)", -1)).hasSize(2);
        assertThat(page).containsSubsequence("<ac:task-id>2<", "<ac:task-id>3<", "<ac:task-id>1<", "<ac:task-id>4<");
    }

    @Test
    void the_preview_shows_what_confluence_gets_and_nothing_that_runs() throws IOException {
        String storage = write(Files.readString(Path.of("examples/postmortems/2024-06-21-stale-warehouse-tables.md")));
        String html = ConfluencePreview.of(storage, Storage.HERE.files());
        var page = org.jsoup.Jsoup.parse(html);
        assertThat(page.select(".cf-lozenge").eachText()).contains("Draft", "Root cause", "Mitigated");
        assertThat(page.select(".cf-tasks > li")).hasSize(2);
        assertThat(page.select("[style], script")).isEmpty();
        for (String href : page.select("a[href^=#]").eachAttr("href"))
            assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
        String hostile = ConfluencePreview.of(
                Storage.of("<b onclick=x>a</b> [b](javascript:x) `<script>`"), Storage.HERE.files());
        assertThat(hostile).isEqualTo("<p><strong>a</strong> b (javascript:x) <code>&lt;script&gt;</code></p>");
    }

    private static String lozenge(String colour, String title) {
        return "<ac:structured-macro ac:name=\"status\" ac:schema-version=\"1\"><ac:parameter ac:name=\"colour\">"
                + colour + "</ac:parameter><ac:parameter ac:name=\"title\">" + title
                + "</ac:parameter></ac:structured-macro>";
    }

    private static String write(String markdown) {
        PostMortem tree = MarkdownReader.read(markdown).postMortem();
        return ConfluencePage.write(tree, new Setting(Storage.HERE, 2));
    }
}
