package dev.debrief.slack.client;

import java.time.Duration;

/** What came of asking Slack for something. */
public sealed interface Reply<T> {
    /** It was done. */
    record Given<T>(T value) implements Reply<T> {}

    /**
     * It was not done, for a reason that Slack names.
     *
     * @param error as Slack writes it: {@code channel_not_found}
     */
    record Refused<T>(String error) implements Reply<T> {}

    /** It was not done: too much was asked for lately. */
    record TooMany<T>(Duration after) implements Reply<T> {}

    /** It was not done: the request never left, or never reached Slack. */
    record Away<T>(String why) implements Reply<T> {}

    /** It may have been done. */
    record Lost<T>(String why) implements Reply<T> {}
}
