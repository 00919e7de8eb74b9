package dev.debrief.jira.merge;

import dev.debrief.document.ActionItem.State;
import java.util.Optional;

/** How far something is, in what both sides know: that it works is said in Debrief alone. */
public enum Standing {
    OPEN("open"),
    IN_PROGRESS("in progress"),
    DONE("done"),
    WONT_DO("won't do");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** As the tables and the merge have it. */
    public String word() {
        return word;
    }

    /** The standing of that word; empty for any other. */
    public static Optional<Standing> of(String word) {
        for (Standing standing : values()) if (standing.word.equals(word)) return Optional.of(standing);
        return Optional.empty();
    }

    /** What a state of an action item is to Jira: verified is done. */
    public static Standing of(State state) {
        return switch (state) {
            case OPEN -> OPEN;
            case IN_PROGRESS -> IN_PROGRESS;
            case DONE, VERIFIED -> DONE;
            case WONT_DO -> WONT_DO;
        };
    }

    /** The state that an action item takes on for it; never verified. */
    public State toState() {
        return switch (this) {
            case OPEN -> State.OPEN;
            case IN_PROGRESS -> State.IN_PROGRESS;
            case DONE -> State.DONE;
            case WONT_DO -> State.WONT_DO;
        };
    }

    /** Whether nothing is to be done any more. */
    public boolean isOver() {
        return this == DONE || this == WONT_DO;
    }
}
