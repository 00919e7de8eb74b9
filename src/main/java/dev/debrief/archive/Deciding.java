package dev.debrief.archive;

/** What came of deciding about a word in the copy for customers. */
public enum Deciding {
    DECIDED(""),
    NOT_THERE("Nothing of that key is asked about: it was decided, or the text has changed."),
    NO_REASON("Say in a few words why customers may read it."),
    TOO_LONG("That has more than 500 characters. Say it shorter."),
    NOT_CHANGEABLE("It only arises when the text is read. Change it in the document, or let it pass."),
    STILL_INTERNAL("These words are asked about as well. Choose others.");

    private final String message;

    Deciding(String message) {
        this.message = message;
    }

    /** What is wrong and how to mend it; empty where nothing is. */
    public String message() {
        return message;
    }
}
