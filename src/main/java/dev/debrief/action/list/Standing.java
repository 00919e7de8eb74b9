package dev.debrief.action.list;

import dev.debrief.document.ActionItem.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far the items of a list are. */
public enum Standing {
    NOT_FINISHED("Not finished"),
    OPEN("Open"),
    IN_PROGRESS("In progress"),
    DONE("Done, to be verified"),
    VERIFIED("Verified"),
    WONT_DO("Won\u2019t do"),
    ANY("Any state");

    private final String title;

    Standing(String title) {
        this.title = title;
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
        return switch (this) {
            case NOT_FINISHED -> List.of(State.OPEN, State.IN_PROGRESS);
            case ANY -> List.of(State.values());
            default -> List.of(State.valueOf(name()));
        };
    }

    /** Whether something of it is still to be done, so that it can be late. */
    public boolean canBeLate() {
        return states().contains(State.OPEN) || states().contains(State.IN_PROGRESS);
    }

    /** Empty where there is no such word. */
    public static Optional<Standing> parse(String word) {
        for (Standing standing : values()) if (standing.word().equals(word)) return Optional.of(standing);
        return Optional.empty();
    }
}
