package dev.debrief.document.comparison;

/** How many pairs of words may still be looked at, so that no pair of documents holds up a page. */
final class Effort {
    /** One table of this size takes some milliseconds and 16 MB; a larger one is not begun. */
    private static final long LARGEST_TABLE = 4_000_000;

    private long left;

    private Effort(long left) {
        this.left = left;
    }

    static Effort forOneText() {
        return new Effort(2 * LARGEST_TABLE);
    }

    static Effort forDocuments() {
        return new Effort(10 * LARGEST_TABLE);
    }

    /** Whether a table of so many rows and columns is worth making. */
    boolean allows(int rows, int columns) {
        long table = (long) rows * columns;
        if (table > LARGEST_TABLE || table > left) return false;
        left -= table;
        return true;
    }
}
