package dev.debrief.document;

import java.util.regex.Pattern;

/**
 * How much Markdown is set as Markdown; beyond it a text is shown as it was written, at once. The parser takes time with
 * the square of some things (brackets left open in one paragraph, quotes within quotes) that no author writes on purpose.
 */
final class MarkdownBounds {
    private static final int LONGEST = 400_000;
    private static final int LONGEST_PARAGRAPH = 20_000;
    private static final int MOST_OPENERS = 1_500;
    private static final int DEEPEST = 60;
    private static final Pattern TAG = Pattern.compile("<(/?)(?!br|hr|img|https?:|mailto:)[a-zA-Z]");

    private MarkdownBounds() {}

    static boolean allow(String source) {
        if (source.length() > LONGEST || leftOpen(source) > DEEPEST) return false;
        int paragraph = 0;
        int openers = 0;
        boolean fenced = false;
        for (String line : source.split("\n", -1)) {
            if (line.startsWith("```")) fenced = !fenced;
            if (fenced) continue;
            boolean startsAnew = line.isBlank() || line.startsWith("|") || line.startsWith("- ");
            paragraph = (startsAnew ? 0 : paragraph) + line.length();
            openers = (line.isBlank() ? 0 : openers) + openers(line);
            if (paragraph > LONGEST_PARAGRAPH || openers > MOST_OPENERS || depth(line) > DEEPEST) return false;
        }
        return true;
    }

    /** Raw tags that are opened and not closed; the sanitiser drops what nests too deep. */
    private static int leftOpen(String source) {
        return TAG.matcher(source)
                .results()
                .mapToInt(tag -> tag.group(1).isEmpty() ? 1 : -1)
                .sum();
    }

    private static int openers(String line) {
        return (int) line.chars().filter(c -> c == '[' || c == '<' || c == '`').count();
    }

    /** How deep the marks at the start of a line nest: quotes, list bullets, and indentation by four. */
    private static int depth(String line) {
        int marks = 0;
        int blanks = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ') blanks++;
            else if (c == '\t') blanks += 4;
            else if (c == '>') marks++;
            else if (isBulletPart(c)) marks += opensList(line, i) ? 1 : 0;
            else break;
        }
        return marks + (marks > 0 ? blanks / 4 : 0);
    }

    private static boolean isBulletPart(char c) {
        return c == '-' || c == '*' || c == '+' || c == '.' || c == ')' || (c >= '0' && c <= '9');
    }

    private static boolean opensList(String line, int at) {
        return at + 1 < line.length() && Character.isWhitespace(line.charAt(at + 1));
    }
}
