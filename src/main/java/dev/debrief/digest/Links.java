package dev.debrief.digest;

import java.time.Duration;
import java.time.Instant;

/** Addresses as they stand in a message: absolute. Each way to people has links of its own. */
public interface Links {
    /** For so long what a message asks can be answered. */
    Duration HOLDS = Duration.ofDays(21);

    /** A page, by its path. */
    String to(String path);

    /** The page where this person answers; where a message answers otherwise, that of the item. */
    String answer(long person, int item, Deed deed, Instant expires);

    /**
     * What has to be known about links that answer; empty where none do by themselves.
     *
     * @param until the last day, as the message says it
     */
    String caution(String until);
}
