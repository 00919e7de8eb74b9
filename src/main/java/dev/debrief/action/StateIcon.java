package dev.debrief.action;

import dev.debrief.document.ActionItem.State;

/** How pages draw the state of an action item: an empty, half or ticked circle, a full tick, a stroke. */
public final class StateIcon {
    private StateIcon() {}

    /** The name in {@code icons.svg}; always shown with the word. */
    public static String of(State state) {
        return switch (state) {
            case OPEN -> "s-open";
            case IN_PROGRESS -> "s-half";
            case DONE -> "s-done";
            case VERIFIED -> "s-verified";
            case WONT_DO -> "s-wont";
        };
    }
}
