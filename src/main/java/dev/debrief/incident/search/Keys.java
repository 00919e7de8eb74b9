package dev.debrief.incident.search;

import java.util.ArrayList;
import java.util.List;

/** What stands in the index for a stretch: a word without its plural, or the single characters and pairs of a run. */
final class Keys {
    /** Longer words, such as digests, are the same when they begin with the same so many characters. */
    static final int LONGEST = 64;

    private Keys() {}

    /** Everything by which the stretch shall be found. */
    static List<String> toKeep(Stretch stretch) {
        if (!stretch.isRun()) return List.of(ofWord(stretch.folded()));
        int[] characters = stretch.folded().codePoints().toArray();
        List<String> keys = new ArrayList<>(characters.length * 2);
        for (int i = 0; i < characters.length; i++) {
            keys.add(new String(characters, i, 1));
            if (i + 1 < characters.length) keys.add(new String(characters, i, 2));
        }
        return keys;
    }

    /** What all has to be there where the stretch stands; of a run longer than two characters it is not the proof. */
    static List<String> toFind(Stretch stretch) {
        if (!stretch.isRun()) return List.of(ofWord(stretch.folded()));
        int[] characters = stretch.folded().codePoints().toArray();
        if (characters.length == 1) return List.of(stretch.folded());
        List<String> keys = new ArrayList<>(characters.length);
        for (int i = 0; i + 1 < characters.length; i++) keys.add(new String(characters, i, 2));
        return keys.stream().distinct().toList();
    }

    static String ofWord(String word) {
        return word.length() <= LONGEST ? Stem.of(word) : word.substring(0, word.offsetByCodePoints(0, LONGEST / 2));
    }
}
