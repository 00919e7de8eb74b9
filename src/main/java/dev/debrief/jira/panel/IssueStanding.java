package dev.debrief.jira.panel;

import dev.debrief.jira.link.LinkState;

/** How an action item and its issue stand, as a page and JSON tell it. */
enum IssueStanding {
    IN_STEP("in step", "in step", false),
    /** Something became different and is not told to the other side yet. */
    ON_ITS_WAY("on its way", "on its way", false),
    /** Something differs and stays so before somebody does something. */
    DIFFERS("differs", "differs", true),
    /** Both sides agree; a value that gave way waits for somebody to take or leave it. */
    TO_SETTLE("to settle", "to settle", true),
    BEING_MADE("being made", "being made", false),
    /** It was asked for, and may be there. */
    MAYBE_MADE("maybe made", "being made", false),
    STOPPED("stopped", "stopped", true),
    DELETED("deleted", "deleted in Jira", true),
    HIDDEN("hidden", "hidden in Jira", true),
    UNLINKED("unlinked", "not in Jira", false);

    private final String word;
    private final String said;
    private final boolean isOff;

    IssueStanding(String word, String said, boolean isOff) {
        this.word = word;
        this.said = said;
        this.isOff = isOff;
    }

    /**
     * Where a link stands.
     *
     * @param posts how often the issue may have been made
     * @param isBehind whether a change waits to be carried over
     */
    static IssueStanding of(LinkState state, int posts, boolean differs, boolean hasConflict, boolean isBehind) {
        return switch (state) {
            case WANTED -> BEING_MADE;
            case SENDING -> posts == 0 ? BEING_MADE : MAYBE_MADE;
            case STOPPED -> STOPPED;
            case GONE -> DELETED;
            case FORBIDDEN -> HIDDEN;
            case UNLINKED -> UNLINKED;
            case LINKED -> differs ? DIFFERS : hasConflict ? TO_SETTLE : isBehind ? ON_ITS_WAY : IN_STEP;
        };
    }

    /** As machines read it. */
    String word() {
        return word;
    }

    /** As a person reads it. */
    String said() {
        return said;
    }

    /** Whether somebody should look. */
    boolean isOff() {
        return isOff;
    }
}
