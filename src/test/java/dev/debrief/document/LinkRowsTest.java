package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRowsTest {
    private static final RowId ID = new RowId("l1");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "https://logs.example.com/7, , - <https://logs.example.com/7>",
                "https://logs.example.com/7, The log, - [The log](https://logs.example.com/7)",
                "https://logs.example.com/7, A [b], - [A \\[b\\]](https://logs.example.com/7)",
                "https://logs.example.com/a b, The log, - [The log](<https://logs.example.com/a b>)",
                "https://logs.example.com/(a), The log, - [The log](<https://logs.example.com/(a)>)",
                "https://logs.example.com/<a>\\, x, - [x](<https://logs.example.com/\\<a\\>\\\\>)",
                "https://logs.example.com/é, x, - [x](<https://logs.example.com/é>)",
                "https://logs.example.com/~, x, - [x](https://logs.example.com/~)",
                "https://logs.example.com/a b, , - [](<https://logs.example.com/a b>)",
                "runbook, , - [](runbook)"
            })
    void a_link_is_written_as_people_write_it_and_comes_back(String address, String title, String written) {
        Link link = new Link(ID, address, title == null ? "" : title, false);
        assertThat(LinkRows.write(link)).isEqualTo(written);
        assertThat(LinkRows.read(written.substring(2), ID)).contains(link);
    }

    @Test
    void an_internal_link_says_so() {
        Link link = new Link(ID, "https://logs.example.com/7", "The log", true);
        assertThat(LinkRows.write(link)).isEqualTo("- [The log](https://logs.example.com/7) (internal)");
        assertThat(LinkRows.read("[The log](https://logs.example.com/7) (internal)", ID))
                .contains(link);
    }

    @Test
    void a_link_without_a_word_has_an_empty_address() {
        assertThat(LinkRows.read("[x](<>)", ID)).contains(new Link(ID, "", "x", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words",
                "<not closed",
                "<>",
                "<a b>",
                "[x](a b)",
                "[x]()",
                "[x](a) and more",
                "[x] (a)",
                "[x\\](a)",
                "[x",
                "[x]",
                "x](a)",
                "[x](<)",
                "[x](a\n)"
            })
    void anything_else_is_no_link(String item) {
        assertThat(LinkRows.read(item, ID)).isEmpty();
    }
}
