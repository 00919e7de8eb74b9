package dev.debrief.document.times;

import java.time.Duration;
import java.time.Period;

/** How far away: days and more by the calendar, less by the clock. */
record Distance(Period days, Duration clock, From from) {
    enum From {
        ABOVE,
        START,
        NOW
    }

    boolean isWholeDays() {
        return clock.isZero();
    }
}
