package dev.debrief.web;

import dev.debrief.action.waiting.WaitingItems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one person, and what is new.
 *
 * @param late how many of these things are late, in a sentence; empty where none is
 * @param empty whether there is no incident at all
 * @param did what was just done here and can be taken back; null for nothing
 */
public record HomePage(
        String heading,
        String late,
        String today,
        boolean empty,
        List<Draft> drafts,
        List<WaitingItems.Item> items,
        List<WaitingItems.ToVerify> toVerify,
        List<WaitingItems.Risk> risks,
        List<Published> published,
        List<WaitingItems.Verified> verified,
        @Nullable Did did) {
    /**
     * A post-mortem that is not published yet.
     *
     * @param due when it should be, as a sentence; empty where the policy does not ask for it
     */
    public record Draft(int number, String title, String saved, String due, boolean late) {
        Draft due(String sentence, boolean isLate) {
            return new Draft(number, title, saved, sentence, isLate);
        }
    }

    /** A post-mortem that was published lately. */
    public record Published(int number, String title, String day) {}

    /** An act upon one item. */
    public record Did(int item, String act) {}

    /** Whether there is something to look at. */
    public boolean isLooking() {
        return !toVerify.isEmpty() || !risks.isEmpty();
    }

    /** How many things there are to look at. */
    public int toLookAt() {
        return toVerify.size() + risks.size();
    }
}
