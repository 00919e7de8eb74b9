package dev.debrief.web;

import java.util.List;

/**
 * What waits for one person, and what is new.
 *
 * @param empty whether there is no incident at all
 */
public record HomePage(
        String heading, String today, boolean empty, List<Draft> drafts, List<Item> items, List<Published> published) {
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

    /** An open action item of one's own; {@code soon} is "late", "soon" or empty; not readable: its incident is deleted. */
    public record Item(int number, String incident, boolean readable, String text, String due, String soon) {
        /** Where it can be read; only where {@code readable}. */
        public String address() {
            return "/incidents/" + incident.replace("INC-", "") + "#actions";
        }
    }

    /** A post-mortem that was published lately. */
    public record Published(int number, String title, String day) {}
}
