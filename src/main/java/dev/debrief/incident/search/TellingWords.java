package dev.debrief.incident.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a text by which another one of the same matter would be known, each with how much it says. */
public final class TellingWords {
    /** Beyond this the text says it again in other words. */
    static final int MOST = 40;

    private static final int SHORTEST = 3;

    /** Words that stand in every text, of people and of post-mortems. */
    private static final Set<String> COMMON = Set.copyOf(List.of(
            ("the and was were for that this with from not but all had has have into its it's their there they them then"
                            + " than when which while who whom what where why will would could should been being after"
                            + " before because during until again only also some more most other one two three out our"
                            + " over off did does done can cannot no nor yet still each every few first last about above"
                            + " below between both own same too very incident incidents service services customer"
                            + " customers user users team hour hours minute minutes day days time times und der die das"
                            + " den dem des ein eine einer einem nicht auch von mit auf f\u00fcr ist war waren wurde wurden"
                            + " bei nach vor aus zum zur los las una por para con que del les des une dans pour par sur pas"
                            + " est qui")
                    .split(" ")));

    /** @param shown as it was written */
    record Word(String key, String shown, double weight) {}

    private final Map<String, Word> byKey = new LinkedHashMap<>();

    /** Adds the words of a text; a word that is there already keeps its place and gets the greater weight. */
    public TellingWords with(String text, double weight) {
        for (Stretch stretch : Stretch.of(text)) {
            if (!stretch.isRun() && isCommon(stretch.folded())) continue;
            String shown = text.substring(stretch.start(), stretch.end());
            for (String key : stretch.isRun() ? Keys.toFind(stretch) : List.of(Keys.ofWord(stretch.folded()))) {
                Word had = byKey.get(key);
                if (had != null && had.weight() >= weight) continue;
                if (had == null && byKey.size() >= MOST) continue;
                // two characters of a run say less than a word
                byKey.put(key, new Word(key, stretch.isRun() ? key : shown, stretch.isRun() ? weight / 3 : weight));
            }
        }
        return this;
    }

    private static boolean isCommon(String word) {
        return word.length() < SHORTEST || COMMON.contains(word) || word.chars().allMatch(Character::isDigit);
    }

    List<Word> words() {
        return new ArrayList<>(byKey.values());
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }
}
