package dev.debrief.document.prose;

import com.vladsch.flexmark.util.ast.Document;
import dev.debrief.document.MarkdownFlavour;
import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Optional;

/** A text that somebody wrote, as blocks. Whatever was written, no visible word is lost and everything is well nested. */
public final class Prose {
    private Prose() {}

    /**
     * The blocks of a text; empty where it is.
     *
     * @param prefix put before the name of every place in it (letters, digits, hyphens), so that the names of two texts
     *     in one document never meet
     */
    public static List<Block> of(Markdown markdown, String prefix, Whereabouts whereabouts) {
        if (markdown.isEmpty()) return List.of();
        Optional<Document> tree = MarkdownFlavour.tree(markdown.source());
        if (tree.isEmpty()) return asWritten(markdown);
        try {
            return new ProseReader(tree.get(), prefix, whereabouts).read();
        } catch (StackOverflowError | RuntimeException tooTangled) {
            // What was written is still there, word by word; a document must not be lost over one field.
            return asWritten(markdown);
        }
    }

    private static List<Block> asWritten(Markdown markdown) {
        return List.of(new Block.Code("", markdown.source()));
    }
}
