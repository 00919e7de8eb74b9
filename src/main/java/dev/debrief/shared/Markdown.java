package dev.debrief.shared;

/**
 * What a person wrote, in Markdown (CommonMark with GitHub's tables, task lists, strikethrough and footnotes). Line
 * ends are {@code \n}; blank lines before and white space after the text are not part of it. Never null, maybe empty.
 */
public record Markdown(String source) {
    /** Nothing was written. */
    public static final Markdown EMPTY = new Markdown("");

    public Markdown {
        source = withoutBlankEdges(source.replace("\r\n", "\n").replace('\r', '\n'));
    }

    public static Markdown of(String source) {
        return source.isBlank() ? EMPTY : new Markdown(source);
    }

    public boolean isEmpty() {
        return source.isEmpty();
    }

    @Override
    public String toString() {
        return source;
    }

    /** Leading blank lines go as whole lines, so that the indentation of an indented code block at the top stays. */
    private static String withoutBlankEdges(String text) {
        String end = text.stripTrailing();
        int start = 0;
        for (int newline = end.indexOf('\n'); newline >= 0; newline = end.indexOf('\n', start)) {
            if (!end.substring(start, newline).isBlank()) break;
            start = newline + 1;
        }
        return end.substring(start);
    }
}
