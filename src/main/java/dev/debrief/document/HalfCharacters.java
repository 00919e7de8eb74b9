package dev.debrief.document;

/** Surrogates without their other half, which no encoding can hold. */
final class HalfCharacters {
    private HalfCharacters() {}

    static String replaced(String text) {
        if (text.codePoints().noneMatch(HalfCharacters::isHalf)) return text;
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(isHalf(c) ? 0xFFFD : c));
        return whole.toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
