package dev.debrief.document.pasted;

import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import org.jspecify.annotations.Nullable;

/**
 * One message of the log.
 *
 * @param from its first line in the pasted text, from 0
 * @param to the line behind its last one
 * @param written the time as it stands in the log; maybe empty
 * @param when what the time was understood as
 * @param problem why the time is not understood, and what to do about it; empty where it is
 * @param author who or what said it; maybe empty
 * @param text what was said, lines kept; never blank
 * @param kind a guess from its words; null where they do not tell
 */
public record Message(
        int from,
        int to,
        String written,
        When when,
        String problem,
        String author,
        String text,
        TimelineEntry.@Nullable Kind kind) {

    /** As it stands in the timeline: the author leads, as in the chat. */
    public String entry() {
        return Angles.escaped(author.isEmpty() ? text : author + ": " + text);
    }

    /** Whether the time is an instant. */
    public boolean isTimed() {
        return when instanceof When.Exact;
    }
}
