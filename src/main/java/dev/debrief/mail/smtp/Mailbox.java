package dev.debrief.mail.smtp;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An address as mail servers take it: a domain of other letters than ASCII in its ASCII form (RFC 5891). */
final class Mailbox {
    private Mailbox() {}

    /** Empty where the part before the @ has letters that only some servers take (RFC 6531). */
    static Optional<String> ascii(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, at);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(local)) return Optional.empty();
        try {
            return Optional.of(local + "@" + IDN.toASCII(address.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
