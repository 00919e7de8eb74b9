package dev.debrief.action.list;

import dev.debrief.document.ActionItem.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far the items of a list are. */
public enum Standing {
    NOT_FINISHED("Not finished", State.OPEN, State.IN_PROGRESS),
    OPEN("Open", State.OPEN),
    IN_PROGRESS("In progress", State.IN_PROGRESS),
    DONE("Done, to be verified", State.DONE),
    VERIFIED("Verified", State.VERIFIED),
    WONT_DO("Won\u2019t do", State.WONT_DO),
    ANY("Any state", State.values());

    private final String title;
    private final List<State> states;

    Standing(String title, State... states) {
        this.title = title;
        this.states = List.of(states);
    }

    /** The word in addresses: {@code in-progress}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /** The states of the items that are shown. */
    public List<State> states() {
        return states;
    }

    /** Whether something of it is still to be done, so that it can be late. */
    public boolean canBeLate() {
        return states.contains(State.OPEN) || states.contains(State.IN_PROGRESS);
    }

    /** Empty where there is no such word. */
    public static Optional<Standing> parse(String word) {
        for (Standing standing : values()) if (standing.word().equals(word)) return Optional.of(standing);
        return Optional.empty();
    }
}
