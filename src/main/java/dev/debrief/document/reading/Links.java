package dev.debrief.document.reading;

/** Where inline links begin and end. Looks no further than people write, so that it takes time in proportion. */
final class Links {
    private static final int LONGEST_TEXT = 400;
    private static final int LONGEST_TARGET = 2_000;

    private Links() {}

    /** The place of the bracket that closes the text of a link {@code [text](target)} opened at {@code at}; -1 for none. */
    static int closing(String source, int at) {
        int close = closingBracket(source, at);
        boolean target = close > 0 && close + 1 < source.length() && source.charAt(close + 1) == '(';
        return target && behindTarget(source, close + 1) > 0 ? close : -1;
    }

    /** The bracket that belongs to the one at {@code at}, in the same paragraph; -1 for none. */
    static int closingBracket(String source, int at) {
        int depth = 0;
        int end = Math.min(source.length(), at + LONGEST_TEXT);
        for (int i = at; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\\') i++;
            else if (c == '[') depth++;
            else if (c == ']' && --depth == 0) return i;
            else if (c == '\n' && i + 1 < end && source.charAt(i + 1) == '\n') return -1;
        }
        return -1;
    }

    /** The place behind the target that is opened by the parenthesis at {@code at}; -1 for none. */
    static int behindTarget(String source, int at) {
        int depth = 0;
        int end = Math.min(source.length(), at + LONGEST_TARGET);
        for (int i = at; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\n') return -1;
            if (c == '(') depth++;
            else if (c == ')' && --depth == 0) return i + 1;
        }
        return -1;
    }
}
