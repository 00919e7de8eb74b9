package dev.debrief.document.comparison;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Action items of an older document, brought back. They have been worked on since: number, owner, due date, priority,
 * state and ticket stay as they are today. Those written since stay too, behind the others; nobody's work disappears.
 */
final class RestoredItems {
    private final PostMortem now;
    private final PostMortem old;
    private final Map<RowId, ActionItem> today = new HashMap<>();

    RestoredItems(PostMortem now, PostMortem old, List<ActionItem> ever) {
        this.now = now;
        this.old = old;
        ever.forEach(item -> today.put(item.id(), item));
        now.actionItems().forEach(item -> today.put(item.id(), item));
    }

    List<ActionItem> all() {
        List<ActionItem> all = new ArrayList<>();
        Set<RowId> brought = old.actionItems().stream().map(ActionItem::id).collect(Collectors.toSet());
        old.actionItems().forEach(item -> all.add(living(item, today.getOrDefault(item.id(), item))));
        now.actionItems().stream().filter(item -> !brought.contains(item.id())).forEach(all::add);
        return all;
    }

    private static ActionItem living(ActionItem words, ActionItem life) {
        return new ActionItem(
                words.id(),
                life.number(),
                words.text(),
                life.owner(),
                life.due(),
                words.kind(),
                life.priority(),
                life.state(),
                life.ticket(),
                words.covers(),
                words.internal());
    }

    /** Items that cover only factors which are there. */
    static List<ActionItem> pointingAt(List<Factor> factors, List<ActionItem> items) {
        Set<RowId> there = factors.stream().map(Factor::id).collect(Collectors.toSet());
        return items.stream().map(item -> pointing(item, there)).toList();
    }

    private static ActionItem pointing(ActionItem item, Set<RowId> there) {
        return new ActionItem(
                item.id(),
                item.number(),
                item.text(),
                item.owner(),
                item.due(),
                item.kind(),
                item.priority(),
                item.state(),
                item.ticket(),
                item.covers().stream().filter(there::contains).toList(),
                item.internal());
    }
}
