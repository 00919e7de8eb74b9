package dev.debrief.action.list;

import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which action items a list shows, and in which order. What is null does not narrow it.
 *
 * @param severity of the incident, by its name
 */
public record ItemFilter(
        Whose whose,
        Standing standing,
        @Nullable Kind kind,
        @Nullable String severity,
        @Nullable Priority priority,
        @Nullable IncidentNumber incident,
        DueRange due,
        @Nullable Tracked tracked,
        Grouping grouping) {

    /** Everything that is not finished, by due date. */
    public static ItemFilter everything() {
        return new ItemFilter(
                new Whose.Everybody(), Standing.NOT_FINISHED, null, null, null, null, DueRange.ANY, null, Grouping.DUE);
    }

    public ItemFilter of(Whose other) {
        return new ItemFilter(other, standing, kind, severity, priority, incident, due, tracked, grouping);
    }

    public ItemFilter in(Standing other) {
        return new ItemFilter(whose, other, kind, severity, priority, incident, due, tracked, grouping);
    }

    public ItemFilter due(DueRange other) {
        return new ItemFilter(whose, standing, kind, severity, priority, incident, other, tracked, grouping);
    }

    /** Those that stand so with their issues. */
    public ItemFilter tracked(Tracked other) {
        return new ItemFilter(whose, standing, kind, severity, priority, incident, due, other, grouping);
    }

    public ItemFilter by(Grouping other) {
        return new ItemFilter(whose, standing, kind, severity, priority, incident, due, tracked, other);
    }

    /** Whether it asks for one incident, person or some teams, which are never very much. */
    boolean isNarrow() {
        return incident != null || !(whose instanceof Whose.Everybody);
    }
}
