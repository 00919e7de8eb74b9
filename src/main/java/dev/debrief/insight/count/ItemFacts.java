package dev.debrief.insight.count;

import dev.debrief.action.Strength;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.figure.Measured;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one action item, as it stands now.
 *
 * @param madeAt when it was made
 * @param unknownBefore what happened to it before this instant is not known; null where all is
 * @param doneAt when it was done last; null where it is not done
 * @param dueOn the day, of an instant the day in the zone of the question; null where nobody gave one
 * @param doer {@code p7} is a person, {@code t3} a team, {@code n} nobody
 * @param services of its incident
 */
public record ItemFacts(
        int number,
        Instant madeAt,
        @Nullable Instant unknownBefore,
        State state,
        @Nullable Instant doneAt,
        @Nullable LocalDate dueOn,
        @Nullable Kind kind,
        @Nullable Strength strength,
        String doer,
        List<Long> services) {
    public ItemFacts {
        services = List.copyOf(services);
    }

    public boolean isOpen() {
        return state == State.OPEN || state == State.IN_PROGRESS;
    }

    public boolean isDone() {
        return state == State.DONE || state == State.VERIFIED;
    }

    public boolean isRefused() {
        return state == State.WONT_DO;
    }

    /** Whether its day has passed and it is not finished. */
    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn != null && dueOn.isBefore(today);
    }

    /** From its making to its being done; what was brought in as done has no length. */
    Measured doing() {
        if (doneAt == null || !isDone()) return new Measured.LeftOut(Measured.Why.END_NOT_KNOWN);
        if (unknownBefore != null && !doneAt.isAfter(unknownBefore))
            return new Measured.LeftOut(Measured.Why.END_NOT_KNOWN);
        if (doneAt.isBefore(madeAt)) return new Measured.LeftOut(Measured.Why.BEFORE_THE_START);
        return new Measured.Took(madeAt, doneAt);
    }
}
