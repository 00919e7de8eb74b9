package dev.debrief.incident.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where in a document something was found: what {@code in:} narrows to. */
public enum SearchPlace {
    TITLE('t'),
    SUMMARY('s'),
    DETAILS('h'),
    PEOPLE('p'),
    IMPACT('i'),
    DETECTION('d'),
    TIMELINE('l'),
    CAUSES('c'),
    RESOLUTION('r'),
    LESSONS('n'),
    ACTIONS('a'),
    SECTIONS('x'),
    LINKS('k'),
    FILES('f');

    /** Stands before a key in the index where the key is meant for this place only. */
    private final char letter;

    SearchPlace(char letter) {
        this.letter = letter;
    }

    /** {@code timeline}, as it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The place of that name, in any case. */
    public static Optional<SearchPlace> named(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word().equalsIgnoreCase(word))
                .findFirst();
    }

    String key(String key) {
        return letter + ":" + key;
    }
}
