package dev.debrief.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people type and paste when they mean an issue. */
class IssueKeyTest {
    @Test
    void a_key_alone_may_have_small_letters_and_blanks_around_it() {
        assertThat(IssueKey.parse("  ops-12 ")).contains(new IssueKey("OPS-12", ""));
    }

    @Test
    void an_address_is_read_as_it_stands_in_the_browser() {
        assertThat(IssueKey.parse("https://a.example.com/browse/OPS-12"))
                .contains(new IssueKey("OPS-12", "https://a.example.com"));
        assertThat(IssueKey.parse("https://a.example.com/jira/browse/OPS-12?page=1#c"))
                .contains(new IssueKey("OPS-12", "https://a.example.com/jira"));
        assertThat(IssueKey.parse("https://a.example.com/jira/software/projects/OPS/boards/1?selectedIssue=OPS-12"))
                .hasValueSatisfying(
                        key -> assertThat(key.isAt("https://a.example.com")).isTrue());
    }

    @Test
    void an_address_elsewhere_is_known_to_be_elsewhere() {
        IssueKey key =
                IssueKey.parse("https://a.example.com.evil.org/browse/OPS-12").orElseThrow();
        assertThat(key.isAt("https://a.example.com")).isFalse();
        assertThat(IssueKey.parse("OPS-12").orElseThrow().isAt("https://a.example.com"))
                .isTrue();
    }

    @Test
    void what_names_no_issue_is_no_key() {
        for (String typed :
                new String[] {"", "OPS", "12", "OPS-0", "the second", "https://a.example.com/", "OPS-12 OPS-13"})
            assertThat(IssueKey.parse(typed)).as(typed).isEmpty();
    }
}
