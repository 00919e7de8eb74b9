package dev.debrief.document.comparison;

/** Who says it: both documents, or only one of them. */
public enum Side {
    BOTH,
    BEFORE,
    AFTER;

    /** The same, seen from the other document. */
    Side turned() {
        if (this == BOTH) return BOTH;
        return this == BEFORE ? AFTER : BEFORE;
    }
}
