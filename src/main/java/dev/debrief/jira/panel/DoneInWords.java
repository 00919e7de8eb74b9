package dev.debrief.jira.panel;

/** What was done with an issue just now, by the word that stands in the address of the page. */
final class DoneInWords {
    static final String LEFT = "left";
    static final String LOOK = "look";
    static final String WANTED = "wanted";
    static final String AGAIN = "again";
    static final String LINKED = "linked";
    static final String UNLINKED = "unlinked";

    private DoneInWords() {}

    /** Empty for any other word. */
    static String said(String word) {
        return switch (word) {
            case LEFT -> "It stays as it is.";
            case LOOK -> "Debrief looks at the issue now.";
            case WANTED -> "An issue is made.";
            case AGAIN -> "It is tried again.";
            case LINKED -> "It is the issue from now on, and both are brought in step.";
            case UNLINKED -> "The item and the issue are apart. Both stay as they are.";
            default -> "";
        };
    }
}
