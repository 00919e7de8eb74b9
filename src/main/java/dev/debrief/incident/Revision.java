package dev.debrief.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document's history.
 *
 * @param by who saved it, by name
 * @param note what was done, where it was more than writing; maybe empty
 * @param changes what differs from the revision before, in one line; null where that was not kept when it was saved
 */
public record Revision(
        int number,
        Instant at,
        String by,
        String note,
        @Nullable String changes) {}
