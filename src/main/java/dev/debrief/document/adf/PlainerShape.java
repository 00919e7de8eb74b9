package dev.debrief.document.adf;

import dev.debrief.document.prose.Block;
import dev.debrief.document.prose.Block.Item;
import dev.debrief.document.prose.Block.Tick;
import dev.debrief.document.prose.Inline;
import java.util.ArrayList;
import java.util.List;

/** Blocks in a plainer shape, for places that do not allow their own. */
final class PlainerShape {
    private PlainerShape() {}

    /** An item with its box as a character. */
    static List<Block> of(Item item) {
        List<Block> blocks = new ArrayList<>(item.blocks());
        List<Inline> words = new ArrayList<>(List.of(new Inline.Text(item.tick().sign())));
        if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph first) {
            words.addAll(first.words());
            blocks.remove(0);
        }
        blocks.add(0, new Block.Paragraph(words));
        return blocks;
    }

    /** A table as a list of its rows. */
    static Block.Listing asList(Block.Table table) {
        return new Block.Listing(
                false, 1, table.rows().stream().map(PlainerShape::item).toList());
    }

    private static Item item(Block.Row row) {
        return new Item(
                Tick.NONE,
                row.cells().stream().flatMap(cell -> cell.blocks().stream()).toList());
    }

    /** Footnotes as a numbered list. */
    static Block.Listing asList(Block.Footnotes footnotes) {
        return new Block.Listing(
                true,
                footnotes.notes().get(0).number(),
                footnotes.notes().stream()
                        .map(note -> new Item(Tick.NONE, note.blocks()))
                        .toList());
    }
}
