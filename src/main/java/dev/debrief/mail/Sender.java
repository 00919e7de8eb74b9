package dev.debrief.mail;

import dev.debrief.people.EmailAddress;
import dev.debrief.shared.CannotStart;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom mails come from.
 *
 * @param name what stands beside the address; {@code Debrief} if nobody said another
 */
public record Sender(String name, EmailAddress address) {
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>\\p{Cntrl}]*?)\"?\\s*<([^<>]+)>\\s*");

    /** Reads {@code debrief@example.org} or {@code Debrief <debrief@example.org>}. */
    static Sender read(String text) {
        Matcher named = NAMED.matcher(text);
        boolean hasName = named.matches();
        String name = hasName ? named.group(1).strip() : "";
        Optional<EmailAddress> address = EmailAddress.parse(hasName ? named.group(2) : text);
        return new Sender(
                name.isEmpty() ? "Debrief" : name,
                address.orElseThrow(() -> new CannotStart("DEBRIEF_MAIL_FROM is not an address: " + text
                        + ". Write debrief@example.org, or Debrief <debrief@example.org>.")));
    }

    @Override
    public String toString() {
        return name + " <" + address + ">";
    }
}
