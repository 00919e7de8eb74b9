package dev.debrief.archive;

/** What came of leaving a remark as it is. */
public enum Leaving {
    /** It is left, by this person or by somebody who was faster. */
    LEFT(""),

    /** No reason was given. */
    NO_REASON("Say in a few words why it can stay."),

    /** The reason does not fit. */
    TOO_LONG("This is too long. Say it in at most 500 characters."),

    /** The words are not there any more, and with them the remark. */
    NOT_SAID("This is not said of the text any more.");

    private final String message;

    Leaving(String message) {
        this.message = message;
    }

    /** For whoever gave the reason; empty where it was taken. */
    public String message() {
        return message;
    }
}
