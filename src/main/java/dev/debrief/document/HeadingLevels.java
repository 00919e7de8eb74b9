package dev.debrief.document;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The levels at which the headings of a text stand in a page. Each stands one below the heading that it belongs to, however
 * many levels its author left out, so that whoever listens to the page misses none; the text itself stays as it is.
 */
public final class HeadingLevels {
    private static final int DEEPEST = 6;

    private final int above;
    private final Deque<Integer> open = new ArrayDeque<>();

    private HeadingLevels(int above) {
        this.above = above;
    }

    /** For one text below a heading of this level. */
    public static HeadingLevels below(int level) {
        return new HeadingLevels(level);
    }

    /** The level of the next heading, which was written as one of this level. */
    public int next(int written) {
        while (!open.isEmpty() && open.peek() >= written) open.pop();
        open.push(written);
        return Math.min(DEEPEST, above + open.size());
    }
}
