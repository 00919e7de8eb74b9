package dev.debrief.incident.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * Letters as the search compares them: lower case, full-width forms made narrow, accents gone where a language writes
 * them beside the letter. All of it happens here and none of it in the database, whose ctype may be C.
 */
final class Fold {
    private Fold() {}

    /** One base letter with the marks that follow it. */
    static String of(String letter) {
        StringBuilder folded = new StringBuilder();
        UnicodeScript script = UnicodeScript.of(letter.codePointAt(0));
        Normalizer.normalize(letter, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            if (!isDropped(c, script, folded)) folded.append(lower(c));
        });
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Vowel signs are part of a word in Thai or Hindi; accents and points are not in these scripts. */
    private static boolean isDropped(int c, UnicodeScript script, CharSequence before) {
        if (Character.getType(c) == Character.FORMAT) return true;
        if (Character.getType(c) != Character.NON_SPACING_MARK) return false;
        return switch (script) {
            case LATIN, GREEK, ARABIC, HEBREW, COMMON -> true;
            case CYRILLIC -> c == 0x0301 || (c == 0x0308 && before.toString().endsWith("е"));
            default -> false;
        };
    }

    private static String lower(int c) {
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) return String.valueOf(Character.digit(c, 10));
        int small = Character.toLowerCase(c);
        return switch (small) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'þ' -> "th";
            case 'ς' -> "σ";
            default -> Character.toString(small);
        };
    }
}
