package dev.debrief.document.times;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What the shapes found in one typed time. */
final class Pieces {
    @Nullable
    Day day;

    @Nullable
    DayOfWeek weekday;

    /** "next" is 1 and "last" is -1. */
    int whichWeekday;

    @Nullable
    LocalTime clock;

    /** 24:00, which is the first moment of the next day. */
    boolean endOfDay;

    /** "midnight", which may be either end of a day. */
    boolean midnight;

    boolean hasSeconds;

    @Nullable
    Zone zone;

    @Nullable
    Distance distance;

    /** A Thai year, counted from the Buddha, was brought to ours. */
    boolean buddhistYear;

    /** It says itself that it is not exact. */
    boolean hedged;

    /** Something in it is of no shape, or came twice. */
    boolean strange;

    /** Why it cannot be a time, and how to write it. */
    @Nullable
    String problem;

    void problem(String message) {
        if (problem == null) problem = message;
    }

    void day(Day found) {
        if (day != null) strange = true;
        else day = found;
    }

    void clock(LocalTime found) {
        if (clock != null) strange = true;
        else clock = found;
    }

    void zone(Zone found) {
        if (zone == null) zone = found;
        else if (!zone.equals(found)) strange = true;
    }

    boolean saySomething() {
        return day != null || clock != null || weekday != null || distance != null || problem != null;
    }
}
