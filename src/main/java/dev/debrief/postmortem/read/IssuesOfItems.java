package dev.debrief.postmortem.read;

import dev.debrief.action.IssueMark;
import dev.debrief.action.Issues;
import dev.debrief.document.ActionItem;
import dev.debrief.document.PostMortem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The issues that follow the action items of a document.
 *
 * @param place what people call the place where they are kept; empty where there is none
 * @param marks by the number of the item
 */
record IssuesOfItems(String place, Map<Integer, IssueMark> marks) {
    static final IssuesOfItems NONE = new IssuesOfItems("", Map.of());

    IssuesOfItems {
        marks = Map.copyOf(marks);
    }

    /** One look for all of them. */
    static IssuesOfItems of(PostMortem tree, Issues issues) {
        return new IssuesOfItems(
                issues.place(),
                issues.of(tree.actionItems().stream()
                        .map(ActionItem::number)
                        .filter(Objects::nonNull)
                        .map(number -> number.value())
                        .toList()));
    }

    @Nullable
    IssueMark of(ActionItem item) {
        return item.number() == null ? null : marks.get(item.number().value());
    }

    boolean isTracked() {
        return !place.isEmpty();
    }

    /** What the column of tickets is called; null where there is nothing in it. */
    @Nullable
    String column(boolean hasTickets) {
        if (isTracked()) return place;
        return hasTickets ? "Ticket" : null;
    }
}
