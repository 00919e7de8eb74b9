package dev.debrief.document;

/**
 * A text of the same length in which only what makes blocks is left as it is. The parser tries many shapes on every line
 * that starts with a mark, and recurses once per character of a long line of hyphens; post-mortems hold pasted tables of a
 * thousand rows, so it is not shown those. Nesting beyond what people write is shown as words.
 */
final class BlockOutline {
    private static final int DEEPEST = 12;
    private static final int LONGEST_RULE = 200;
    private static final char WORD = 'x';

    private final char[] text;
    private int end;

    private BlockOutline(String source) {
        text = source.replace('\0', WORD).toCharArray();
    }

    static String of(String source) {
        BlockOutline outline = new BlockOutline(source);
        for (int start = 0; start < outline.text.length; start = outline.end + 1) {
            int newline = source.indexOf('\n', start);
            outline.end = newline < 0 ? outline.text.length : newline;
            outline.line(start);
        }
        return new String(outline.text);
    }

    private void line(int start) {
        int at = afterBlanks(start);
        for (int depth = 0; at < end; depth++) {
            if (isRule(at)) {
                shorten(at);
                return;
            }
            int inside = afterMarker(at);
            if (inside == at) {
                if (!opensBlock(at) && !endsHtml(at)) text[at] = WORD;
                return;
            }
            if (depth == DEEPEST) {
                text[at] = WORD;
                return;
            }
            at = afterBlanks(inside);
        }
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < end && isBlank(text[at])) at++;
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** A line of one mark alone: a thematic break, or the underline of a heading. */
    private boolean isRule(int at) {
        if ("-=*_".indexOf(text[at]) < 0) return false;
        for (int i = at; i < end; i++) {
            if (text[i] != text[at] && !isBlank(text[i])) return false;
        }
        return true;
    }

    private void shorten(int at) {
        for (int i = at + LONGEST_RULE; i < end; i++) text[i] = ' ';
    }

    /** The place behind a quote mark, a bullet or a number; {@code at} itself where there is none. */
    private int afterMarker(int at) {
        if (text[at] == '>') return at + 1;
        int behind = at;
        if ("-+*".indexOf(text[at]) >= 0) behind = at + 1;
        else {
            while (behind < end && text[behind] >= '0' && text[behind] <= '9') behind++;
            boolean ordered = behind > at && behind < end && (text[behind] == '.' || text[behind] == ')');
            behind = ordered ? behind + 1 : at;
        }
        return behind == end || isBlank(text[behind]) ? behind : at;
    }

    private boolean endsHtml(int at) {
        String start = new String(text, at, Math.min(3, end - at));
        return start.equals("-->") || start.equals("]]>") || start.startsWith("?>");
    }

    private boolean opensBlock(int at) {
        char c = text[at];
        if (c == '<') return true;
        int run = at;
        while (run < end && text[run] == c) run++;
        if (c == '`' || c == '~') return run - at >= 3;
        return c == '#' && run - at <= 6 && (run == end || isBlank(text[run]));
    }
}
