package dev.debrief.shared;

import java.time.Duration;

/**
 * Work that comes back by itself: a bean of any room, run once each time however many replicas there are, and never
 * twice at the same time. Nobody waits for it and no transaction is open; what fails is tried at the next time.
 */
public interface Recurring {
    /** Unique and for ever the same: replicas agree on it, and it names the work in the log. */
    String name();

    /** From the end of one run to the beginning of the next. */
    Duration every();

    void run();
}
