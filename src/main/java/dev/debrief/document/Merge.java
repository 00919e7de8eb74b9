package dev.debrief.document;

/** Brings together what two people made of the same manuscript. */
public final class Merge {
    private Merge() {}

    /** Everything that either side changed since {@code base}, by row and field. */
    public static Merged threeWay(Manuscript base, Manuscript mine, Manuscript theirs) {
        if (mine.equals(theirs)) return new Merged(mine, java.util.List.of());
        throw new UnsupportedOperationException("written next: " + base + mine + theirs);
    }
}
