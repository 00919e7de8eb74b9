package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the blocks of a text are is what CommonMark says, however quickly they are found. */
class MarkdownSyntaxTest {
    private static final Parser COMMON_MARK = Parser.builder().build();
    private static final List<String> LINES = List.of(
            "",
            "words",
            "more words",
            "# heading",
            "## heading ##",
            "===",
            "---",
            "-- -",
            "=",
            "- item",
            "  inside",
            "1. first",
            "   within",
            "> quote",
            "> - quoted item",
            ">",
            "```",
            "```java",
            "````",
            "~~~",
            "~~~ text ~ mark",
            "``` a ` b",
            "   ```",
            "    ```",
            "  ~~~~~",
            "> ```",
            "- ```",
            "    code",
            "      deeper",
            "\tcode",
            "<div>",
            "</div>",
            "<b>x</b>",
            "<!-- a",
            "b -->",
            "<pre>",
            "</pre>",
            "***",
            "#hash",
            "| a | b |");

    @Test
    void blocks_are_those_of_common_mark() {
        Random chance = new Random(9);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int line = chance.nextInt(14); line >= 0; line--)
                text.append(LINES.get(chance.nextInt(LINES.size()))).append(line == 0 && i % 2 == 0 ? "" : "\n");
            String source = text.toString();
            assertThat(outline(MarkdownSyntax.blocks(source))).as(source).isEqualTo(outline(COMMON_MARK.parse(source)));
        }
    }

    private static String outline(Node parent) {
        StringBuilder outline = new StringBuilder();
        for (Node node : parent.getChildren()) {
            if (!(node instanceof Block)) continue;
            outline.append(node.getNodeName())
                    .append(' ')
                    .append(node.getStartOffset())
                    .append('-')
                    .append(node.getEndOffset())
                    .append(" (")
                    .append(outline(node))
                    .append(")\n");
        }
        return outline.toString();
    }
}
