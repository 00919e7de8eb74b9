package dev.debrief.postmortem;

import dev.debrief.shared.IncidentNumber;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The place of one incident in the list: written {@code 2024-06-21T01:09:00Z_42} in addresses. */
record ListKey(Instant happenedAt, int number) {
    static ListKey of(IncidentLine line) {
        return new ListKey(line.happenedAt(), line.number().value());
    }

    /** Null for nothing, and for what cannot be read: the list then begins at its top. */
    static @Nullable ListKey parse(@Nullable String text) {
        int underscore = text == null ? -1 : text.indexOf('_');
        if (text == null || underscore < 0) return null;
        try {
            return IncidentNumber.parse(text.substring(underscore + 1))
                    .map(number -> new ListKey(Instant.parse(text.substring(0, underscore)), number.value()))
                    .orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return happenedAt + "_" + number;
    }
}
