package dev.debrief.document.redaction;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is compared: small letters, one blank for any white space, without the marks of Markdown and without
 * characters that nobody sees. It remembers where each of its characters came from.
 */
final class Folded {
    private static final String MARKS = "*_`\\~";

    private final StringBuilder words = new StringBuilder();
    private int[] from = new int[64];
    private final int length;

    private Folded(String text) {
        length = text.length();
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            add(character, at);
            at += Character.charCount(character);
        }
    }

    static Folded of(String text) {
        return new Folded(text);
    }

    /** The text alone. */
    static String words(String text) {
        return of(text).words.toString().strip();
    }

    private void add(int character, int at) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            boolean again = words.length() > 0 && words.charAt(words.length() - 1) == ' ';
            if (!again) put(' ', at);
            return;
        }
        boolean unseen = Character.getType(character) == Character.FORMAT || Character.isISOControl(character);
        if (unseen || MARKS.indexOf(character) >= 0) return;
        String plain = character < 128
                ? Character.toString(character)
                : Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        plain.codePoints().map(Character::toLowerCase).forEach(small -> {
            for (char unit : Character.toChars(small)) put(unit, at);
        });
    }

    private void put(char unit, int at) {
        if (words.length() == from.length) from = Arrays.copyOf(from, from.length * 2);
        from[words.length()] = at;
        words.append(unit);
    }

    int length() {
        return words.length();
    }

    String cut(int start, int end) {
        return words.substring(start, end);
    }

    boolean startsWith(String phrase, int place) {
        int end = place + phrase.length();
        if (end > words.length()) return false;
        for (int i = 0; i < phrase.length(); i++) {
            if (words.charAt(place + i) != phrase.charAt(i)) return false;
        }
        return true;
    }

    /** Where a character of this stands in the text it was made of. */
    int origin(int place) {
        return place < words.length() ? from[place] : length;
    }

    /** The place in the text behind the character at {@code place - 1}. */
    int originBehind(int place, String text) {
        if (place == 0) return 0;
        int last = from[place - 1];
        return last + Character.charCount(text.codePointAt(last));
    }

    /** Whether a word may begin or end between two characters. Scripts without blanks have words everywhere. */
    boolean isEdge(int place) {
        if (place <= 0 || place >= words.length()) return true;
        return !joins(words.charAt(place - 1)) || !joins(words.charAt(place));
    }

    private static boolean joins(char unit) {
        if (!Character.isLetterOrDigit(unit)) return false;
        if (unit < 0x0E00) return true;
        return switch (Character.UnicodeScript.of(unit)) {
            case THAI, LAO, KHMER, MYANMAR, HAN, HIRAGANA, KATAKANA -> false;
            default -> true;
        };
    }
}
