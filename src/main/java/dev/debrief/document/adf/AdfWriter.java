package dev.debrief.document.adf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.document.Alert;
import dev.debrief.document.prose.Block;
import dev.debrief.document.prose.Block.Item;
import dev.debrief.document.prose.Block.Tick;
import dev.debrief.document.prose.Characters;
import dev.debrief.document.prose.Inline;
import dev.debrief.document.prose.Mark;
import dev.debrief.document.prose.Prose;
import dev.debrief.document.prose.Whereabouts;
import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Set;

/**
 * Markdown as a document in the Atlassian Document Format, version 1. What may not stand where it was written stands
 * there in a plainer shape: a heading in a list as strong words, a table in a list as a list. No word is lost.
 */
public final class AdfWriter {
    private static final int MOST_LEVELS = 6;

    private int tasks;

    private AdfWriter() {}

    /** The document; without content where nothing was written. */
    public static ObjectNode write(Markdown markdown, Whereabouts whereabouts) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("type", "doc").put("version", 1);
        new AdfWriter().blocks(Prose.of(markdown, "", whereabouts), document.putArray("content"), AdfPlace.DOCUMENT);
        return document;
    }

    private void blocks(List<Block> blocks, ArrayNode content, AdfPlace place) {
        blocks.forEach(block -> block(block, content, place));
    }

    private void block(Block block, ArrayNode content, AdfPlace place) {
        if (block instanceof Block.Paragraph paragraph) line(content, "paragraph", paragraph.words(), Set.of());
        else if (block instanceof Block.Heading heading) heading(heading, content, place);
        else if (block instanceof Block.Quotation quote) quotation(quote, content, place);
        else if (block instanceof Block.Panel panel) panel(panel, content, place);
        else if (block instanceof Block.Listing list) list(list, content, place);
        else if (block instanceof Block.Code code) code(code, content);
        else if (block instanceof Block.Table table) table(table, content, place);
        else if (block instanceof Block.Expand expand) expand(expand, content, place);
        else if (block instanceof Block.Rule) rule(content, place);
        else if (block instanceof Block.Footnotes footnotes) footnotes(footnotes, content, place);
    }

    private static ObjectNode line(ArrayNode content, String type, List<Inline> words, Set<Mark> marks) {
        ObjectNode node = content.addObject().put("type", type);
        new AdfLine(node.putArray("content")).words(words, marks);
        return node;
    }

    private static void heading(Block.Heading heading, ArrayNode content, AdfPlace place) {
        if (!place.allows("heading")) line(content, "paragraph", heading.words(), Set.of(Mark.STRONG));
        else
            line(content, "heading", heading.words(), Set.of())
                    .putObject("attrs")
                    .put("level", Math.min(MOST_LEVELS, heading.level()));
    }

    private void quotation(Block.Quotation quote, ArrayNode content, AdfPlace place) {
        if (place.allows("quote"))
            within(content.addObject().put("type", "blockquote"), quote.blocks(), AdfPlace.QUOTATION);
        else blocks(quote.blocks(), content, place);
    }

    private void panel(Block.Panel panel, ArrayNode content, AdfPlace place) {
        String word = panel.alert().word();
        if (!place.allows("panel")) {
            line(content, "paragraph", List.of(new Inline.Text(word)), Set.of(Mark.STRONG));
            blocks(panel.blocks(), content, place);
            return;
        }
        ObjectNode node = content.addObject().put("type", "panel");
        node.putObject("attrs").put("panelType", type(panel.alert()));
        line(node.putArray("content"), "paragraph", List.of(new Inline.Text(word)), Set.of(Mark.STRONG));
        blocks(panel.blocks(), (ArrayNode) node.get("content"), AdfPlace.PANEL);
    }

    private static String type(Alert alert) {
        return switch (alert) {
            case NOTE -> "info";
            case TIP -> "success";
            case IMPORTANT, INTERNAL -> "note";
            case WARNING -> "warning";
            case CAUTION -> "error";
        };
    }

    private void expand(Block.Expand expand, ArrayNode content, AdfPlace place) {
        boolean root = place.allows("expand");
        if (!root && !place.allows("nestedExpand")) {
            line(content, "paragraph", List.of(new Inline.Text(expand.title())), Set.of(Mark.STRONG));
            blocks(expand.blocks(), content, place);
            return;
        }
        ObjectNode node = content.addObject().put("type", root ? "expand" : "nestedExpand");
        node.putObject("attrs").put("title", Characters.whole(expand.title()));
        within(node, expand.blocks(), root ? AdfPlace.EXPAND : AdfPlace.NESTED_EXPAND);
    }

    /** What must hold something holds an empty paragraph at least. */
    private void within(ObjectNode node, List<Block> blocks, AdfPlace place) {
        ArrayNode content = node.putArray("content");
        blocks(blocks, content, place);
        if (content.isEmpty()) content.addObject().put("type", "paragraph").putArray("content");
    }

    private void list(Block.Listing list, ArrayNode content, AdfPlace place) {
        if (place.allows("tasks") && areTasks(list)) {
            tasks(list, content);
            return;
        }
        ObjectNode node = content.addObject().put("type", list.numbered() ? "orderedList" : "bulletList");
        if (list.numbered() && list.start() != 1) node.putObject("attrs").put("order", list.start());
        ArrayNode items = node.putArray("content");
        for (Item item : list.items()) {
            within(items.addObject().put("type", "listItem"), AdfWriter.ticked(item), AdfPlace.ITEM);
        }
    }

    private static List<Block> ticked(Item item) {
        if (item.tick() == Tick.NONE) return item.blocks();
        return PlainerShape.of(item);
    }

    /** A task of this format holds a line and, behind it, more tasks. */
    private static boolean areTasks(Block.Listing list) {
        return list.isTasks()
                && list.items().stream()
                        .allMatch(item -> item.blocks().stream()
                                .skip(1)
                                .allMatch(block -> block instanceof Block.Listing inner && areTasks(inner)))
                && list.items().stream()
                        .allMatch(
                                item -> item.blocks().isEmpty() || item.blocks().get(0) instanceof Block.Paragraph);
    }

    private void tasks(Block.Listing list, ArrayNode content) {
        ObjectNode node = content.addObject().put("type", "taskList");
        node.putObject("attrs").put("localId", "tasks-" + ++tasks);
        ArrayNode items = node.putArray("content");
        for (Item item : list.items()) {
            List<Inline> words = item.blocks().isEmpty()
                    ? List.of()
                    : ((Block.Paragraph) item.blocks().get(0)).words();
            line(items, "taskItem", words, Set.of())
                    .putObject("attrs")
                    .put("localId", "task-" + ++tasks)
                    .put("state", item.tick() == Tick.DONE ? "DONE" : "TODO");
            item.blocks().stream().skip(1).forEach(inner -> tasks((Block.Listing) inner, items));
        }
    }

    private static void code(Block.Code code, ArrayNode content) {
        ObjectNode node = content.addObject().put("type", "codeBlock");
        if (!code.language().isEmpty()) node.putObject("attrs").put("language", Characters.whole(code.language()));
        ArrayNode text = node.putArray("content");
        if (!code.text().isEmpty()) text.addObject().put("type", "text").put("text", Characters.whole(code.text()));
    }

    private void table(Block.Table table, ArrayNode content, AdfPlace place) {
        if (!place.allows("table")) {
            list(PlainerShape.asList(table), content, place);
            return;
        }
        ArrayNode rows = content.addObject().put("type", "table").putArray("content");
        for (Block.Row row : table.rows()) {
            ArrayNode cells = rows.addObject().put("type", "tableRow").putArray("content");
            row.cells().forEach(cell -> cell(cell, cells));
        }
    }

    private void cell(Block.Cell cell, ArrayNode cells) {
        ObjectNode node = cells.addObject().put("type", cell.header() ? "tableHeader" : "tableCell");
        ObjectNode attributes = node.putObject("attrs");
        if (cell.columns() > 1) attributes.put("colspan", cell.columns());
        if (cell.rows() > 1) attributes.put("rowspan", cell.rows());
        within(node, cell.blocks(), AdfPlace.CELL);
        if (cell.align() == Block.Align.CENTER || cell.align() == Block.Align.RIGHT) align(node, cell.align());
    }

    private static void align(ObjectNode cell, Block.Align align) {
        String word = align == Block.Align.CENTER ? "center" : "end";
        for (var child : cell.get("content")) {
            if (!child.get("type").asText().equals("paragraph")) continue;
            ObjectNode mark = ((ObjectNode) child).putArray("marks").addObject();
            mark.put("type", "alignment").putObject("attrs").put("align", word);
        }
    }

    private static void rule(ArrayNode content, AdfPlace place) {
        if (place.allows("rule")) content.addObject().put("type", "rule");
    }

    private void footnotes(Block.Footnotes footnotes, ArrayNode content, AdfPlace place) {
        rule(content, place);
        list(PlainerShape.asList(footnotes), content, place);
    }
}
