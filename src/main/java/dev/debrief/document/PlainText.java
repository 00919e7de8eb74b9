package dev.debrief.document;

/** Words that are no Markdown, written where Markdown is read: what would be taken for a mark gets a backslash. */
public final class PlainText {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private PlainText() {}

    /** The words as Markdown that says nothing else. */
    public static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 8);
        for (int i = 0; i < words.length(); i++) {
            if (isMark(words, i)) escaped.append('\\');
            escaped.append(words.charAt(i));
        }
        return escaped.toString();
    }

    private static boolean isMark(String words, int i) {
        char c = words.charAt(i);
        return switch (c) {
            case '*', '`', '[', ']', '<', '|' -> true;
            case '~' -> at(words, i + 1) == '~' || at(words, i - 1) == '~';
            case '_' -> !Character.isLetterOrDigit(at(words, i - 1)) || !Character.isLetterOrDigit(at(words, i + 1));
            case '&' -> Character.isLetter(at(words, i + 1)) || at(words, i + 1) == '#';
            case '#' -> i == 0 || at(words, i - 1) == ' ' || at(words, i - 1) == '\t';
            case '\\' -> i + 1 == words.length() || isPunctuation(words.charAt(i + 1));
            default -> false;
        };
    }

    private static char at(String words, int i) {
        return i >= 0 && i < words.length() ? words.charAt(i) : ' ';
    }

    static boolean isPunctuation(char c) {
        return PUNCTUATION.indexOf(c) >= 0;
    }

    static String unescape(String written) {
        if (written.indexOf('\\') < 0) return written;
        StringBuilder words = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            boolean escapes = written.charAt(i) == '\\' && i + 1 < written.length();
            if (escapes && isPunctuation(written.charAt(i + 1))) i++;
            words.append(written.charAt(i));
        }
        return words.toString();
    }

    /** In quotation marks; a backslash stands before a quotation mark or a backslash inside. */
    static String quote(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The place behind the quotation mark that closes the one at {@code at}; -1 where none does. */
    static int behindQuoted(String text, int at) {
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.charAt(i) == '"') return i + 1;
        }
        return -1;
    }

    static boolean isQuoted(String text) {
        return text.startsWith("\"") && behindQuoted(text, 0) == text.length();
    }

    static String unquote(String quoted) {
        StringBuilder words = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            if (quoted.charAt(i) == '\\' && i + 1 < quoted.length() - 1) i++;
            words.append(quoted.charAt(i));
        }
        return words.toString();
    }
}
