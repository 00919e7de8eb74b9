package dev.debrief.shared;

/** Why Debrief cannot start, as one sentence for the person at the terminal, with the way out. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
