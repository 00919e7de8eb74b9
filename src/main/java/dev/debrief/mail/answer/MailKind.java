package dev.debrief.mail.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of mail that somebody can do without; its code stands in links and never changes. */
public enum MailKind {
    DIGEST(1),
    REMINDER(2);

    private final byte code;

    MailKind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Optional<MailKind> of(byte code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }

    /** As the database has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Several of them, in the middle of a sentence. */
    String inWords() {
        return this == DIGEST ? "weekly digests" : "reminders";
    }
}
