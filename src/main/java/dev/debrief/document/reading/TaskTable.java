package dev.debrief.document.reading;

import dev.debrief.document.ActionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a table as action items. */
final class TaskTable {
    private static final Set<String> PLACED = Set.of("text", "owner", "ticket", "due", "number");

    /** States that are said by the state itself. */
    private static final Pattern STATES =
            Pattern.compile("(?i)(?:[✅✔☑]\\uFE0F?\\s*)?(?:done|open|to ?do|closed|completed?)|[✅✔☑]\\uFE0F?");

    private final Columns columns;
    private final Group group;
    private final List<Task> tasks;
    private final List<String> left = new ArrayList<>();

    private TaskTable(Columns columns, Group group, List<Task> tasks) {
        this.columns = columns;
        this.group = group;
        this.tasks = tasks;
    }

    /** Whether the heads of a table name action items, and who does them or how far they are. */
    static boolean saysSo(Block.Table table) {
        boolean named = table.header().stream()
                .anyMatch(head -> Meaning.ofLabel(head)
                        .filter(meaning -> meaning == Meaning.ACTIONS)
                        .isPresent());
        Columns columns = Columns.of(table);
        return named && columns.text() >= 0 && (columns.of("owner") >= 0 || columns.of("due") >= 0);
    }

    /** Adds the items; answers with the rows that are none. */
    static List<String> read(Block.Table table, Group group, List<Task> tasks) {
        Columns columns = Columns.of(table);
        TaskTable reader = new TaskTable(columns, group, tasks);
        if (columns.text() < 0 || explainsLevels(columns)) return List.of(table.source());
        int line = table.line() + 1;
        for (List<String> row : columns.rows()) reader.row(row, ++line);
        return reader.left;
    }

    /** Two columns, a level in each row, none twice: what the levels mean. */
    private static boolean explainsLevels(Columns columns) {
        List<String> first = columns.rows().stream()
                .filter(row -> !row.isEmpty())
                .map(row -> Plain.of(row.get(0)))
                .toList();
        return columns.heads().size() == 2
                && first.size() > 1
                && first.stream().allMatch(cell -> TaskMarks.priorityWord(cell) != null)
                && first.stream().distinct().count() == first.size();
    }

    private void row(List<String> row, int line) {
        String text = cell(row, "text");
        if (Marks.isPlaceholder(text)) {
            String rest = String.join(" ", row).strip();
            if (!rest.isEmpty()) left.add(rest);
            return;
        }
        ActionItem.State state = state(row, text);
        String owner = columns.of("owner") >= 0
                ? TaskMarks.nullIfNothing(Plain.of(cell(row, "owner")))
                : TaskMarks.owner(text);
        String ticket = columns.of("ticket") >= 0
                ? TaskMarks.ticketCell(cell(row, "ticket"))
                : TaskMarks.ticket(String.join(" ", row));
        ActionItem.Kind kind = TaskMarks.kind(Plain.of(cell(row, "kind")));
        ActionItem.Priority priority = TaskMarks.priorityWord(Plain.of(cell(row, "priority")));
        tasks.add(new Task(
                group.behind(words(row, text, kind, priority)),
                state,
                owner,
                columns.of("due") >= 0 ? TaskMarks.dueCell(cell(row, "due")) : TaskMarks.due(text),
                kind == null ? group.kind() : kind,
                priority == null ? TaskMarks.priority(text) : priority,
                ticket,
                line));
    }

    private String cell(List<String> row, String role) {
        int column = columns.of(role);
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    private ActionItem.State state(List<String> row, String text) {
        Optional<ActionItem.State> said = TaskMarks.beginning(cell(row, "status"));
        for (int i = 0; said.isEmpty() && i < row.size(); i++) {
            boolean elsewhere = i != columns.text() && i != columns.of("owner") && i != columns.of("priority");
            if (elsewhere) said = TaskMarks.beginning(row.get(i));
        }
        return said.or(() -> TaskMarks.state(text))
                .orElse(group.state() == null ? ActionItem.State.OPEN : group.state());
    }

    /** The words, and behind them whatever has no field of its own or says more than its field. */
    private String words(
            List<String> row, String text, ActionItem.@Nullable Kind kind, ActionItem.@Nullable Priority priority) {
        List<String> words = new ArrayList<>(List.of(text));
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String role = i < columns.roles().size() ? columns.roles().get(i) : "";
            boolean link = role.equals("ticket") && cell.contains("](");
            boolean said = (PLACED.contains(role) && columns.of(role) == i && !link)
                    || (role.equals("status") && STATES.matcher(Plain.of(cell)).matches())
                    || (role.equals("kind") && kind != null && kind.word().equalsIgnoreCase(cell))
                    || (role.equals("priority")
                            && priority != null
                            && priority.word().equalsIgnoreCase(cell));
            if (!said && i != columns.text() && !Plain.of(cell).isBlank())
                words.add((columns.head(i).isBlank() ? "" : columns.head(i) + ": ") + cell);
        }
        return String.join("\n\n", words);
    }
}
