package dev.debrief.document.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What GitHub adds to CommonMark: tables, task lists, strikethrough, bare addresses, and tags it will not have. */
class GithubFlavourTest {
    @Test
    void a_table_has_as_many_cells_as_it_was_given_and_ends_at_a_blank_line() {
        assertThat(Storage.of("| host | state |\n| --- | --- |\n| db1 |\n| db2 | up | odd |\n\nBehind"))
                .isEqualTo("<table><tbody><tr><th>host</th><th>state</th></tr>\n<tr><td>db1</td><td></td></tr>\n"
                        + "<tr><td>db2</td><td>up</td><td>odd</td></tr>\n</tbody></table>\n<p>Behind</p>");
    }

    @Test
    void a_table_may_lack_its_outer_bars_and_hold_marks_and_escaped_bars() {
        assertThat(Storage.of("a \\| b | c\n---|:-:\n`x \\| y` | **z**"))
                .contains("<th>a | b</th>", "<code>x | y</code>", "<strong>z</strong>", "text-align: center;");
    }

    @Test
    void a_table_without_rows_is_its_heading() {
        assertThat(Storage.of("| only |\n|---|")).isEqualTo("<table><tbody><tr><th>only</th></tr>\n</tbody></table>");
    }

    @Test
    void tasks_nest() {
        assertThat(Storage.of("- [X] restart\n  - [ ] warn\n- [ ] check"))
                .isEqualTo("<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status>"
                        + "<ac:task-body>restart<ac:task-list><ac:task><ac:task-id>2</ac:task-id>"
                        + "<ac:task-status>incomplete</ac:task-status><ac:task-body>warn</ac:task-body></ac:task>\n"
                        + "</ac:task-list>\n</ac:task-body></ac:task>\n<ac:task><ac:task-id>3</ac:task-id>"
                        + "<ac:task-status>incomplete</ac:task-status><ac:task-body>check</ac:task-body></ac:task>\n"
                        + "</ac:task-list>");
        assertThat(Storage.of("- [] none\n- [y] either")).isEqualTo("<ul><li>[] none</li><li>[y] either</li></ul>");
    }

    @Test
    void two_tildes_strike_through_within_a_paragraph() {
        assertThat(Storage.of("~~03:09~~ 03:10")).isEqualTo("<p><del>03:09</del> 03:10</p>");
        assertThat(Storage.of("~~open\n\nclosed~~")).isEqualTo("<p>~~open</p>\n<p>closed~~</p>");
    }

    @Test
    void a_bare_address_is_a_link() {
        assertThat(Storage.of("See https://status.example.org/7 and www.example.org."))
                .isEqualTo("<p>See <a href=\"https://status.example.org/7\">https://status.example.org/7</a>"
                        + " and <a href=\"http://www.example.org\">www.example.org</a>.</p>");
        assertThat(Storage.of("Ask oncall@example.org"))
                .isEqualTo("<p>Ask <a href=\"mailto:oncall@example.org\">oncall@example.org</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext"})
    void a_tag_that_would_swallow_the_page_is_words(String tag) {
        assertThat(Storage.of("A <" + tag + "> b"))
                .contains("&lt;" + tag + "&gt;")
                .doesNotContain("<" + tag);
        Storage.valid(Storage.of("<" + tag + ">\nb\n</" + tag + ">\n\nc"));
    }
}
