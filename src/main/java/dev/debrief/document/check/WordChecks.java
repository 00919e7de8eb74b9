package dev.debrief.document.check;

import dev.debrief.document.check.Sentences.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks for words in prose, each sentence with the list of its language. */
final class WordChecks {
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*");

    /** What its sentences are in where they are too short to tell; empty where the document is, too. */
    private final List<WordList> document;

    WordChecks(List<WordList> document) {
        this.document = document;
    }

    /** One hit, with the sentence that it stands in. */
    record Found(Wording wording, int start, int end, String sentence) {}

    /** Everything that a check finds in a block, in its order, without overlaps. Places are those of the prose. */
    List<Found> in(Prose prose, Prose.Block block, Check check) {
        String words = prose.words(block);
        List<Found> all = new ArrayList<>();
        boolean thai = Tongue.hasThai(words);
        List<WordList> usual = Tongue.likely(words, WordList.ALL);
        List<WordList> otherwise = usual.isEmpty() ? document : usual;
        for (Sentence sentence : Sentences.in(words)) {
            String said = words.substring(sentence.start(), sentence.end());
            String small = said.toLowerCase(Locale.ROOT);
            List<WordList> likely = Tongue.of(said, otherwise, WordList.ALL);
            for (WordList list : WordList.ALL) {
                boolean reads = list.isThai() ? thai : likely.isEmpty() || likely.contains(list);
                for (Wording wording : list.of(check)) {
                    if (!(reads || wording.anywhere()) || !wording.mayBeIn(small)) continue;
                    for (Wording.Hit hit : wording.in(words, sentence.start(), sentence.end())) {
                        if (!list.hasCapitalNouns() && isName(words, sentence.start(), hit)) continue;
                        all.add(new Found(wording, block.start() + hit.start(), block.start() + hit.end(), said));
                    }
                }
            }
        }
        return withoutOverlaps(all);
    }

    private static List<Found> withoutOverlaps(List<Found> all) {
        List<Found> apart = new ArrayList<>();
        all.sort(Comparator.comparingInt(Found::start).thenComparing(found -> -found.end()));
        for (Found found : all) {
            if (apart.isEmpty() || found.start() >= apart.get(apart.size() - 1).end()) apart.add(found);
        }
        return apart;
    }

    /** Words in capitals within a sentence, or before another such word at its start, are what something is called. */
    private static boolean isName(String words, int sentence, Wording.Hit hit) {
        String[] said = words.substring(hit.start(), hit.end()).split("\\s+", -1);
        for (String word : said) if (!CAPITALISED.matcher(word).matches()) return false;
        String before = words.substring(sentence, hit.start()).strip();
        boolean opens = before.isEmpty() || before.endsWith(":");
        String behind = words.substring(hit.end()).stripLeading();
        if (opens) return said.length > 1 && CAPITALISED.matcher(behind).lookingAt();
        return Character.isLetterOrDigit(before.charAt(before.length() - 1));
    }
}
