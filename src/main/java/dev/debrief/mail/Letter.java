package dev.debrief.mail;

import dev.debrief.people.EmailAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it leaves, whole: a second try sends the same one.
 *
 * @param to the address, one
 * @param name whose it is; empty if nobody knows
 * @param text the mail for who reads plain text
 * @param html the same mail with its looks
 * @param unsubscribe the address of List-Unsubscribe (one click, RFC 8058); null for mails that cannot be stopped
 *     (invitations, new passwords)
 */
public record Letter(
        String to,
        String name,
        String subject,
        String text,
        String html,
        @Nullable URI unsubscribe) implements Content {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** Names and subjects are one line each: nothing that a person typed can begin another header. */
    public Letter {
        to = new EmailAddress(to).value();
        name = oneLine(name);
        subject = oneLine(subject);
        if (subject.isEmpty()) throw new IllegalArgumentException("a letter to " + to + " has no subject");
        if (unsubscribe != null && !"https".equals(unsubscribe.getScheme()) && !"http".equals(unsubscribe.getScheme()))
            throw new IllegalArgumentException("not the address of a page: " + unsubscribe);
    }

    private static String oneLine(String typed) {
        return BREAKS.matcher(typed).replaceAll(" ").strip();
    }
}
