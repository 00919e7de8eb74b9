package dev.debrief.incident.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is written into the index for one document.
 *
 * @param keys of the whole document, each by itself and behind the letter of its place
 * @param parts the pieces with the keys of each
 * @param known the words that may be half typed or typed wrong later, in order
 */
record Reading(Set<String> keys, List<Part> parts, Set<String> known) {
    /** Which way of cutting texts this is. Counted up with every change to it, so that all documents are read again. */
    static final short WAY = 2;

    /** A document with more different words than this, such as one with a pasted log, is found by the first ones. */
    static final int MOST_KEYS = 20_000;

    /** The database takes this many bytes in one list of keys, and less than that is left for a long one. */
    private static final int MOST_BYTES = 900_000;

    private static final int LONGEST_KNOWN = 40;

    /** One piece as it is kept. */
    record Part(SearchedPart part, String folded, Set<String> keys) {}

    static Reading of(List<SearchedPart> parts) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> known = new TreeSet<>();
        List<Part> read = new ArrayList<>();
        int bytes = 0;
        for (SearchedPart part : parts) {
            List<Stretch> stretches = Stretch.of(part.text());
            Set<String> own = new LinkedHashSet<>();
            for (Stretch stretch : stretches) {
                own.addAll(Keys.toKeep(stretch));
                if (isKnown(stretch)) known.add(stretch.folded());
            }
            for (String key : own) {
                if (keys.size() >= MOST_KEYS * 2 || bytes > MOST_BYTES) break;
                if (keys.add(key)) bytes += 2 + key.length() * 3;
                if (keys.add(part.place().key(key))) bytes += 4 + key.length() * 3;
            }
            read.add(new Part(part, SearchedPart.folded(stretches), own));
        }
        return new Reading(keys, read, known);
    }

    private static boolean isKnown(Stretch stretch) {
        String word = stretch.folded();
        return !stretch.isRun()
                && word.length() >= 3
                && word.length() <= LONGEST_KNOWN
                && word.codePoints().anyMatch(Character::isLetter);
    }
}
