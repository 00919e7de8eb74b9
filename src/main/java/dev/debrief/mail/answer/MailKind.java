package dev.debrief.mail.answer;

import java.util.Locale;

/** A kind of mail that somebody can do without; the order never changes. */
public enum MailKind {
    DIGEST,
    REMINDER;

    /** As the database has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Several of them, in the middle of a sentence. */
    String inWords() {
        return this == DIGEST ? "weekly digests" : "reminders";
    }
}
