package dev.debrief.document.wiki;

import dev.debrief.document.prose.Characters;
import java.util.regex.Pattern;

/** Words in wiki markup: what would be taken for a mark gets a backslash. */
final class WikiText {
    private static final Pattern FACE = Pattern.compile(
            "(?<![\\w])(?=(?::-?[()DPp|]|;-?\\)|\\((?:!|/|x|i|\\?|\\+|-|y|n|on|off|\\*[rgby]?|flag|flagoff)\\)))");
    private static final Pattern AT_THE_START = Pattern.compile("^\\s*(?:h[1-6]|bq)\\.\\s");

    private WikiText() {}

    /** @param starts whether the words stand at the start of a line */
    static String escape(String words, boolean starts) {
        String text = Characters.whole(words);
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') escaped.append("&#92;");
            else if (isMark(text, i, starts)) escaped.append('\\').append(c);
            else escaped.append(c == '\n' || c == '\t' ? ' ' : c);
        }
        String marked = FACE.matcher(escaped).replaceAll("\\\\");
        return starts && AT_THE_START.matcher(marked).find() ? marked.replaceFirst("\\.", "&#46;") : marked;
    }

    private static boolean isMark(String text, int i, boolean starts) {
        char c = text.charAt(i);
        return switch (c) {
            case '{', '}', '[', ']', '|', '!', '^', '~' -> true;
            case '*', '_', '-', '+' -> !isWord(text, i - 1) || !isWord(text, i + 1);
            case '#' -> starts && text.substring(0, i).isBlank();
            case '?' -> at(text, i + 1) == '?' || at(text, i - 1) == '?';
            default -> false;
        };
    }

    private static boolean isWord(String text, int i) {
        return Character.isLetterOrDigit(at(text, i));
    }

    private static char at(String text, int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }
}
