package dev.debrief.document;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;

/** A text and where its lines start, so that blocks of the syntax tree can be cut from it as whole lines. */
public final class Lines {
    private final String text;
    private final int[] starts;

    private Lines(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    public static Lines of(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts[line++] = at + 1;
        return new Lines(text, starts);
    }

    public int count() {
        return starts.length;
    }

    /** The line on which a block starts. */
    public int first(Node block) {
        return at(block.getStartOffset());
    }

    /** The line behind the last one of a block. */
    public int behind(Node block) {
        return at(Math.max(block.getStartOffset(), block.getEndOffset() - 1)) + 1;
    }

    private int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** One line, without its end. */
    public String line(int line) {
        return cut(line, line + 1);
    }

    /** The lines from one to before another, without the last line end. */
    public String cut(int from, int to) {
        if (from >= to) return "";
        return text.substring(starts[from], to < starts.length ? starts[to] - 1 : text.length());
    }
}
