package dev.debrief.action.list;

import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.document.ActionItem.State;
import dev.debrief.shared.ActionItemNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One action item as a list shows it.
 *
 * @param key where it stands in its list
 * @param text in Markdown
 * @param owner the person or team who does it, by name; null where nobody does
 * @param incident {@code INC-42}; null where it stands alone
 * @param incidentReadable whether that incident is there and not deleted
 * @param dueOn the day on which it is due, of an instant the day in UTC; null where there is none
 * @param dueAsWritten words that say when, where nobody gave a day
 * @param ticket the issue elsewhere that follows it; maybe empty
 */
public record ItemLine(
        ActionItemNumber number,
        ItemKey key,
        int version,
        String text,
        @Nullable Long ownerId,
        @Nullable Long teamId,
        @Nullable String owner,
        @Nullable String incident,
        @Nullable String incidentTitle,
        boolean incidentReadable,
        @Nullable String severity,
        @Nullable Kind kind,
        @Nullable Priority priority,
        State state,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable String dueAsWritten,
        int timesRedated,
        Instant createdAt,
        @Nullable Instant doneAt,
        String ticket,
        boolean internal) {

    /** Whether somebody still has to do it. */
    public boolean isUnfinished() {
        return state == State.OPEN || state == State.IN_PROGRESS;
    }

    /** Whether its day has passed and it is not finished. */
    public boolean isLate(LocalDate today) {
        return isUnfinished() && dueOn != null && dueOn.isBefore(today);
    }
}
