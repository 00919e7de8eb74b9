package dev.debrief.review;

/** What came of deciding about a line of the agenda. */
public sealed interface Decided {
    /** It is so now. */
    record Made() implements Decided {}

    /** It cannot be so, and nothing was changed; the field is one of {@link Wanted}. */
    record Refused(String field, String message) implements Decided {}

    /** The review is signed off, and stays as it is. */
    record Signed() implements Decided {}
}
