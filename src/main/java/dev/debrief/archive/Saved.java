package dev.debrief.archive;

import dev.debrief.incident.Revision;

/** What came of saving. */
public sealed interface Saved {
    /** Kept as this revision. */
    record As(Revision revision) implements Saved {}

    /** Nothing was changed: the tree is the same as the one that is kept. */
    record Unchanged(Revision revision) implements Saved {}

    /** Nothing was changed: somebody saved a newer revision meanwhile. */
    record Behind(Kept latest) implements Saved {}
}
