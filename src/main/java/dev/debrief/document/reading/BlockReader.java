package dev.debrief.document.reading;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import dev.debrief.document.Lines;
import dev.debrief.document.MarkdownSyntax;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a text, from Flexmark's tree; the words are always cut from the source. */
final class BlockReader {
    private final Lines lines;
    private final int firstLine;
    private final String text;
    private final List<Block> blocks = new ArrayList<>();

    private BlockReader(String text, int firstLine) {
        this.text = text;
        this.lines = Lines.of(text);
        this.firstLine = firstLine;
    }

    /** @param firstLine the line of the document with which the text begins */
    static List<Block> read(String text, int firstLine) {
        BlockReader reader = new BlockReader(text, firstLine);
        for (Node node : MarkdownSyntax.blocks(text).getChildren()) reader.add(node);
        return Numbering.joined(HtmlTables.joined(reader.blocks));
    }

    private void add(Node node) {
        int from = lines.first(node);
        int behind = lines.behind(node);
        String source = lines.cut(from, behind);
        int line = firstLine + from;
        if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            blocks.add(new Block.Heading(
                    heading.getLevel(),
                    cut(heading.getText().getStartOffset(), heading.getText().getEndOffset()),
                    source,
                    line));
        } else if (node instanceof ListBlock list) {
            blocks.add(new Block.Items(items(list, behind), node instanceof OrderedList, source, line));
        } else if (node instanceof FencedCodeBlock) {
            int end = behind - from > 1 && lines.line(behind - 1).strip().matches("`{3,}|~{3,}") ? behind - 1 : behind;
            blocks.add(new Block.Code(lines.cut(from + 1, end), source, line));
        } else if (node instanceof IndentedCodeBlock) {
            blocks.add(new Block.Code(source, source, line));
        } else if (node instanceof Paragraph) {
            PipeTables.addTo(blocks, source, line);
        } else {
            blocks.add(
                    new Block.Other(node instanceof ThematicBreak && !(node instanceof HtmlBlockBase), source, line));
        }
    }

    private String cut(int from, int to) {
        return text.substring(from, to).replace('\n', ' ').strip();
    }

    private List<Item> items(ListBlock list, int behindList) {
        List<Item> items = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            int from = lines.first(node);
            int behind = node.getNext() == null ? behindList : lines.first(node.getNext());
            String source = lines.cut(from, Math.max(behind, from + 1)).stripTrailing();
            items.add(new Item(Margin.body(source), source, firstLine + from));
        }
        return items;
    }
}
