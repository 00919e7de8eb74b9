package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain flavour: CommonMark alone, and nothing is lost. */
class PlainMarkdownTest {
    @Test
    void tables_boxes_alerts_and_comments_become_what_every_reader_of_commonmark_knows() {
        String written = """
                ---
                title: It failed
                ---

                # It failed

                ## Impact

                > [!WARNING]
                > Still running.

                | a | b |
                |---|---|
                | 1 | 2 |

                | Measure | Amount | Unit | Internal |
                | --- | --- | --- | --- |
                | customers | 312 | people |  |
                | cost | 7 | EUR | yes |

                ## Timeline <!-- section after detection -->

                > <!-- as written -->
                > ```

                ## Action items

                - [ ] **AI-7** (prevent) Swap.
                - [x] Look.
                """;
        String plain = PlainMarkdown.of(written);
        assertThat(plain).isEqualTo("""
                ---
                flavour: plain
                title: It failed
                ---

                # It failed

                ## Impact

                > **Warning**
                > Still running.

                ```table
                | a | b |
                |---|---|
                | 1 | 2 |
                ```

                Figures:

                - customers: **312** people
                - cost: **7** EUR (internal)

                ## Timeline (section after detection)

                > *as written*
                > ```

                ## Action items

                - \u2610 **AI-7** (prevent) Swap.
                - \u2611 Look.
                """);
        assertThat(PlainMarkdown.undone(plain)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> **Note**",
                "> **Note**  ",
                "> [!note]",
                "- \u2610 a box",
                "- \u2611\u2611 two",
                "- [X] large",
                "## Timeline (section)",
                "## Timeline \\(section)",
                "> *as written*",
                "Figures:",
                "Figures:\n\n- a: **b** c",
                "```table\n| a |\n```",
                "```table table\nx\n```",
                "```\n- [ ] code\n| a | b |\n|---|---|\n```",
                "  > | a | b |\n  > |---|---|\n  > | 1 | 2 |",
                "| Measure | Amount | Unit |\n| --- | --- | --- |\n| a |  | c |",
                "| Measure | Amount | Unit | Internal |\n| --- | --- | --- | --- |\n| a | b | c |  |"
            })
    void what_already_looks_like_it_comes_back_as_it_was(String body) {
        String written = "---\ntitle: x\n---\n\n" + body + "\n";
        String plain = PlainMarkdown.of(written);
        assertThat(plain).startsWith("---\nflavour: plain\n");
        assertThat(PlainMarkdown.undone(plain)).isEqualTo(written);
    }

    @Test
    void a_text_that_does_not_say_so_is_read_as_it_is() {
        String text = "---\ntitle: x\n---\n\nflavour: plain\n\n- \u2610 a box\n";
        assertThat(PlainMarkdown.undone(text)).isEqualTo(text);
    }
}
