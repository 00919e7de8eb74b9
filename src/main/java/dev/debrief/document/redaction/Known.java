package dev.debrief.document.redaction;

import java.util.List;
import java.util.Set;

/**
 * What the house knows and customers do not.
 *
 * @param people everybody it has a name for, deactivated people too
 * @param teams their names
 * @param services their names, which customers may read
 * @param internalWords words that are configured as internal
 * @param host where the house itself is found, such as {@code debrief.example.org}; maybe empty
 */
public record Known(
        List<KnownPerson> people, Set<String> teams, Set<String> services, List<String> internalWords, String host) {
    /** Nobody and nothing. */
    public static final Known NOTHING = new Known(List.of(), Set.of(), Set.of(), List.of(), "");

    public Known {
        people = List.copyOf(people);
        teams = Set.copyOf(teams);
        services = Set.copyOf(services);
        internalWords = List.copyOf(internalWords);
    }

    /** Somebody, and the other ways in which they are written: addresses, handles, initials. */
    public record KnownPerson(String name, List<String> others) {
        public KnownPerson {
            others = List.copyOf(others);
        }
    }
}
