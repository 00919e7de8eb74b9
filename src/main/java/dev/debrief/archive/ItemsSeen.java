package dev.debrief.archive;

/**
 * What whoever saves a document had seen of its action items, which go on living beside it: what they left as they saw
 * it is left as it is now.
 */
public sealed interface ItemsSeen {
    /** As they stand in the revision that the document was made from. */
    record InRevision() implements ItemsSeen {}

    /** As they are at this moment. */
    record Now() implements ItemsSeen {}

    /** As they were when this event of theirs was the newest one. */
    record UpTo(long event) implements ItemsSeen {}
}
