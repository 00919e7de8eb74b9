package dev.debrief.action;

import dev.debrief.document.ActionItem.State;
import dev.debrief.people.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What moves an item from one state to another: open, in progress, done, verified, or won't do. */
public sealed interface StateDeed extends ItemDeed {
    /** Somebody has begun. */
    record Start() implements StateDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            return item.state == State.OPEN || item.state == State.IN_PROGRESS
                    ? move(item, State.IN_PROGRESS, act)
                    : refused("It is " + item.state.word() + ". Open it again first.");
        }
    }

    /**
     * It is done, and waits for somebody who sees whether it works.
     *
     * @param evidence an address or words that show it; maybe empty
     * @param checkBackOn the day from which whoever did it may verify it too; null for none
     */
    record Finish(String evidence, @Nullable LocalDate checkBackOn) implements StateDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            if (item.state == State.DONE) return new Change.Unchanged();
            if (item.state == State.VERIFIED || item.state == State.WONT_DO)
                return refused("It is " + item.state.word() + ". Open it again first.");
            addEvidence(item, evidence, act);
            return item.changing(act, row -> {
                Consequences.become(row, State.DONE, act);
                if (checkBackOn != null) row.checkBackOn = checkBackOn;
            });
        }
    }

    /**
     * It works. Somebody else than who did it says so, or anybody from the check-back date on, with evidence.
     *
     * @param today in the zone of whoever says so
     */
    record Verify(String evidence, LocalDate today) implements StateDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            if (item.state == State.VERIFIED) return new Change.Unchanged();
            if (item.state != State.DONE) return refused("It is not done yet; only what is done can be verified.");
            if (isOwnWork(item, act) && !isTimeToCheck(item)) {
                return refused(
                        item.checkBackOn == null
                                ? "You did it yourself: somebody else says whether it works, or you from a check-back"
                                        + " date on."
                                : "You did it yourself: somebody else says whether it works, or you from "
                                        + item.checkBackOn + " on.");
            }
            if (evidence.isBlank() && item.events.stream().noneMatch(StateDeed::isEvidence))
                return new Change.Refused("evidence", "Say what shows that it works: an address or a sentence.");
            addEvidence(item, evidence, act);
            return move(item, State.VERIFIED, act);
        }

        private static boolean isOwnWork(ActionItemRow item, Act act) {
            return item.doneBy != null
                    && act.by() != null
                    && item.doneBy.id() == act.by().id();
        }

        private boolean isTimeToCheck(ActionItemRow item) {
            return item.checkBackOn != null && !today.isBefore(item.checkBackOn);
        }
    }

    /** It was said to be done, and does not work yet; the act says why. */
    record NotYet() implements StateDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            if (item.state != State.DONE && item.state != State.VERIFIED) return refused("It is not done.");
            if (act.reason().isEmpty()) return noReason("Say what is missing.");
            return move(item, State.IN_PROGRESS, act);
        }
    }

    /**
     * It will not be done; the act says why.
     *
     * @param agreedBy who agreed to that
     */
    record Refuse(@Nullable Person agreedBy) implements StateDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            if (item.state == State.WONT_DO) return new Change.Unchanged();
            if (item.state == State.DONE || item.state == State.VERIFIED)
                return refused("It is " + item.state.word() + " already.");
            if (act.reason().isEmpty()) return noReason("Say why it will not be done.");
            if (agreedBy == null) return new Change.Refused("agreedBy", "Name who agreed that it will not be done.");
            return item.changing(act, row -> {
                row.reason = act.reason();
                row.agreedBy = agreedBy;
                Consequences.become(row, State.WONT_DO, act);
            });
        }
    }

    /** It is to be done again after all; the act says why. */
    record Reopen() implements StateDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            if (item.state == State.OPEN) return new Change.Unchanged();
            if (item.state != State.IN_PROGRESS && act.reason().isEmpty())
                return noReason("Say why it is opened again.");
            return move(item, State.OPEN, act);
        }
    }

    private static Change move(ActionItemRow item, State state, Act act) {
        return item.changing(act, row -> Consequences.become(row, state, act));
    }

    private static void addEvidence(ActionItemRow item, String evidence, Act act) {
        if (!evidence.isBlank()) item.adding(act, ItemEvent.EVIDENCE, null, evidence.strip());
    }

    private static boolean isEvidence(ItemEvent event) {
        return event.field().equals(ItemEvent.EVIDENCE) && event.became() != null;
    }

    private static Change refused(String message) {
        return new Change.Refused("state", message);
    }

    private static Change noReason(String message) {
        return new Change.Refused("reason", message);
    }
}
