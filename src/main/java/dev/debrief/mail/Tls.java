package dev.debrief.mail;

import dev.debrief.shared.CannotStart;
import java.util.Locale;

/** How the line to the mail server is kept from listeners. */
public enum Tls {
    /** Not at all: for a server on the same machine. */
    NONE(25, "not encrypted"),
    /** From the second sentence on, and nothing is said before it. */
    STARTTLS(587, "encrypted (STARTTLS)"),
    /** From the first byte. */
    TLS(465, "encrypted (TLS)");

    private final int usualPort;
    private final String inWords;

    Tls(int usualPort, String inWords) {
        this.usualPort = usualPort;
        this.inWords = inWords;
    }

    static Tls read(String text) {
        for (Tls tls : values()) {
            if (tls.name().equals(text.toUpperCase(Locale.ROOT))) return tls;
        }
        throw new CannotStart("DEBRIEF_SMTP_TLS is " + text + ". Write none, starttls or tls.");
    }

    int usualPort() {
        return usualPort;
    }

    public String inWords() {
        return inWords;
    }
}
