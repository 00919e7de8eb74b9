package dev.debrief.document.reading;

import dev.debrief.document.When;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline as it was found.
 *
 * @param asWritten its time as written; empty where it has none
 * @param zone the zone beside the time; null where none is written
 * @param evidence where the time is a link, its address; maybe empty
 */
record Entry(String asWritten, When when, @Nullable String zone, String text, String evidence, int line) {
    Entry with(String more) {
        if (more.isBlank()) return this;
        return new Entry(asWritten, when, zone, (text + "\n\n" + more).strip(), evidence, line);
    }
}
