package dev.debrief.document;

import java.util.Arrays;

/**
 * A text of the same length in which only what makes blocks is left as it is. The parser takes time with the square of
 * the length of a paragraph whose lines start with other marks, and recurses once per character of a long line of
 * hyphens; post-mortems hold pasted tables of a thousand rows, so it is not shown those. Nesting beyond what people write
 * is shown as words. The many lines of a long paragraph are shown as one, because the parser copies all it has for each.
 */
final class BlockOutline {
    private static final int DEEPEST = 12;
    private static final int LONGEST_RULE = 200;
    private static final int LINES_SHOWN = 64;
    private static final char WORD = 'x';

    private final char[] text;
    private int end;

    /** How many lines up to this one are words and nothing else. */
    private int wordy;

    /** Whether a bit of HTML was opened that may end within any line. */
    private boolean mayEndWithin;

    private boolean endedAbove;

    /** How many marks opened the code that this line is in; 0 for none. */
    private int fence;

    private char fenceMark;
    private int fenceColumn;
    private int fenceQuotes;
    private int codeLines;

    /** Whether a list may have ended a fence. */
    private boolean fenceIsUnsure;

    private int above;
    private int aboveWords;

    private BlockOutline(String source) {
        text = source.replace('\0', WORD).toCharArray();
    }

    static String of(String source) {
        BlockOutline outline = new BlockOutline(source);
        for (int start = 0; start < outline.text.length; start = outline.end + 1) {
            int newline = source.indexOf('\n', start);
            outline.end = newline < 0 ? outline.text.length : newline;
            outline.line(start);
            outline.join(start);
        }
        return new String(outline.text);
    }

    /** Code is one line as well, as far as the fence around it goes on for sure. */
    private boolean joinCode(int start) {
        int at = start;
        int quotes = 0;
        int column = start;
        for (; at < end && (text[at] == ' ' || (text[at] == '>' && (fence == 0 || quotes < fenceQuotes))); at++) {
            if (text[at] == ' ') continue;
            quotes++;
            column = at + 1;
        }
        int run = at;
        while (run < end && (text[run] == '`' || text[run] == '~') && text[run] == text[at]) run++;
        if (fence == 0) {
            boolean opens = run - at >= 3 && at - column <= 3 && !mayEndWithin && !fenceIsUnsure;
            if (!opens || contains('`', run)) return false;
            fence = run - at;
            fenceMark = text[at];
            fenceColumn = quotes == 0 ? at - start : 0;
            fenceQuotes = quotes;
            codeLines = 0;
            return true;
        }
        boolean inside = quotes == fenceQuotes && (at == end || at - start >= fenceColumn);
        boolean closes = inside
                && at - column <= fenceColumn + 3
                && run - at >= fence
                && text[at] == fenceMark
                && afterBlanks(run) == end;
        if (closes || !inside) fence = 0;
        if (!inside) fenceIsUnsure = true;
        if (closes || !inside) return closes;
        if (++codeLines > LINES_SHOWN) text[start - 1] = ' ';
        return true;
    }

    /** Two lines of words in a row, quoted and indented alike, belong to one block, whichever that is. */
    private void join(int start) {
        if (joinCode(start)) {
            wordy = 0;
            return;
        }
        int at = start;
        while (at < end && (text[at] == ' ' || text[at] == '>')) at++;
        boolean words = at < end && text[at] == WORD;
        boolean alike = words && Arrays.equals(text, start, at, text, above, aboveWords);
        boolean ends = mayEndWithin && contains('>', start);
        if (!words) mayEndWithin |= contains('<', start);
        wordy = !words ? 0 : alike ? wordy + 1 : 1;
        if (wordy > LINES_SHOWN && !endedAbove) text[start - 1] = ' ';
        above = start;
        aboveWords = at;
        endedAbove = ends;
    }

    private boolean contains(char c, int start) {
        for (int i = start; i < end; i++) if (text[i] == c) return true;
        return false;
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
