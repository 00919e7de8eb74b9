package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The single thoughts of a chapter: the items of its lists, otherwise its paragraphs.
 *
 * @param thoughts each as Markdown
 * @param left what leads to them, or says that there are none
 * @param behind what stands behind a thought and belongs to it, by its place, until all are together
 */
record Rows(List<String> thoughts, List<String> left, Map<Integer, List<String>> behind) {
    static Rows of(Chapter chapter) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        rows.add(chapter.blocks, "");
        boolean headings = chapter.blocks.isEmpty() && chapter.children.stream().allMatch(Chapter::isEmpty);
        for (Chapter child : chapter.children) {
            if (child.meaning != Meaning.NONE) continue;
            if (child.isEmpty() && !headings) rows.left.add(child.written());
            else rows.addChild(child);
        }
        rows.behind.forEach((place, texts) ->
                rows.thoughts.set(place, rows.thoughts.get(place) + "\n\n" + String.join("\n\n", texts)));
        return rows;
    }

    private void add(List<Block> blocks, String group) {
        boolean lists = blocks.stream().anyMatch(block -> block instanceof Block.Items || block instanceof Block.Table);
        boolean several =
                blocks.stream().filter(block -> block instanceof Block.Items).count() > 1;
        String before = "";
        boolean own = false;
        for (Block block : blocks) {
            if (block instanceof Block.Items items) {
                if (several && Marks.leadsToExamples(before)) left.add(items.source());
                else for (Item item : items.items()) own |= thought(item.body(), group);
            } else if (block instanceof Block.Table table) {
                for (List<String> row : table.rows())
                    own |= thought(
                            String.join(
                                    "\n\n",
                                    row.stream().filter(cell -> !cell.isBlank()).toList()),
                            group);
                left.add(String.join(" ", table.header()));
            } else if (block instanceof Block.Paragraph paragraph) {
                if (lists) left.add(paragraph.source());
                else own |= thought(paragraph.source(), group);
            } else if (!(block instanceof Block.Other other && other.isRule())) {
                behindLast(block.source(), own);
            }
            before = block.source();
        }
    }

    private boolean thought(String text, String group) {
        if (Marks.isPlaceholder(text) || Marks.isInstruction(text)) {
            if (!text.isBlank()) left.add(text);
            return false;
        }
        thoughts.add(group.isEmpty() ? text.strip() : text.strip() + "\n\n_" + group + "_");
        return true;
    }

    private void behindLast(String text, boolean own) {
        if (!own) left.add(text);
        else
            behind.computeIfAbsent(thoughts.size() - 1, thought -> new ArrayList<>())
                    .add(text);
    }

    /** A heading with a list groups its items; one with prose is a thought itself. */
    private void addChild(Chapter child) {
        if (child.hasRows() && child.blocks.stream().anyMatch(block -> block instanceof Block.Items)) {
            String heading = Plain.of(child.heading).replace("_", "\\_");
            add(child.blocks, heading);
            for (Chapter inner : child.children) if (inner.meaning == Meaning.NONE) addChild(inner);
            return;
        }
        boolean onlyHeadings =
                child.blocks.isEmpty() && child.children.stream().anyMatch(inner -> inner.meaning == Meaning.NONE);
        if (onlyHeadings) {
            left.add("### " + child.heading);
            for (Chapter inner : child.children) if (inner.meaning == Meaning.NONE) addChild(inner);
            return;
        }
        thought((child.heading.isBlank() ? "" : "**" + Plain.of(child.heading) + "**\n\n") + child.restText(), "");
    }
}
