package dev.debrief.document.prose;

/** Text without what no format can hold: control characters and half characters become U+FFFD. */
public final class Characters {
    private Characters() {}

    public static String whole(String text) {
        if (text.codePoints().allMatch(Characters::isWhole)) return text;
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(isWhole(c) ? c : 0xFFFD));
        return whole.toString();
    }

    private static boolean isWhole(int c) {
        if (c < ' ') return c == '\n' || c == '\t';
        return !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) && c != 0xFFFE && c != 0xFFFF;
    }
}
