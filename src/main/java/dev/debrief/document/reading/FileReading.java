package dev.debrief.document.reading;

/** What came of a file. */
public sealed interface FileReading {
    /** It is a post-mortem, however much of it was understood. */
    record Read(Reading reading) implements FileReading {}

    /** It cannot be one; the message says why and what to do. */
    record Refused(String message) implements FileReading {}
}
