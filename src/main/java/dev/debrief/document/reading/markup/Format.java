package dev.debrief.document.reading.markup;

import java.util.Locale;
import java.util.regex.Pattern;

/** In what a text is written, as the text itself shows; the name of the file only helps where it could be either. */
public enum Format {
    MARKDOWN,
    /** Of a browser, a wiki or a word processor. */
    HTML,
    /** Confluence's storage format, with or without a root. */
    STORAGE,
    /** Any other XML. */
    XML,
    JSON;

    private static final int LOOKED_AT = 200_000;
    private static final Pattern BEFORE =
            Pattern.compile("(?:\\s+|<!--.{0,2000}?-->|<\\?xml[^>]{0,300}>)", Pattern.DOTALL);
    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body|meta|title)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[A-Za-z][A-Za-z0-9:-]{0,40}[\\s/>]");
    private static final Pattern BLOCK_END =
            Pattern.compile("</(?:p|h[1-6]|li|ul|ol|td|tr|table|div|section|pre|dl)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN_HEADING =
            Pattern.compile("(?m)^ {0,3}#{1,6} +\\S|^\\S.{0,200}\\n(?:={3,}|-{3,})[ \\t]*$");
    private static final Pattern MARKDOWN_ROW =
            Pattern.compile("(?m)^ {0,3}(?:[-*+] +\\S|\\d{1,3}[.)] +\\S|\\|.{1,500}\\||```)");

    /**
     * Looks at the beginning of a text, and at its end.
     *
     * @param name of the file; maybe empty
     */
    public static Format of(String text, String name) {
        int begin = 0;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) begin++;
        if (begin == text.length()) return MARKDOWN;
        if (isJson(text, begin)) return JSON;
        String part = text.substring(begin, Math.min(text.length(), begin + LOOKED_AT));
        String kind = name.toLowerCase(Locale.ROOT);
        boolean named =
                kind.matches(".*\\.(?:x?html?|xml)") && TAG.matcher(part).find();
        if (part.charAt(0) != '<' && !named) return MARKDOWN;
        boolean declared = part.startsWith("<?xml");
        String inside = behindComments(part);
        if (inside.contains("<ac:") || inside.contains("<ri:")) return STORAGE;
        if (PAGE.matcher(inside).lookingAt()) return HTML;
        if (declared) return XML;
        if (!TAG.matcher(inside).lookingAt() && !named) return MARKDOWN;
        return isHtml(inside, named) ? kind.endsWith(".xml") ? XML : HTML : MARKDOWN;
    }

    private static boolean isJson(String text, int begin) {
        int end = text.length() - 1;
        while (end > begin && Character.isWhitespace(text.charAt(end))) end--;
        int next = begin + 1;
        while (next < end && Character.isWhitespace(text.charAt(next))) next++;
        char opens = text.charAt(begin);
        char follows = next < text.length() ? text.charAt(next) : ' ';
        char closes = text.charAt(end);
        return (opens == '{' && closes == '}' && (follows == '"' || next == end))
                || (opens == '[' && closes == ']' && follows == '{');
    }

    private static String behindComments(String part) {
        var before = BEFORE.matcher(part);
        int at = 0;
        while (before.region(at, part.length()).lookingAt() && before.end() > at) at = before.end();
        return part.substring(at);
    }

    /** Markdown may begin with tags, too; then its own marks stand at the beginning of other lines. */
    private static boolean isHtml(String part, boolean named) {
        if (MARKDOWN_HEADING.matcher(part).find()) return false;
        long rows = MARKDOWN_ROW.matcher(part).results().limit(3).count();
        return (named || BLOCK_END.matcher(part).find()) && rows < 2;
    }
}
