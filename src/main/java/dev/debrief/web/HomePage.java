package dev.debrief.web;

import java.util.List;

/**
 * What waits for one person, and what is new.
 *
 * @param empty whether there is no incident at all
 */
public record HomePage(
        String heading, String today, boolean empty, List<Draft> drafts, List<Item> items, List<Published> published) {
    /** A post-mortem that is not published yet. */
    public record Draft(int number, String title, String saved) {}

    /** An open action item of one's own; {@code soon} is "late", "soon" or empty. */
    public record Item(int number, int incident, String text, String due, String soon) {}

    /** A post-mortem that was published lately. */
    public record Published(int number, String title, String day) {}
}
