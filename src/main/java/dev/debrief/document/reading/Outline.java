package dev.debrief.document.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes chapters of blocks. Beside headings there are labels that do the work of one: bold words alone on a line, a label
 * before a text, a numbered line, a bullet for every part.
 */
final class Outline {
    private final Chapter root = new Chapter("", 0, 1, true);
    private final Deque<Chapter> open = new ArrayDeque<>();
    private final PartLabels labels;
    private final boolean labelledItems;
    private static final int MOST_DEPTH = 12;

    private Outline(List<Block> blocks) {
        open.push(root);
        labels = new PartLabels(open, Lettering.of(blocks));
        labelledItems = labelledItems(blocks) >= 2;
    }

    /** The document as one chapter with chapters in it, their meaning still open. */
    static Chapter of(List<Block> blocks) {
        Outline outline = new Outline(blocks);
        for (int i = 0; i < blocks.size(); i++)
            outline.add(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        return outline.root;
    }

    /** How many bullets outside any part bear the name of one. */
    private static int labelledItems(List<Block> blocks) {
        int count = 0;
        boolean known = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading)
                known = Meaning.of(heading.text()).isPresent() && !Meaning.isUmbrella(heading.text());
            if (known || !(block instanceof Block.Items items)) continue;
            boolean plain = PartLabels.areParts(items);
            count += (int) items.items().stream()
                    .filter(item -> PartLabels.partOf(item, plain).isPresent())
                    .count();
        }
        return count;
    }

    private Chapter here() {
        return open.getFirst();
    }

    private void add(Block block, @Nullable Block next) {
        if (block instanceof Block.Heading heading && Plain.of(heading.text()).isBlank())
            here().blocks.add(withoutWords(heading));
        else if (block instanceof Block.Heading heading)
            begin(new Chapter(heading.text(), heading.level(), heading.line(), true));
        else if (block instanceof Block.Paragraph paragraph) add(paragraph, next);
        else if (block instanceof Block.Items items && labelledItems && labels.isOutsideParts()) addLabelled(items);
        else here().blocks.add(block);
    }

    /** Nothing but marks only divides; nothing but a picture is one. */
    private static Block withoutWords(Block.Heading heading) {
        return heading.text().isBlank()
                ? new Block.Other(true, heading.source(), heading.line())
                : new Block.Paragraph(heading.text(), heading.line());
    }

    private void begin(Chapter chapter) {
        while (here().level >= chapter.level) open.pop();
        here().children.add(chapter);
        if (open.size() < MOST_DEPTH) open.push(chapter);
    }

    private void addLabelled(Block.Items items) {
        boolean plain = PartLabels.areParts(items);
        for (Item item : items.items()) {
            Optional<Label> label = PartLabels.partOf(item, plain).filter(labels::fitsHere);
            if (label.isEmpty()) {
                append(items, item);
                continue;
            }
            begin(new Chapter(label.get().name(), labels.level(), item.line(), false));
            String body = behindFirstLine(item.body(), label.get().value());
            here().blocks.addAll(BlockReader.read(body, item.line()));
        }
    }

    /** A list that a label interrupts goes on as a list; a fact of a summary belongs to no part in it. */
    private void append(Block.Items list, Item item) {
        boolean fact = labels.isUnderUmbrella()
                && Label.of(PartLabels.firstLine(item.body()))
                        .flatMap(label -> Fact.of(label.name()))
                        .isPresent();
        while (fact && !here().real) open.pop();
        here().blocks.add(new Block.Items(List.of(item), list.ordered(), item.source(), item.line()));
    }

    private static String behindFirstLine(String body, String value) {
        int end = body.indexOf('\n');
        return value + (end < 0 ? "" : body.substring(end));
    }

    private void add(Block.Paragraph paragraph, @Nullable Block next) {
        String[] lines = paragraph.source().split("\n", -1);
        int from = 0;
        for (int i = 0; i < lines.length; i++) {
            Optional<Label> label = labels.of(lines, i, next);
            if (label.isEmpty()) continue;
            keep(lines, from, i, paragraph.line());
            int level = labels.level(label.get());
            begin(new Chapter(label.get().name(), level, paragraph.line() + i, false));
            here().isInline = !label.get().value().isEmpty();
            lines[i] = label.get().value();
            from = i;
        }
        keep(lines, from, lines.length, paragraph.line());
    }

    private void keep(String[] lines, int from, int to, int line) {
        int first = from;
        while (first < to && lines[first].isBlank()) first++;
        if (first == to) return;
        String text = String.join("\n", List.of(lines).subList(first, to));
        Block.Paragraph paragraph = new Block.Paragraph(text, line + first);
        here().blocks.add(paragraph);
    }
}
