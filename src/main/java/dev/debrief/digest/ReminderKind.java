package dev.debrief.digest;

import java.util.Arrays;
import java.util.Optional;

/** Why a reminder goes out. */
public enum ReminderKind {
    DUE("due", "On the day on which an action item is due, to its owner"),
    LATE("late", "When an action item has become late, to its owner and to the lead of its team"),
    POST_MORTEM("post-mortem", "When a post-mortem has become late, to its lead");

    private final String word;
    private final String inWords;

    ReminderKind(String word, String inWords) {
        this.word = word;
        this.inWords = inWords;
    }

    /** As the database has it. */
    public String word() {
        return word;
    }

    /** As a choice. */
    public String inWords() {
        return inWords;
    }

    public static Optional<ReminderKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
