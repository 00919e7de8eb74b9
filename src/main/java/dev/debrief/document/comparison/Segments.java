package dev.debrief.document.comparison;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text taken apart so that its pieces, one behind the other, are the text again. */
final class Segments {
    /** Its rules find words as Unicode does, and those of Thai by dictionary. */
    private static final Locale BY_DICTIONARY = Locale.forLanguageTag("th");

    private Segments() {}

    /** Each word with the white space behind it. Chinese and Japanese, for which there is no dictionary, by character. */
    static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(BY_DICTIONARY);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = text.substring(from, to);
            int last = words.size() - 1;
            if (last >= 0 && word.isBlank()) words.set(last, words.get(last) + word);
            else if (word.codePoints().anyMatch(Segments::standsAlone)) words.addAll(characters(word));
            else words.add(word);
        }
        return words;
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; from = end + 1, end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end + 1));
        }
        if (from < text.length()) lines.add(text.substring(from));
        return lines;
    }

    private static List<String> characters(String word) {
        return word.codePoints().mapToObj(Character::toString).toList();
    }

    private static boolean standsAlone(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
