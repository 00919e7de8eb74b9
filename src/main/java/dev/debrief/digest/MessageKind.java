package dev.debrief.digest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of message that somebody can do without; its code stands in links and never changes. */
public enum MessageKind {
    DIGEST(1),
    REMINDER(2);

    private final byte code;

    MessageKind(int code) {
        this.code = (byte) code;
    }

    public byte code() {
        return code;
    }

    public static Optional<MessageKind> of(byte code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }

    /** As the database has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Several of them, in the middle of a sentence. */
    public String inWords() {
        return this == DIGEST ? "weekly digests" : "reminders";
    }
}
