package dev.debrief.mail.smtp;

/** What a {@link FaultyServer} does at a point of the dialogue. */
sealed interface Deed {
    /** As a good server does. */
    record GoOn() implements Deed {}

    /** The line is reset. */
    record Cut() implements Deed {}

    /** Nothing is ever said. */
    record Silence() implements Deed {}

    /** This is said instead. */
    record Say(String line) implements Deed {}
}
