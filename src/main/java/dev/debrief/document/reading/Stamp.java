package dev.debrief.document.reading;

import org.jspecify.annotations.Nullable;

/**
 * A time as it was found in a text.
 *
 * @param asWritten without marks of Markdown around it
 * @param day the day, as {@link Day} has it; null where none is written
 * @param weekday in English; null where none is written
 * @param clock the time of day; null where none is written
 * @param zone as written; null where none is
 * @param distance counted from the start, such as {@code +5m}; null where it is none
 * @param pieces how many pieces of the line it takes
 */
record Stamp(
        String asWritten,
        @Nullable Day day,
        @Nullable String weekday,
        @Nullable String clock,
        @Nullable String zone,
        @Nullable String distance,
        int pieces) {
    /**
     * A day as it was written.
     *
     * @param spoken as the reader of times takes it: {@code 2024-06-21}, {@code 21 Jun 2024}, {@code 21 Jun}
     * @param first the first of two numbers of which one is the month; 0 where it is clear which
     * @param second the other one
     * @param year 0 where none is written
     */
    record Day(String spoken, int first, int second, int year) {
        static Day clear(String spoken) {
            return new Day(spoken, 0, 0, 0);
        }

        boolean isTwofold() {
            return first > 0;
        }
    }

    boolean isDayOnly() {
        return clock == null && distance == null;
    }

    /** Whether it says when by itself: a clock, a day, or a distance. */
    boolean isHard() {
        return clock != null || day != null || distance != null;
    }

    Stamp written(String other) {
        return new Stamp(other, day, weekday, clock, zone, distance, pieces);
    }
}
