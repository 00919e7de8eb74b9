package dev.debrief.incident.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text around what was found.
 *
 * @param text without line ends and signs of Markdown; begins or ends with … where more stands there
 * @param marks what was found in it, in order, not overlapping
 */
public record Excerpt(String text, List<Mark> marks) {
    private static final int BEFORE = 60;
    private static final int LONGEST = 220;
    private static final String MARKDOWN = "*`#|>~";

    public Excerpt {
        marks = List.copyOf(marks);
    }

    /** From this char to before that one. */
    public record Mark(int from, int to) {}

    /** The whole text. */
    static Excerpt whole(String text, List<Mark> marks) {
        return new Excerpt(text, marks);
    }

    /** Around the first mark. */
    static Excerpt around(String text, List<Mark> marks) {
        int first = marks.isEmpty() ? 0 : marks.get(0).from();
        int from = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
        int to = text.length() - from <= LONGEST ? text.length() : wordEnd(text, from + LONGEST, first);
        Copy copy = new Copy(text, marks);
        if (from > 0) copy.text.append("… ");
        copy.copy(from, to);
        if (to < text.length()) copy.text.append(" …");
        return new Excerpt(copy.text.toString(), copy.marks);
    }

    private static int wordStart(String text, int at, int before) {
        for (int i = at; i < before; i++) if (Character.isWhitespace(text.charAt(i))) return i + 1;
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static int wordEnd(String text, int at, int behind) {
        for (int i = at; i > Math.max(behind, at - BEFORE); i--) if (Character.isWhitespace(text.charAt(i))) return i;
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    /** Copies a piece without what Markdown needs only for itself, and the marks that lie in it. */
    private static final class Copy {
        private final String source;
        private final List<Mark> wanted;
        private final StringBuilder text = new StringBuilder();
        private final List<Mark> marks = new ArrayList<>();

        Copy(String source, List<Mark> wanted) {
            this.source = source;
            this.wanted = wanted;
        }

        void copy(int from, int to) {
            int next = 0;
            int start = -1;
            for (int i = from; i <= to; i++) {
                if (start >= 0 && (i == to || i == wanted.get(next).to())) {
                    marks.add(new Mark(start, text.length()));
                    start = -1;
                    next++;
                }
                while (next < wanted.size() && wanted.get(next).from() < i && start < 0) next++;
                if (i == to) return;
                if (start < 0 && next < wanted.size() && wanted.get(next).from() == i) start = text.length();
                add(source.charAt(i));
            }
        }

        private void add(char c) {
            boolean isBlank = Character.isWhitespace(c) || MARKDOWN.indexOf(c) >= 0;
            if (!isBlank) text.append(c);
            else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') text.append(' ');
        }
    }
}
