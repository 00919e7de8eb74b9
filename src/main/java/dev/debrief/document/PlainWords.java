package dev.debrief.document;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts in which nothing is marked but code within a line: most names of things to do. Their words are known without the
 * parser, which takes a hundred times as long.
 */
final class PlainWords {
    private static final int LONGEST = 300;

    /** What means nothing in Markdown wherever it stands behind a letter. */
    private static final String PLAIN = "[\\p{L}\\p{Nd},;?'\"/%().’“”–-]++";

    private static final String WORD = "(?:" + PLAIN + "|`" + PLAIN + "`)++";

    private static final Pattern LINE = Pattern.compile("(?=\\p{L})" + WORD + "(?: " + WORD + ")*+");

    private PlainWords() {}

    /** The words of one line without any mark; empty where the parser has to say. */
    static Optional<String> of(String source) {
        boolean isPlain = source.length() <= LONGEST
                && LINE.matcher(source).matches()
                && !source.contains("www.")
                && !source.contains("//");
        return isPlain ? Optional.of(source.replace("`", "")) : Optional.empty();
    }
}
