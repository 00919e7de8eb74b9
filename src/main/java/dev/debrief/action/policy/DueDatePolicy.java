package dev.debrief.action.policy;

import dev.debrief.action.calendar.WorkingDays;
import dev.debrief.document.ActionItem;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How soon things should be done, as a value: it asks neither the database nor the clock.
 *
 * @param items by severity and priority; where nothing is said, nothing is proposed
 * @param publications by severity
 */
public record DueDatePolicy(Map<Case, Allowance> items, Map<String, Allowance> publications) {
    /** One cell of the table; a null priority is that of items on which nobody said one. */
    public record Case(String severity, ActionItem.@Nullable Priority priority) {}

    public DueDatePolicy {
        items = Map.copyOf(items);
        publications = Map.copyOf(publications);
    }

    /**
     * When an action item should be done.
     *
     * @param severity of its incident; null where nobody said, and nothing is proposed then
     * @param createdOn the day on which it was written, where its team works
     */
    public Optional<Proposal> propose(
            @Nullable String severity,
            ActionItem.@Nullable Priority priority,
            LocalDate createdOn,
            WorkingDays calendar) {
        if (severity == null) return Optional.empty();
        return proposal(items.get(new Case(severity, priority)), createdOn, calendar);
    }

    /** When a post-mortem should be published, by the day on which the incident was resolved. */
    public Optional<Proposal> publication(@Nullable String severity, LocalDate resolvedOn, WorkingDays calendar) {
        if (severity == null) return Optional.empty();
        return proposal(publications.get(severity), resolvedOn, calendar);
    }

    private static Optional<Proposal> proposal(@Nullable Allowance allowance, LocalDate from, WorkingDays calendar) {
        if (allowance == null) return Optional.empty();
        return Optional.of(new Proposal(allowance.from(from, calendar), allowance));
    }
}
