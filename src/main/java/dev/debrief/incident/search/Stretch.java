package dev.debrief.incident.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A stretch of a text that the search takes as one: a word, or a run in a script that puts no blanks between words. */
final class Stretch {
    private final String folded;
    private final boolean isRun;
    private final int start;
    private final int @Nullable [] ends;

    /** @param ends for each char of {@code folded}, where in the text its letter ends; null where they are the same chars */
    private Stretch(String folded, boolean isRun, int start, int @Nullable [] ends) {
        this.folded = folded;
        this.isRun = isRun;
        this.start = start;
        this.ends = ends;
    }

    /** As {@link Fold} has it. */
    String folded() {
        return folded;
    }

    /** Whether it is a run without blanks. */
    boolean isRun() {
        return isRun;
    }

    /** Where it begins in the text. */
    int start() {
        return start;
    }

    /** Where in the text the letter stands to which this char of {@code folded} belongs. */
    int startOf(int index) {
        if (ends == null) return start + index;
        int own = ends[index];
        int before = index;
        while (before > 0 && ends[before - 1] == own) before--;
        return before == 0 ? start : ends[before - 1];
    }

    /** Behind which char of the text the letter ends to which this char of {@code folded} belongs. */
    int endOf(int index) {
        return ends == null ? start + index + 1 : ends[index];
    }

    int end() {
        return endOf(folded.length() - 1);
    }

    /** Every stretch of the text; what is neither a letter nor a digit parts them. */
    static List<Stretch> of(String text) {
        List<Stretch> stretches = new ArrayList<>();
        Drawn drawn = new Drawn();
        for (int at = 0; at < text.length(); ) {
            int plain = drawn.isEmpty() ? endOfPlain(text, at) : at;
            if (plain > at) {
                stretches.add(new Stretch(text.substring(at, plain).toLowerCase(Locale.ROOT), false, at, null));
                at = plain;
                continue;
            }
            int c = text.codePointAt(at);
            int end = endOfLetter(text, at + Character.charCount(c));
            boolean isWritten = Character.isLetterOrDigit(c) || Character.isIdeographic(c) || isMark(c);
            boolean isRun = isWritten && isRun(c);
            if (!drawn.isEmpty() && (!isWritten || isRun != drawn.isRun)) drawn.closeInto(stretches);
            if (isWritten) drawn.add(text, at, end, isRun);
            at = end;
        }
        if (!drawn.isEmpty()) drawn.closeInto(stretches);
        return stretches;
    }

    /** Behind a word of ASCII letters and digits, which most are; where it begins if another letter or mark follows. */
    private static int endOfPlain(String text, int from) {
        int end = from;
        while (end < text.length() && isPlain(text.charAt(end))) end++;
        return end < text.length() && text.charAt(end) >= 0x80 ? from : end;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Behind the marks that belong to a letter, and behind characters that cannot be seen. */
    private static int endOfLetter(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (c < 0x80 || (!isMark(c) && !isSoundMark(c) && Character.getType(c) != Character.FORMAT)) break;
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Half-width sound marks of kana, and the vowels and ends of syllables that are written in pieces in Korean. */
    private static boolean isSoundMark(int c) {
        return c == 0xFF9E || c == 0xFF9F || (c >= 0x1160 && c <= 0x11FF);
    }

    /** Thai, Lao, Khmer, Burmese, Tibetan, Chinese and Japanese; and Korean, whose endings cling to the words. */
    private static boolean isRun(int c) {
        if (c < 0x0E00) return false;
        if (c == 0x30FC || c == 0xFF70) return true; // the sign for a long vowel, which belongs to no script
        if (Character.isDigit(c)) return false;
        return switch (UnicodeScript.of(c)) {
            case THAI, LAO, KHMER, MYANMAR, TIBETAN, HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> true;
            default -> false;
        };
    }

    /** The stretch that is being read. */
    private static final class Drawn {
        private final StringBuilder folded = new StringBuilder();
        private int[] ends = new int[16];
        private int start;
        private boolean isRun;

        boolean isEmpty() {
            return folded.isEmpty();
        }

        void add(String text, int from, int to, boolean run) {
            if (folded.isEmpty()) {
                start = from;
                isRun = run;
            }
            if (to == from + 1 && text.charAt(from) < 0x80) folded.append(Character.toLowerCase(text.charAt(from)));
            else folded.append(Fold.of(text.substring(from, to)));
            int length = folded.length();
            if (length > ends.length) ends = Arrays.copyOf(ends, Math.max(length, ends.length * 2));
            for (int i = length - 1; i >= 0 && ends[i] == 0; i--) ends[i] = to;
        }

        void closeInto(List<Stretch> stretches) {
            String word = isRun ? inOneOrder(folded) : folded.toString();
            stretches.add(new Stretch(word, isRun, start, Arrays.copyOf(ends, word.length())));
            Arrays.fill(ends, 0, folded.length(), 0);
            folded.setLength(0);
        }

        /** Thai and Lao am: people type its ring before or behind the tone. */
        private static String inOneOrder(CharSequence run) {
            return run.toString()
                    .replaceAll("\u0E4D([\u0E48-\u0E4B])", "$1\u0E4D")
                    .replaceAll("\u0ECD([\u0EC8-\u0ECB])", "$1\u0ECD");
        }
    }
}
