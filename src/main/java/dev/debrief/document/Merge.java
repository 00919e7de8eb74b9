package dev.debrief.document;

/**
 * Brings together what two people made of the same manuscript: by row and field, so that only the same field changed
 * on both sides to different texts is a conflict.
 */
public final class Merge {
    private Merge() {}

    /** Everything that either side changed since {@code base}; where they met, mine stands. */
    public static Merged threeWay(Manuscript base, Manuscript mine, Manuscript theirs) {
        if (theirs.equals(base) || theirs.equals(mine)) return new Merged(mine, java.util.List.of());
        if (mine.equals(base)) return new Merged(theirs, java.util.List.of());
        return new ThreeWay(base, mine, theirs).merged();
    }
}
