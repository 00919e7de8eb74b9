package dev.debrief.document.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that are looked for.
 *
 * @param near parts of words, one of which is in every sentence that is worth reading; maybe none
 * @param finds ways to write it; the group {@code hit} is what is pointed at, {@code who} the person it is about
 * @param never where the whole sentence says this, nothing is meant; null for none
 * @param before words before the hit that take it back, such as "not"; null for none
 * @param governed words before a person that make the person no subject, such as "to the"; null for none
 * @param figure whether it is a figure, which needs a source only where the impact is told
 * @param anywhere whether it is looked for in sentences of other languages, too
 */
record Wording(
        Check check,
        List<String> near,
        List<Pattern> finds,
        @Nullable Pattern never,
        @Nullable Pattern before,
        @Nullable Pattern governed,
        boolean figure,
        boolean anywhere,
        String why,
        String ask) {
    private static final int FAR_ENOUGH = 80;
    private static final int LONGEST_PRONOUN = 3;

    /** Where the words stand. */
    record Hit(int start, int end) {}

    /** Whether it is worth reading a sentence, which is given in small letters. */
    boolean mayBeIn(String sentence) {
        if (near.isEmpty()) return true;
        for (String part : near) if (sentence.contains(part)) return true;
        return false;
    }

    /** The hits within one sentence of a text. */
    List<Hit> in(String words, int start, int end) {
        List<Hit> hits = new ArrayList<>();
        for (Pattern find : finds) {
            Matcher matcher = find.matcher(words).region(start, end).useTransparentBounds(true);
            while (matcher.find()) {
                boolean marked = has("hit", find);
                Hit hit = marked
                        ? new Hit(matcher.start("hit"), matcher.end("hit"))
                        : new Hit(matcher.start(), matcher.end());
                if (isMeant(words, start, hit, matcher)) hits.add(hit);
            }
        }
        if (!hits.isEmpty()
                && never != null
                && never.matcher(words).region(start, end).find()) hits.clear();
        return hits;
    }

    private boolean isMeant(String words, int start, Hit hit, Matcher matcher) {
        if (before != null && endsWith(before, words, start, hit.start())) return false;
        if (governed == null || !has("who", matcher.pattern())) return true;
        boolean pronoun = matcher.end("who") - matcher.start("who") <= LONGEST_PRONOUN;
        boolean subject = matcher.start("who") < hit.start();
        return pronoun || !subject || !endsWith(governed, words, start, matcher.start("who"));
    }

    private static boolean has(String group, Pattern pattern) {
        return pattern.pattern().contains("(?<" + group + ">");
    }

    private static boolean endsWith(Pattern pattern, String words, int start, int end) {
        return pattern.matcher(words.substring(Math.max(start, end - FAR_ENOUGH), end))
                .find();
    }

    /** Whether the text as a whole is one of these. */
    boolean isAll(String text) {
        return finds.stream().anyMatch(find -> find.matcher(text).matches());
    }
}
