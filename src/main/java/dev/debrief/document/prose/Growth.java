package dev.debrief.document.prose;

import dev.debrief.document.prose.Block.Align;
import dev.debrief.document.prose.Block.Cell;
import dev.debrief.document.prose.Block.Item;
import dev.debrief.document.prose.Block.Row;
import dev.debrief.document.prose.Block.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A tree that grows in the order of its text. What is opened stands on a stack, and everything finds a place that may
 * hold it: a block ends the paragraph it would stand in, a word in a table gets a cell. So whatever is opened and
 * closed, in any order, the tree is well nested and has every word.
 */
final class Growth {
    private final List<Frame> open = new ArrayList<>();
    private List<Block> grown = List.of();

    Growth() {
        open.add(new Frame.Blocks("", blocks -> grown = blocks));
    }

    /** The whole tree; everything that is still open is closed. */
    List<Block> finish() {
        closeTo(0);
        return grown;
    }

    /** How many things are open. */
    int depth() {
        return open.size();
    }

    void closeTo(int depth) {
        while (open.size() > depth) open.remove(open.size() - 1).finish();
    }

    Frame top() {
        return open.get(open.size() - 1);
    }

    /** The place of the innermost open element among those that raw HTML opened above {@code floor}; -1 if none is. */
    int find(int floor, String... tags) {
        for (int at = open.size() - 1; at >= floor; at--) {
            for (String tag : tags) {
                if (open.get(at).tag.equals(tag)) return at;
            }
        }
        return -1;
    }

    Frame at(int place) {
        return open.get(place);
    }

    void add(Block block) {
        placeForBlocks().add(block);
    }

    void add(Inline inline) {
        if (top() instanceof Frame.Words words) words.words.add(inline);
        else place().add(inline);
    }

    void text(String text) {
        if (text.isEmpty()) return;
        boolean between = !(top() instanceof Frame.Words) && !(top() instanceof Frame.Blocks);
        if (!between || !text.isBlank()) add(new Inline.Text(text));
    }

    /** Words that become a block: a paragraph, a heading. */
    void openLine(String tag, Function<List<Inline>, Block> made) {
        placeForBlocks();
        open.add(new Frame.Words(tag, words -> {
            if (!Inline.isBlank(words)) add(made.apply(words));
        }));
    }

    /** Words that stay words: a mark, a link. */
    void openWords(String tag, Function<List<Inline>, Inline> made) {
        if (!(top() instanceof Frame.Words)) place();
        open.add(new Frame.Words(tag, words -> {
            if (!words.isEmpty()) add(made.apply(words));
        }));
    }

    /** Words that a title takes. */
    void openTitle(String tag, Consumer<List<Inline>> taken) {
        placeForBlocks();
        open.add(new Frame.Words(tag, taken));
    }

    /** Blocks that become one. */
    void openBlocks(String tag, Function<List<Block>, Block> made) {
        placeForBlocks();
        open.add(new Frame.Blocks(tag, blocks -> {
            if (!blocks.isEmpty()) add(made.apply(blocks));
        }));
    }

    /** Blocks that stand where they are; the element only keeps them together. */
    void openGroup(String tag) {
        placeForBlocks();
        open.add(new Frame.Blocks(tag, blocks -> blocks.forEach(this::add)));
    }

    /** Blocks that somebody takes away. */
    void openNote(Consumer<List<Block>> taken) {
        placeForBlocks();
        open.add(new Frame.Blocks("", taken));
    }

    void openExpand(String tag) {
        placeForBlocks();
        Frame.Blocks[] expand = new Frame.Blocks[1];
        expand[0] = new Frame.Blocks(tag, blocks -> {
            String title = expand[0].title == null ? "" : expand[0].title;
            if (!blocks.isEmpty() || !title.isEmpty()) add(new Block.Expand(title, blocks));
        });
        open.add(expand[0]);
    }

    void openList(String tag, boolean numbered, int start) {
        placeForBlocks();
        open.add(new Frame.Items(tag, items -> add(new Block.Listing(numbered, start, items))));
    }

    void openItem(String tag, Tick tick) {
        if (!(top() instanceof Frame.Items)) openList(tag.isEmpty() ? "" : "ul", false, 1);
        Frame.Items list = (Frame.Items) top();
        open.add(new Frame.Blocks(tag, blocks -> list.items.add(new Item(tick, blocks))));
    }

    void openTable(String tag) {
        placeForBlocks();
        open.add(new Frame.Rows(tag, rows -> add(new Block.Table(rows))));
    }

    /** In a table, which must be on top. */
    void openRow(String tag) {
        Frame.Rows table = (Frame.Rows) top();
        open.add(new Frame.Cells(tag, cells -> table.rows.add(new Row(cells))));
    }

    /** In a row, which must be on top. */
    void openCell(String tag, boolean header, Align align, int columns, int rows) {
        Frame.Cells row = (Frame.Cells) top();
        open.add(new Frame.Blocks(tag, blocks -> row.cells.add(new Cell(header, align, columns, rows, blocks))));
    }

    private Frame.Blocks placeForBlocks() {
        while (top() instanceof Frame.Words) closeTo(open.size() - 1);
        return place();
    }

    private Frame.Blocks place() {
        if (top() instanceof Frame.Items) openItem("li", Tick.NONE);
        if (top() instanceof Frame.Rows) openRow("tr");
        if (top() instanceof Frame.Cells) openCell("td", false, Align.UNSAID, 1, 1);
        return (Frame.Blocks) top();
    }
}
