package dev.debrief.document.times;

/**
 * One run of digits, one run of letters, or one mark.
 *
 * @param text in lower case
 * @param spaced whether white space stands before it
 */
record Token(Kind kind, String text, boolean spaced) {
    enum Kind {
        NUMBER,
        WORD,
        MARK,
        END
    }

    static final Token END = new Token(Kind.END, "", true);

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isNumber(int fewest, int most) {
        return isNumber() && text.length() >= fewest && text.length() <= most;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String expected) {
        return text.equals(expected);
    }

    /** The number; only for a token of at most nine digits. */
    int number() {
        return Integer.parseInt(text);
    }
}
