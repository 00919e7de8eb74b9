package dev.debrief.document.reading;

import java.util.Map;

/** Inline Markdown as the words that a reader sees: links by their text, no marks, no tags, blanks once. */
final class Plain {
    private static final int LONGEST_TARGET = 2_000;
    private static final Map<String, String> ENTITIES = Map.of(
            "&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\"", "&nbsp;", " ", "&#39;", "'", "&mdash;", "—",
            "&ndash;", "–");

    private final String source;
    private final StringBuilder words = new StringBuilder();
    private int at;

    private Plain(String source) {
        this.source = source;
    }

    /** The words of a line or a passage, on one line. */
    static String of(String markdown) {
        Plain plain = new Plain(markdown);
        while (plain.at < markdown.length()) plain.step();
        return plain.words
                .toString()
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void step() {
        char c = source.charAt(at);
        switch (c) {
            case '\\' -> escaped();
            case '*', '`', '~' -> mark(c);
            case '_' -> underscore();
            case '<' -> tag();
            case '!' -> put(at + 1 < source.length() && source.charAt(at + 1) == '[' ? "" : "!", 1);
            case '[', ']' -> bracket(c);
            case '&' -> entity();
            default -> put(String.valueOf(c), 1);
        }
    }

    private void put(String text, int length) {
        words.append(text);
        at += length;
    }

    private void escaped() {
        boolean mark = at + 1 < source.length() && "\\`*_{}[]()#+-.!|<>~".indexOf(source.charAt(at + 1)) >= 0;
        if (mark) put(source.substring(at + 1, at + 2), 2);
        else put(at + 1 < source.length() && source.charAt(at + 1) == '\n' ? " " : "\\", 1);
    }

    /** One tilde says "about"; two strike out. */
    private void mark(char c) {
        boolean lone = c == '~' && !(source.startsWith("~~", at) || (at > 0 && source.charAt(at - 1) == '~'));
        put(lone ? "~" : "", 1);
    }

    private void underscore() {
        boolean inWord = at > 0
                && at + 1 < source.length()
                && Character.isLetterOrDigit(source.charAt(at - 1))
                && Character.isLetterOrDigit(source.charAt(at + 1));
        put(inWord ? "_" : "", 1);
    }

    private void tag() {
        int close = end(at);
        boolean opens = close > at + 1 && close - at < LONGEST_TARGET && isTagStart(source.charAt(at + 1));
        if (!opens) {
            put("<", 1);
            return;
        }
        String inside = source.substring(at + 1, close);
        boolean address = (inside.contains("://") && inside.indexOf(' ') < 0) || inside.matches("[^\\s@]+@[^\\s@]+");
        put(address ? inside : " ", close + 1 - at);
    }

    /** Where the tag ends, as far as people write one; -1 where it does not. */
    private int end(int from) {
        if (from + 1 >= source.length() || !isTagStart(source.charAt(from + 1))) return -1;
        int furthest = Math.min(source.length(), from + LONGEST_TARGET);
        for (int i = from + 1; i < furthest; i++) {
            if (source.charAt(i) == '>') return i;
            if (source.charAt(i) == '<') return -1;
        }
        return -1;
    }

    private static boolean isTagStart(char c) {
        return Character.isLetter(c) || c == '/' || c == '!';
    }

    /** A bracket is only a mark where it is one of a link. */
    private void bracket(char c) {
        if (c == ']' && at + 1 < source.length() && source.charAt(at + 1) == '(' && closesLink()) return;
        boolean opens = c == '[' && Links.closing(source, at) > 0;
        put(opens ? "" : String.valueOf(c), 1);
    }

    private boolean closesLink() {
        int close = Links.behindTarget(source, at + 1);
        if (close < 0) return false;
        at = close;
        return true;
    }

    private void entity() {
        for (Map.Entry<String, String> known : ENTITIES.entrySet()) {
            if (source.startsWith(known.getKey(), at)) {
                put(known.getValue(), known.getKey().length());
                return;
            }
        }
        put("&", 1);
    }
}
