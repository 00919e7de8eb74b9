package dev.debrief.archive.imports;

/** What became of one of many files. */
public enum Fate {
    WAITING("waiting"),
    KEPT("kept"),
    /** The same bytes came in before. */
    KNOWN("here already"),
    /** A file of that path came in before and said something else. */
    CHANGED("changed since"),
    /** Somebody chose that it updates what that became. */
    TO_UPDATE("waiting to update"),
    UPDATED("updated"),
    FAILED("could not be read"),
    PASSED_OVER("passed over"),
    UNDONE("undone"),
    /** It was to be undone, and somebody had worked on it. */
    LEFT("left as it is");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    /** The word on pages. */
    public String word() {
        return word;
    }
}
