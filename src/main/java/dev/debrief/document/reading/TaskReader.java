package dev.debrief.document.reading;

import dev.debrief.document.ActionItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the action items of a chapter: boxes, bullets, tables, headings, and paragraphs where there is nothing else. */
final class TaskReader {
    private static final int DEEPEST = 4;
    private static final Pattern BOX = Pattern.compile("^\\[([ xX✓✔])?\\]\\s+");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]{0,300}\\]\\(\\S{1,2000}\\)");
    private static final Pattern LEVEL = Pattern.compile("^\\W{0,4}P[0-4]\\b.*", Pattern.DOTALL);

    private final List<Task> tasks = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    /** What stands behind an item and belongs to it, by its place. */
    private final Map<Integer, List<String>> behind = new LinkedHashMap<>();

    private final boolean rows;

    private TaskReader(boolean rows) {
        this.rows = rows;
    }

    /** What was read, and what is no item. */
    record Tasks(List<Task> tasks, List<String> left) {}

    static Tasks read(Chapter chapter) {
        TaskReader reader = new TaskReader(chapter.hasRows());
        Group group = TaskMarks.state(chapter.heading)
                .map(state -> new Group("", state, null))
                .orElse(Group.NONE);
        reader.inside(chapter, group);
        reader.together();
        return new Tasks(reader.tasks, reader.left);
    }

    private void inside(Chapter chapter, Group group) {
        boolean own = rowsIn(chapter.blocks);
        boolean several = chapter.blocks.stream()
                                .filter(block -> block instanceof Block.Items)
                                .count()
                        > 1
                || (!chapter.children.isEmpty() && chapter.children.stream().anyMatch(Chapter::hasRows));
        String before = "";
        for (Block block : chapter.blocks) {
            if (block instanceof Block.Items items) {
                boolean noItems = (several && Marks.leadsToExamples(before)) || explainsLevels(items, before);
                if (noItems) left.add(items.source());
                else items.items().forEach(item -> item(item, group, 0));
            } else if (block instanceof Block.Table table) {
                left.addAll(TaskTable.read(table, group, tasks));
            } else if (block instanceof Block.Paragraph paragraph
                    && !own
                    && (!rows || chapter.level > 2)
                    && isItem(paragraph, chapter)) {
                add(paragraph.source(), null, group, paragraph.line());
            } else if (block instanceof Block.Code || (block instanceof Block.Other other && !other.isRule())) {
                behindLast(block.source(), own || !rows);
            } else if (!(block instanceof Block.Other)) {
                left.add(block.source());
            }
            before = block.source();
        }
        for (Chapter child : chapter.children) child(child, group);
    }

    private static boolean rowsIn(List<Block> blocks) {
        return blocks.stream().anyMatch(block -> block instanceof Block.Items || block instanceof Block.Table);
    }

    /** A paragraph that leads to something below it is no item, nor one that says that there is none. */
    private static boolean isItem(Block.Paragraph paragraph, Chapter chapter) {
        String plain = Plain.of(paragraph.source());
        if (PICTURE.matcher(paragraph.source().strip()).matches()) return false;
        boolean leads = plain.endsWith(":") || (!chapter.children.isEmpty() && !chapter.hasRows());
        return !leads && !Marks.isPlaceholder(paragraph.source());
    }

    private void behindLast(String text, boolean belongs) {
        if (tasks.isEmpty() || !belongs) {
            left.add(text);
            return;
        }
        behind.computeIfAbsent(tasks.size() - 1, task -> new ArrayList<>()).add(text);
    }

    private void together() {
        behind.forEach((place, texts) -> {
            Task task = tasks.get(place);
            tasks.set(
                    place,
                    new Task(
                            task.text() + "\n\n" + String.join("\n\n", texts),
                            task.state(),
                            task.owner(),
                            task.due(),
                            task.kind(),
                            task.priority(),
                            task.ticket(),
                            task.line()));
        });
    }

    /** "P0: at once, P1: this week" explains the levels, and asks for nothing. */
    private static boolean explainsLevels(Block.Items items, String before) {
        boolean all = items.items().size() > 1
                && items.items().stream()
                        .allMatch(item -> LEVEL.matcher(item.body()).matches());
        long levels = items.items().stream()
                .map(item -> item.body().replaceAll("(?s)^\\W{0,4}(P[0-4]).*", "$1"))
                .distinct()
                .count();
        return all
                && levels == items.items().size()
                && before.toLowerCase(java.util.Locale.ROOT).contains("priorit");
    }

    private void child(Chapter child, Group group) {
        if (child.meaning != Meaning.NONE) return;
        Optional<TaskFields> fields = TaskFields.of(child);
        boolean itself =
                !Group.isOne(child.heading) && !child.heading.isBlank() && (!child.hasRows() || fields.isPresent());
        if (!itself) {
            if (child.isEmpty() || !hasItems(child)) left.add((child.written() + "\n\n" + child.wholeText()).strip());
            else inside(child, group.in(child.heading));
            return;
        }
        add((Phrases.unnumbered(child.heading) + "\n\n" + child.restText()).strip(), null, group, child.line);
    }

    private static boolean hasItems(Chapter chapter) {
        if (chapter.children.stream().anyMatch(TaskReader::hasItems) || rowsIn(chapter.blocks)) return true;
        return chapter.blocks.stream()
                .anyMatch(block -> block instanceof Block.Paragraph paragraph && isItem(paragraph, chapter));
    }

    private void item(Item item, Group group, int depth) {
        Matcher box = BOX.matcher(item.body());
        boolean boxed = box.find();
        String body = boxed ? item.body().substring(box.end()) : item.body();
        ActionItem.State state = !boxed
                ? null
                : box.group(1) == null || box.group(1).isBlank() ? ActionItem.State.OPEN : ActionItem.State.DONE;
        if (Marks.isPlaceholder(body)) {
            left.add(body);
            return;
        }
        List<Block> blocks =
                body.indexOf('\n') < 0 || depth >= DEEPEST ? List.of() : BlockReader.read(body, item.line());
        boolean leads =
                blocks.size() == 2 && blocks.get(0) instanceof Block.Paragraph && blocks.get(1) instanceof Block.Items;
        if (leads
                && Plain.of(blocks.get(0).source()).endsWith(":")
                && TaskFields.of(blocks).isEmpty()) {
            Group inner = group.in(blocks.get(0).source());
            ((Block.Items) blocks.get(1)).items().forEach(nested -> item(nested, inner, depth + 1));
            return;
        }
        add(body, state, group, item.line());
    }

    private void add(String text, ActionItem.@Nullable State boxed, Group group, int line) {
        Optional<String> status = TaskFields.value(text, "status");
        ActionItem.State said = status.flatMap(TaskMarks::beginning)
                .or(() -> TaskMarks.state(text))
                .orElse(null);
        Optional<String> due = TaskFields.value(text, "due");
        Optional<String> priority = TaskFields.value(text, "priority").map(Plain::of);
        ActionItem.State own = boxed == ActionItem.State.DONE ? boxed : said != null ? said : boxed;
        ActionItem.State state = own != null && own != ActionItem.State.OPEN
                ? own
                : group.state() != null && boxed == null ? group.state() : ActionItem.State.OPEN;
        tasks.add(new Task(
                group.behind(text.strip()),
                state,
                owner(text, group),
                due.map(TaskMarks::dueCell).orElseGet(() -> TaskMarks.due(text)),
                group.kind(),
                priority.map(TaskMarks::priorityWord).orElseGet(() -> TaskMarks.priority(text)),
                TaskMarks.ticket(text),
                line));
    }

    private static @Nullable String owner(String text, Group group) {
        String own = TaskFields.value(text, "owner")
                .map(Plain::of)
                .map(TaskMarks::nullIfNothing)
                .orElseGet(() -> TaskMarks.owner(text));
        return own == null ? group.owner() : own;
    }
}
