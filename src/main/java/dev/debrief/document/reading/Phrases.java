package dev.debrief.document.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings, labels and cells as the words that are compared: in lower case, without accents, numbers in front and plurals. */
final class Phrases {
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:(?:section|step|part|schritt|étape|paso|passo)\\s+)?(?:\\d{1,2}(?:\\.\\d{1,2})*[.):]?|[ivx]{1,4}[.)]|[a-h][.)])\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*|[✅✔☑🟢🔴🚧]");
    private static final Pattern SHORT_CODE = Pattern.compile(":[a-z][a-z0-9_]{2,40}:");
    private static final Pattern ASIDE = Pattern.compile("[(\\[（][^()\\[\\]]{0,200}[)\\]）]");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern ELIDED = Pattern.compile("\\b(l|d|s|n|c|j|m|t|qu|jusqu)'");
    private static final int LONGEST = 300;

    private Phrases() {}

    /** The heading without what counts it. */
    static String unnumbered(String heading) {
        return NUMBERED.matcher(heading.strip()).replaceFirst("");
    }

    /** The words of a heading, numbers in front and short codes aside. */
    static List<String> ofHeading(String heading) {
        String plain = Plain.of(heading);
        String short2 = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String counted = unnumbered(SHORT_CODE.matcher(short2).replaceAll(" "));
        List<String> bare = words(ASIDE.matcher(counted).replaceAll(" "));
        return bare.isEmpty() ? words(counted) : bare;
    }

    /** The words of any text, in order. */
    static List<String> words(String text) {
        String low = Normalizer.normalize(text.replace("’", "'").replace(" & ", " and "), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        low = ELIDED.matcher(low).replaceAll("$1 ").replace("'", "");
        Matcher word = WORD.matcher(ACCENTS.matcher(low).replaceAll("").replace("ß", "ss"));
        List<String> words = new ArrayList<>();
        while (word.find()) words.add(stem(Normalizer.normalize(word.group(), Normalizer.Form.NFC)));
        return words;
    }

    private static String stem(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
