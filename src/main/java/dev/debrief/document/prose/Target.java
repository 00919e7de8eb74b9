package dev.debrief.document.prose;

/** Where a link leads, or what a picture shows. */
public sealed interface Target {
    /** An absolute http, https or mailto address, without blanks. */
    record Web(String address) implements Target {}

    /** A file that is attached, by its name. */
    record File(String name) implements Target {}

    /** A place in the same document. */
    record Place(String name) implements Target {}
}
