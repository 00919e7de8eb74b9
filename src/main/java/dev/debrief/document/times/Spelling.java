package dev.debrief.document.times;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings other digits and ways of spelling to the one that the shapes know, and cuts it into tokens. */
final class Spelling {
    private static final Pattern HALF_OF_DAY = Pattern.compile("\\b([ap])\\.\\s?m\\b\\.?");
    private static final Pattern JAPANESE_DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern JAPANESE_MINUTE = Pattern.compile("(\\d{1,2})時(\\d{2})分");
    private static final Pattern JAPANESE_HOUR = Pattern.compile("(\\d{1,2})時");
    private static final Pattern THAI_CLOCK = Pattern.compile("น\\.?$");

    private static final Map<String, String> THAI_MONTHS = Map.ofEntries(
            Map.entry("ม.ค.", "jan"),
            Map.entry("ก.พ.", "feb"),
            Map.entry("มี.ค.", "mar"),
            Map.entry("เม.ย.", "apr"),
            Map.entry("พ.ค.", "may"),
            Map.entry("มิ.ย.", "jun"),
            Map.entry("ก.ค.", "jul"),
            Map.entry("ส.ค.", "aug"),
            Map.entry("ก.ย.", "sep"),
            Map.entry("ต.ค.", "oct"),
            Map.entry("พ.ย.", "nov"),
            Map.entry("ธ.ค.", "dec"));

    private Spelling() {}

    static List<Token> tokens(String typed) {
        String text = plain(typed);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        boolean spaced = true;
        while (at < text.length()) {
            int first = text.codePointAt(at);
            int end = at;
            if (isSpace(first)) {
                spaced = true;
                at += Character.charCount(first);
                continue;
            }
            Token.Kind kind = kindOf(first);
            do end += Character.charCount(text.codePointAt(end));
            while (kind != Token.Kind.MARK && end < text.length() && kindOf(text.codePointAt(end)) == kind);
            tokens.add(new Token(kind, text.substring(at, end), spaced));
            spaced = false;
            at = end;
        }
        return tokens;
    }

    private static String plain(String typed) {
        String text = digits(Normalizer.normalize(withThaiMonths(typed), Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .replace('–', '-')
                .replace('—', '-')
                .replace('−', '-')
                .replace("o'clock", " ")
                .strip();
        text = HALF_OF_DAY.matcher(text).replaceAll("$1m");
        text = JAPANESE_DAY.matcher(text).replaceAll("$1-$2-$3 ");
        text = JAPANESE_MINUTE.matcher(text).replaceAll("$1:$2");
        text = JAPANESE_HOUR.matcher(text).replaceAll("$1:00");
        return THAI_CLOCK.matcher(text).replaceAll("");
    }

    /** Before normalising, which takes one of the Thai vowels apart. */
    private static String withThaiMonths(String typed) {
        String text = typed;
        for (Map.Entry<String, String> month : THAI_MONTHS.entrySet()) {
            text = text.replace(month.getKey(), " " + month.getValue() + " ");
        }
        return text;
    }

    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
            plain.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return plain.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static Token.Kind kindOf(int c) {
        if (c >= '0' && c <= '9') return Token.Kind.NUMBER;
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetter(c) || mark ? Token.Kind.WORD : Token.Kind.MARK;
    }
}
