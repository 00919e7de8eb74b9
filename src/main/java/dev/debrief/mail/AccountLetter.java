package dev.debrief.mail;

import dev.debrief.people.Person;
import dev.debrief.shared.ZoneInWords;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a letter about an account says.
 *
 * @param name whom it is for
 * @param link where it leads; whole
 * @param house the address of Debrief, as people know it
 * @param until the last moment of the link, in the zone of its reader
 */
record AccountLetter(String name, String email, URI link, String house, String until) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    static AccountLetter to(Person person, URI link, Instant until) {
        String moment = MOMENT.format(until.atZone(person.zone())) + ", " + ZoneInWords.of(person.zone(), until);
        return new AccountLetter(person.name(), person.email().orElseThrow(), link, link.getAuthority(), moment);
    }
}
