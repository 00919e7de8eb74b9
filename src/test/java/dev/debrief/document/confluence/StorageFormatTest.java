package dev.debrief.document.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageFormatTest {
    @Test
    void marks_links_and_breaks_are_set_in_their_elements() {
        assertThat(Storage.of("*a* **b** ~~c~~ `d < e` [f](https://x.org/?a=1&b=2) <https://y.org>\\\ng"))
                .isEqualTo(
                        "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d &lt; e</code>"
                                + " <a href=\"https://x.org/?a=1&amp;b=2\">f</a> <a href=\"https://y.org\">https://y.org</a><br />g</p>");
    }

    @Test
    void a_heading_in_a_text_stands_below_that_of_its_part() {
        assertThat(Storage.of("# One\n\n###### Six")).isEqualTo("<h3>One</h3>\n<h6>Six</h6>");
    }

    @ParameterizedTest
    @CsvSource({"NOTE,info", "TIP,tip", "IMPORTANT,note", "WARNING,note", "CAUTION,warning", "INTERNAL,note"})
    void an_alert_becomes_a_panel_that_keeps_its_word(String alert, String macro) {
        String title = alert.charAt(0) + alert.substring(1).toLowerCase(java.util.Locale.ROOT);
        assertThat(withoutIds(Storage.of("> [!" + alert + "]\n> Two *words*.")))
                .isEqualTo("<ac:structured-macro ac:name=\"" + macro + "\" ac:schema-version=\"1\">"
                        + "<ac:parameter ac:name=\"title\">" + title + "</ac:parameter>"
                        + "<ac:rich-text-body><p>Two <em>words</em>.</p>\n</ac:rich-text-body></ac:structured-macro>");
    }

    @Test
    void code_becomes_the_code_macro_with_a_language_that_confluence_knows() {
        assertThat(withoutIds(Storage.of("```python\nif a < b:\n    print(\"]]>\")\n```")))
                .isEqualTo("<ac:structured-macro ac:name=\"code\" ac:schema-version=\"1\">"
                        + "<ac:parameter ac:name=\"language\">py</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[if a < b:\n    print(\"]]]]><![CDATA[>\")]]></ac:plain-text-body>"
                        + "</ac:structured-macro>");
    }

    @Test
    void a_diagram_stays_code_under_its_name() {
        assertThat(withoutIds(Storage.of("```mermaid\ngraph TD; A-->B\n```")))
                .contains("<ac:parameter ac:name=\"title\">mermaid</ac:parameter>", "<![CDATA[graph TD; A-->B]]>");
    }

    @Test
    void tasks_become_tasks_and_a_mixed_list_shows_its_boxes() {
        assertThat(Storage.of("- [x] told\n- [ ] checked"))
                .isEqualTo("<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status>"
                        + "<ac:task-body>told</ac:task-body></ac:task>\n"
                        + "<ac:task><ac:task-id>2</ac:task-id><ac:task-status>incomplete</ac:task-status>"
                        + "<ac:task-body>checked</ac:task-body></ac:task>\n</ac:task-list>");
        assertThat(Storage.of("- [x] told\n- asked")).isEqualTo("<ul><li>☑ told</li><li>asked</li></ul>");
        assertThat(Storage.of("3. [ ] third")).isEqualTo("<ol start=\"3\"><li>☐ third</li></ol>");
    }

    @Test
    void a_table_keeps_its_alignment() {
        assertThat(Storage.of("| what | how many | x |\n|:-----|--------:|---|\n| rows | 14 | |"))
                .isEqualTo("<table><tbody>"
                        + "<tr><th style=\"text-align: left;\"><p style=\"text-align: left;\">what</p></th>"
                        + "<th style=\"text-align: right;\"><p style=\"text-align: right;\">how many</p></th><th>x</th></tr>\n"
                        + "<tr><td style=\"text-align: left;\"><p style=\"text-align: left;\">rows</p></td>"
                        + "<td style=\"text-align: right;\"><p style=\"text-align: right;\">14</p></td><td></td></tr>\n"
                        + "</tbody></table>");
    }

    @Test
    void what_is_shown_on_demand_becomes_an_expand_with_its_markdown() {
        assertThat(withoutIds(
                        Storage.of("<details>\n<summary>The <b>log</b></summary>\n\n- *one*\n\n</details>\n\nBehind.")))
                .isEqualTo("<ac:structured-macro ac:name=\"expand\" ac:schema-version=\"1\">"
                        + "<ac:parameter ac:name=\"title\">The log</ac:parameter><ac:rich-text-body>"
                        + "<ul><li><em>one</em></li></ul>\n</ac:rich-text-body></ac:structured-macro>\n<p>Behind.</p>");
        assertThat(withoutIds(Storage.of("<details><summary>Log</summary>\n\nInside.</details>\n\nBehind.")))
                .endsWith("<p>Inside.</p>\n</ac:rich-text-body></ac:structured-macro>\n<p>Behind.</p>");
    }

    @Test
    void attached_pictures_and_files_are_attachments_and_other_pictures_addresses() {
        assertThat(Storage.of("![Load](attachments/load.png \"At night\")"))
                .isEqualTo("<p><ac:image ac:alt=\"Load\" ac:title=\"At night\" ac:width=\"760\">"
                        + "<ri:attachment ri:filename=\"load.png\" /></ac:image></p>");
        assertThat(Storage.of("<img src='attachments/load.png'>")).contains("ac:alt=\"Load over the night\"");
        assertThat(Storage.of("![x](https://x.org/a.png)"))
                .isEqualTo("<p><ac:image ac:alt=\"x\"><ri:url ri:value=\"https://x.org/a.png\" /></ac:image></p>");
        assertThat(Storage.of("[the log](attachments/job.log)"))
                .isEqualTo("<p><ac:link><ri:attachment ri:filename=\"job.log\" />"
                        + "<ac:link-body>the log</ac:link-body></ac:link></p>");
        assertThat(Storage.of("![gone](attachments/gone.png)"))
                .isEqualTo("<p>Picture: gone (attachments/gone.png, not attached)</p>");
    }

    @Test
    void links_to_other_incidents_lead_here_from_elsewhere() {
        assertThat(Storage.of("[a](/incidents/7) [b](INC-8)"))
                .isEqualTo("<p><a href=\"https://debrief.example.org/incidents/7\">a</a>"
                        + " <a href=\"https://debrief.example.org/incidents/8\">b</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "JaVaScRiPt:x",
                "file:///etc",
                "//x.org",
                "foo.md"
            })
    void an_address_that_nothing_may_follow_is_words(String address) {
        assertThat(Storage.of("[go](" + address + ")")).isEqualTo("<p>go (" + address + ")</p>");
        assertThat(Storage.of("<a href=\"" + address + "\">go</a>")).isEqualTo("<p>go (" + address + ")</p>");
        assertThat(Storage.of("![pic](" + address + ")"))
                .doesNotContain("ac:image", "href")
                .contains("pic");
    }

    @Test
    void footnotes_lead_there_and_back() {
        String note = withoutIds(Storage.of("Right[^1].\n\n[^1]: as the *log* says"));
        assertThat(note)
                .contains("<sup><ac:link ac:anchor=\"note-1\"><ac:link-body>1</ac:link-body></ac:link></sup>")
                .contains("<ac:parameter ac:name=\"\">mention-1</ac:parameter>")
                .endsWith("<hr />\n<ol><li><ac:structured-macro ac:name=\"anchor\" ac:schema-version=\"1\">"
                        + "<ac:parameter ac:name=\"\">note-1</ac:parameter></ac:structured-macro>as the <em>log</em> says"
                        + " <ac:link ac:anchor=\"mention-1\"><ac:link-body>↩</ac:link-body></ac:link></li></ol>");
        assertThat(Storage.of("[^lonely]: nobody mentions it")).contains("nobody mentions it");
        assertThat(Storage.of("No[^such] note.")).isEqualTo("<p>No[^such] note.</p>");
    }

    @Test
    void a_link_to_a_heading_of_the_same_text_finds_it() {
        assertThat(Storage.of("[why](#root-cause)\n\n## Root cause"))
                .contains("<ac:link ac:anchor=\"root-cause\"><ac:link-body>why</ac:link-body></ac:link>")
                .contains("<ac:parameter ac:name=\"\">root-cause</ac:parameter></ac:structured-macro>Root cause</h4>");
    }

    @Test
    void an_html_table_is_a_table_however_carelessly_it_was_written() {
        assertThat(Storage.of("<table>stray<tr><th>a<td align=right>b\n<tr><td colspan=2><ul><li>c<li>d</ul></table>"))
                .isEqualTo("<table><tbody><tr><td>stray</td></tr>\n<tr><th>a</th>"
                        + "<td style=\"text-align: right;\"><p style=\"text-align: right;\">b </p></td></tr>\n"
                        + "<tr><td colspan=\"2\"><ul><li>c</li><li>d</li></ul>\n</td></tr>\n</tbody></table>");
    }

    @Test
    void what_looks_like_a_tag_and_is_none_stays_a_word() {
        assertThat(Storage.of("ssh <host> as <user>")).isEqualTo("<p>ssh &lt;host&gt; as &lt;user&gt;</p>");
        assertThat(Storage.of("<script>alert(1)</script>")).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
        assertThat(Storage.of("a <font color=red>b</font> <!-- unseen -->c")).isEqualTo("<p>a b c</p>");
    }

    @Test
    void characters_that_xml_forbids_are_replaced_and_nothing_else() {
        assertThat(Storage.of("a\u0001b\uD83Dc\uFFFEd😀e\u0085")).isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd😀e\u0085</p>");
        assertThat(Storage.of("```\na\u0000\uDC00b\n```")).contains("<![CDATA[a\uFFFD\uFFFDb]]>");
    }

    @Test
    void markup_that_is_never_closed_ends_with_what_it_stands_in() {
        assertThat(Storage.of("> <b>bold\n\nplain </b></blockquote>"))
                .isEqualTo("<blockquote><p><strong>bold</strong></p>\n</blockquote>\n<p>plain </p>");
    }

    @Test
    void the_same_text_gives_the_same_bytes_and_no_two_macros_share_an_id() {
        String text = "> [!NOTE]\n> a\n\n> [!NOTE]\n> a\n\n```\nx\n```\n\n```\nx\n```";
        String once = Storage.of(text);
        assertThat(Storage.of(text)).isEqualTo(once);
        assertThat(java.util.regex.Pattern.compile("macro-id=\"([^\"]+)\"")
                        .matcher(once)
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    static String withoutIds(String storage) {
        return storage.replaceAll(" ac:macro-id=\"[^\"]*\"", "");
    }
}
