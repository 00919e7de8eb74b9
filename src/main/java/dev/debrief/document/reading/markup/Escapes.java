package dev.debrief.document.reading.markup;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Words that mean nothing but themselves in Markdown, with as few marks as that needs: others read the words, too. */
final class Escapes {
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{2,31};)");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9}[.)]) ");
    private static final Pattern RULE = Pattern.compile("^(?:(?:- ?){3,}|(?:_ ?){3,}|=+|-+)$");
    private static final Pattern DEFINITION = Pattern.compile("^\\[[^\\]]{1,300}\\]:");

    private static final int LONGEST_TAG = 5_000;

    private Escapes() {}

    /** Words within a line. */
    static String words(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(text, i, c)) escaped.append('\\');
            escaped.append(c);
        }
        return escaped.indexOf("&") < 0
                ? escaped.toString()
                : ENTITY.matcher(escaped).replaceAll("\\\\&");
    }

    private static boolean isMark(String text, int at, char c) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        return switch (c) {
            case '`' -> true;
            case '*' -> !isInAddress(text, at) && !(before == ' ' && after == ' ');
            case '_' ->
                !isInAddress(text, at) && !(isWord(before) && isWord(after)) && !(before == ' ' && after == ' ');
            case '<' -> Character.isLetter(after) || after == '/' || after == '!' || after == '?';
            case ']' -> after == '(';
            case '\\' -> !Character.isLetterOrDigit(after) && after != ' ';
            case '~' -> before == '~' || after == '~';
            case '!' -> after == '[';
            default -> false;
        };
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** Marks in an address that stands in the text are part of it. */
    private static boolean isInAddress(String text, int at) {
        for (int i = at; i > Math.max(1, at - 500); i--) {
            char c = text.charAt(i);
            if (c == ' ') return false;
            if (c == ':' && text.startsWith("://", i)) return true;
        }
        return false;
    }

    /** A whole line of a passage, which must not begin anything. A bullet or a box that somebody typed stays one. */
    static String line(String line) {
        if (line.isEmpty()) return line;
        char c = line.charAt(0);
        if (c == '#'
                || c == '>'
                || line.startsWith("```")
                || line.startsWith("~~~")
                || RULE.matcher(line).matches()) return "\\" + line;
        if (c == '[' && DEFINITION.matcher(line).find()) return "\\" + line;
        // a hard blank ends no number of a list, and is a blank for every reader of the words
        return NUMBER.matcher(line).replaceFirst("$1\u00a0");
    }

    /** The words of what is too much to be read as a page: without its tags, a line for each that had some. */
    static String bare(String page) {
        StringBuilder words = new StringBuilder();
        int close = -1;
        for (int i = 0; i < page.length(); i++) {
            char c = page.charAt(i);
            if (c != '<') {
                words.append(c);
                continue;
            }
            if (close < i && close != page.length()) close = page.indexOf('>', i);
            if (close < 0) close = page.length();
            boolean tag =
                    close < page.length() && close - i < LONGEST_TAG && !Character.isWhitespace(page.charAt(i + 1));
            if (!tag) words.append(c);
            else if (words.length() > 0 && words.charAt(words.length() - 1) != '\n') words.append('\n');
            if (tag) i = close;
        }
        return Parser.unescapeEntities(words.toString(), false);
    }

    /** In a table. */
    static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** As the target of a link; empty where it leads nowhere that can be followed from a document. */
    static String address(String address) {
        String plain = address.strip();
        boolean none = plain.isEmpty()
                || plain.startsWith("#")
                || plain.length() > 2_000
                || plain.regionMatches(true, 0, "javascript:", 0, 11)
                || plain.regionMatches(true, 0, "data:", 0, 5);
        if (none) return "";
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case ' ', '\t', '\n', '\r' -> written.append("%20");
                case '(' -> written.append("%28");
                case ')' -> written.append("%29");
                case '<' -> written.append("%3C");
                case '>' -> written.append("%3E");
                default -> written.append(c);
            }
        }
        return written.toString();
    }
}
