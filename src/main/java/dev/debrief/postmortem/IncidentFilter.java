package dev.debrief.postmortem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list shows; null and false narrow nothing.
 *
 * @param words words that must all stand in the document, or the number of one incident
 * @param state {@code draft}, {@code published} or {@code archived}
 * @param from incidents that happened at or after this instant
 * @param before incidents that happened before this instant
 * @param drills drills as well
 * @param archived archived incidents as well
 */
record IncidentFilter(
        @Nullable String words,
        @Nullable String severity,
        @Nullable String type,
        @Nullable String state,
        @Nullable String team,
        @Nullable String service,
        @Nullable Instant from,
        @Nullable Instant before,
        boolean drills,
        boolean archived) {
    static final IncidentFilter ALL = new IncidentFilter(null, null, null, null, null, null, null, null, false, false);

    IncidentFilter {
        words = said(words);
        severity = said(severity);
        type = said(type);
        state = said(state);
        team = said(team);
        service = said(service);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
