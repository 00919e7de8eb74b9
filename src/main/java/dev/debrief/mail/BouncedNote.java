package dev.debrief.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An address that its server refused, as its person or an administrator reads of it.
 *
 * @param at when, in the reader's zone
 * @param own whether it is the reader's own
 */
record BouncedNote(String address, String said, String at, long personId, String person, boolean own) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    static BouncedNote of(BouncedAddresses.Bounced bounced, ZoneId zone, boolean own) {
        return new BouncedNote(
                bounced.address(),
                bounced.said(),
                MOMENT.format(bounced.at().atZone(zone)),
                bounced.personId(),
                bounced.person(),
                own);
    }
}
