package dev.debrief.document.times;

import java.time.ZoneId;

/** A zone as it was written. */
sealed interface Zone {
    /** An offset or a region. */
    record Known(ZoneId id) implements Zone {}

    /** An abbreviation, which may be that of several. */
    record Abbreviated(String abbreviation) implements Zone {}
}
