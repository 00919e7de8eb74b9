package dev.debrief.document.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which languages a text may be in: Thai by its letters, the others by their small words. */
final class Tongue {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int ENOUGH = 2;

    private Tongue() {}

    /**
     * The lists to read a sentence with. Where it has too few small words the block decides, then the document; where
     * nothing decides, every list.
     */
    static List<WordList> of(String sentence, List<WordList> block, List<WordList> lists) {
        List<WordList> likely = likely(sentence, lists);
        return likely.isEmpty() ? block : likely;
    }

    /** The lists of the most frequent language; none where too little is there to tell. */
    static List<WordList> likely(String text, List<WordList> lists) {
        List<WordList> likely = new ArrayList<>();
        int most = ENOUGH;
        String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
        for (WordList list : lists) {
            if (list.isThai()) continue;
            int count = list.count(words);
            if (count < most) continue;
            if (count > most) likely.clear();
            most = count;
            likely.add(list);
        }
        return likely;
    }

    static boolean hasThai(String text) {
        return text.chars().anyMatch(c -> c >= 0x0E01 && c <= 0x0E5B);
    }
}
