package dev.debrief.document.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks of start and end within an entry: {@code <START OF OUTAGE>}. */
final class Markers {
    private static final Pattern MARKER =
            Pattern.compile("(?:<|\\[|\\(|\\*\\*|__)\\s*([\\p{L}][\\p{L} ]{2,40}?)\\s*(?:>|]|\\)|\\*\\*|__)");
    private static final Pattern BEGINNING =
            Pattern.compile("\\W{0,4}(\\p{Lu}[\\p{Lu} ]{3,40})(?=[,:;.!–—-]|\\s[-–—]|$)");
    private static final int LONGEST = 2_000;

    private Markers() {}

    /** @param meaning {@code start marker} or {@code end marker} */
    static boolean says(String markdown, String meaning) {
        String text = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
        Matcher beginning = BEGINNING.matcher(text);
        if (beginning.lookingAt() && Marks.says(beginning.group(1), meaning)) return true;
        Matcher marker = MARKER.matcher(text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("\\<", "<")
                .replace("\\>", ">"));
        while (marker.find()) {
            String words = marker.group(1);
            boolean shouted = words.equals(words.toUpperCase(Locale.ROOT));
            if ((shouted || words.indexOf(' ') > 0) && Marks.says(words, meaning)) return true;
        }
        return false;
    }
}
