package dev.debrief.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as it was typed, without blanks around it; two that differ only in case are the same person's. */
public record EmailAddress(String value) {
    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3, less the angle brackets
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;\"\\p{Cntrl}]+@[^\\s@<>,;\"\\p{Cntrl}]+");

    public EmailAddress {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address: " + value);
        }
    }

    /** Reads an address, or nothing when the text cannot be one. */
    public static Optional<EmailAddress> parse(String text) {
        String stripped = text.strip();
        boolean isOne = stripped.length() <= LONGEST && SHAPE.matcher(stripped).matches();
        return isOne ? Optional.of(new EmailAddress(stripped)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
