package dev.debrief.document.prose;

import java.util.List;

/** Something that stands in a line. */
public sealed interface Inline {
    record Text(String text) implements Inline {}

    record Marked(Mark mark, List<Inline> words) implements Inline {}

    record Link(Target target, List<Inline> words) implements Inline {}

    /**
     * A picture.
     *
     * @param words what it shows; maybe empty
     * @param width in pixels; 0 where it is not known, as for the height
     */
    record Picture(Target target, String words, String title, int width, int height) implements Inline {}

    /** A line that ends here. */
    record Break() implements Inline {}

    /** A place that a link can lead to; its name is unique in the document. */
    record Anchor(String name) implements Inline {}

    /** The mention of a footnote, with the names of its place and of the footnote's. */
    record Mention(int number, String footnote) implements Inline {}

    /** The words alone. */
    static String words(List<Inline> inlines) {
        StringBuilder words = new StringBuilder();
        for (Inline inline : inlines) words(inline, words);
        return words.toString();
    }

    private static void words(Inline inline, StringBuilder words) {
        if (inline instanceof Text text) words.append(text.text());
        else if (inline instanceof Marked marked) marked.words().forEach(child -> words(child, words));
        else if (inline instanceof Link link) link.words().forEach(child -> words(child, words));
        else if (inline instanceof Picture picture) words.append(picture.words());
        else if (inline instanceof Break) words.append('\n');
        else if (inline instanceof Mention mention)
            words.append('[').append(mention.number()).append(']');
    }

    /** Whether a reader would see nothing of it. */
    static boolean isBlank(List<Inline> inlines) {
        return inlines.stream()
                .allMatch(inline -> inline instanceof Break
                        || (inline instanceof Text text && text.text().isBlank()));
    }
}
