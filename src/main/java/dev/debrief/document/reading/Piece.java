package dev.debrief.document.reading;

/**
 * One run of digits, one run of letters, or one mark of a line.
 *
 * @param text as written
 * @param from where it begins
 * @param spaced whether white space stands before it
 */
record Piece(char kind, String text, int from, boolean spaced) {
    static final char NUMBER = '0';
    static final char WORD = 'a';
    static final char MARK = '.';
    static final Piece END = new Piece(' ', "", Integer.MAX_VALUE, true);

    boolean isNumber(int fewest, int most) {
        return kind == NUMBER && text.length() >= fewest && text.length() <= most;
    }

    boolean isWord() {
        return kind == WORD;
    }

    boolean is(String... expected) {
        for (String one : expected) if (text.equalsIgnoreCase(one)) return true;
        return false;
    }

    /** Of at most nine digits. */
    int number() {
        return Integer.parseInt(text);
    }

    int behind() {
        return from + text.length();
    }
}
