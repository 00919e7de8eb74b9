package dev.debrief.document.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Makes chapters of blocks. Beside headings there are labels that do the work of one: bold words alone on a line, a label
 * before a text, a numbered line, a bullet for every part.
 */
final class Outline {
    private static final int LABEL_LEVEL = 7;
    private static final int MOST_DEPTH = 12;

    private final Chapter root = new Chapter("", 0, 1, true);
    private final Deque<Chapter> open = new ArrayDeque<>();
    private final boolean labelledItems;

    private Outline(List<Block> blocks) {
        open.push(root);
        labelledItems = labelledItems(blocks) >= 2;
    }

    /** The document as one chapter with chapters in it, their meaning still open. */
    static Chapter of(List<Block> blocks) {
        Outline outline = new Outline(blocks);
        blocks.forEach(outline::add);
        return outline.root;
    }

    /** How many bullets outside any part bear the name of one. */
    private static int labelledItems(List<Block> blocks) {
        int count = 0;
        boolean known = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading)
                known = Meaning.of(heading.text()).isPresent();
            if (known || !(block instanceof Block.Items items)) continue;
            count += (int) items.items().stream()
                    .filter(item -> partOf(item).isPresent())
                    .count();
        }
        return count;
    }

    private Chapter here() {
        return open.getFirst();
    }

    private boolean isOutsideParts() {
        return open.stream()
                .noneMatch(chapter -> chapter.real && chapter.named().isPresent());
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) begin(heading.text(), heading.level(), heading.line(), true);
        else if (block instanceof Block.Paragraph paragraph) add(paragraph);
        else if (block instanceof Block.Items items && labelledItems && isOutsideParts()) addLabelled(items);
        else here().blocks.add(block);
    }

    private void begin(String heading, int level, int line, boolean real) {
        while (here().level >= level) open.pop();
        Chapter chapter = new Chapter(heading, level, line, real);
        here().children.add(chapter);
        if (open.size() < MOST_DEPTH) open.push(chapter);
    }

    private int labelLevel() {
        int level = open.stream()
                .filter(chapter -> chapter.real)
                .findFirst()
                .map(chapter -> chapter.level)
                .orElse(0);
        return Math.max(LABEL_LEVEL, level + 1);
    }

    private void addLabelled(Block.Items items) {
        for (Item item : items.items()) {
            Optional<Label> label = partOf(item);
            if (label.isEmpty()) {
                append(items, item);
                continue;
            }
            begin(label.get().name(), LABEL_LEVEL, item.line(), false);
            String body = behindFirstLine(item.body(), label.get().value());
            here().blocks.addAll(BlockReader.read(body, item.line()));
        }
    }

    /** A list that a label interrupts goes on as a list. */
    private void append(Block.Items list, Item item) {
        here().blocks.add(new Block.Items(List.of(item), list.ordered(), item.source(), item.line()));
    }

    private static String behindFirstLine(String body, String value) {
        int end = body.indexOf('\n');
        return value + (end < 0 ? "" : body.substring(end));
    }

    private static Optional<Label> partOf(Item item) {
        String first = firstLine(item.body());
        Optional<Label> label = Label.of(first);
        boolean alone = label.isEmpty()
                && Plain.of(first).split("\\s+").length <= 5
                && !item.body().strip().equals(first);
        Optional<Label> named = alone ? Optional.of(new Label(Plain.of(first), "", false)) : label;
        return named.filter(one -> one.bold() || one.value().isEmpty())
                .filter(one -> Meaning.ofLabel(one.name()).isPresent());
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private void add(Block.Paragraph paragraph) {
        String[] lines = paragraph.source().split("\n", -1);
        int from = 0;
        for (int i = 0; i < lines.length; i++) {
            Optional<Label> label = label(lines[i], lines.length);
            if (label.isEmpty()) continue;
            keep(lines, from, i, paragraph.line());
            begin(label.get().name(), labelLevel(), paragraph.line() + i, false);
            lines[i] = label.get().value();
            from = i;
        }
        keep(lines, from, lines.length, paragraph.line());
    }

    private void keep(String[] lines, int from, int to, int line) {
        String text = String.join("\n", List.of(lines).subList(from, to));
        if (text.isBlank()) return;
        Block.Paragraph paragraph = new Block.Paragraph(text, line + from);
        here().blocks.add(paragraph);
    }

    /** The label of a line that begins a part. */
    private Optional<Label> label(String line, int lines) {
        if (line.length() > 4_000) return Optional.empty();
        Optional<Label> label = Label.of(line.replaceFirst("(?:\\\\|<br\\s*/?>|\\s{2,})$", ""));
        if (label.isEmpty()) return lines == 1 ? bare(line) : Optional.empty();
        Label one = label.get();
        boolean alone = one.value().isEmpty() && (lines == 1 || one.bold());
        if (alone && one.bold() && isGrouping()) return Optional.of(one);
        Optional<Meaning> meaning = Meaning.ofLabel(one.name());
        if (meaning.isEmpty() || (meaning.get() == Meaning.PEOPLE && !alone)) return Optional.empty();
        boolean outside = isOutsideParts();
        if (alone) return isInTimeline() ? Optional.empty() : label;
        boolean time = Timed.read(one.value()).isPresent();
        return outside && !time && meaning.get() != Meaning.ASIDE ? label : Optional.empty();
    }

    /** A line of nothing but the name of a part. */
    private Optional<Label> bare(String line) {
        String text = line.strip();
        boolean few =
                text.length() < 40 && !text.endsWith(".") && !text.startsWith("|") && text.split("\\s+").length <= 4;
        if (!few || !isOutsideParts() || open.stream().anyMatch(chapter -> chapter.level > 1 && chapter.real))
            return Optional.empty();
        return Meaning.ofLabel(text).isPresent() ? Optional.of(new Label(text, "", false)) : Optional.empty();
    }

    private boolean isGrouping() {
        return open.stream()
                .anyMatch(chapter -> chapter.named()
                        .filter(meaning ->
                                meaning == Meaning.ACTIONS || meaning == Meaning.REMEDIATION || meaning.isLesson())
                        .isPresent());
    }

    private boolean isInTimeline() {
        return open.stream()
                .anyMatch(chapter ->
                        chapter.named().filter(Meaning.TIMELINE::equals).isPresent());
    }
}
