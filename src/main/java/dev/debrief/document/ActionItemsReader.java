package dev.debrief.document;

import dev.debrief.document.times.Surroundings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the action items; their numbers and how far they are come from before, because no form holds them. */
final class ActionItemsReader {
    private final TypedFields typed;
    private final Map<RowId, ActionItem> before;
    private final Findings findings;

    ActionItemsReader(TypedFields typed, PostMortem before, Findings findings) {
        this.typed = typed;
        this.findings = findings;
        this.before = before.actionItems().stream()
                .collect(Collectors.toMap(ActionItem::id, item -> item, (first, second) -> first));
    }

    List<ActionItem> read(TimeFields times, FactorsReader factors, Instant now) {
        Surroundings due = Surroundings.due(times.zone(), now);
        return typed.rows(ManuscriptFields.ACTION_ITEMS).stream()
                .map(row -> item(row, times, factors, due))
                .toList();
    }

    private ActionItem item(RowId row, TimeFields times, FactorsReader factors, Surroundings due) {
        Function<String, String> name = column -> ManuscriptFields.name(ManuscriptFields.ACTION_ITEMS, row, column);
        ActionItem old = before.get(row);
        String dueField = name.apply("due");
        return new ActionItem(
                row,
                old == null ? null : old.number(),
                factors.withUnknown(typed.prose(name.apply("text")), name.apply("covers"), "Covers"),
                typed.lineOrNull(name.apply("owner")),
                times.read(dueField, typed.line(dueField), old == null ? null : old.due(), due),
                Words.read(name.apply("kind"), typed, ActionItem.Kind.values(), ActionItem.Kind::word, findings),
                Words.read(
                        name.apply("priority"),
                        typed,
                        ActionItem.Priority.values(),
                        ActionItem.Priority::word,
                        findings),
                old == null ? ActionItem.State.OPEN : old.state(),
                typed.line(name.apply("ticket")),
                factors.pointedAt(name.apply("covers"), old == null ? List.of() : old.covers()),
                typed.isOn(name.apply("internal")));
    }
}
