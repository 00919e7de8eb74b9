package dev.debrief.document;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;
import java.util.Optional;

/**
 * The Markdown that people write here, read the same way whatever is made of it: CommonMark, tables, task lists,
 * strikethrough, footnotes, bare addresses.
 */
public final class MarkdownFlavour {
    static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.<Extension>of(
                            TablesExtension.create(),
                            TaskListExtension.create(),
                            StrikethroughExtension.create(),
                            FootnoteExtension.create(),
                            AutolinkExtension.create()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(
                    TaskListExtension.ITEM_DONE_MARKER,
                    "<span class=\"task\" role=\"img\" aria-label=\"done\">\u2611</span> ")
            .set(
                    TaskListExtension.ITEM_NOT_DONE_MARKER,
                    "<span class=\"task\" role=\"img\" aria-label=\"not done\">\u2610</span> ")
            .set(HtmlRenderer.SOFT_BREAK, "\n")
            .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    private MarkdownFlavour() {}

    static Document parse(String source) {
        return PARSER.parse(source);
    }

    /** The syntax tree; empty where the text is so tangled that it is shown as it was written. */
    public static Optional<Document> tree(String source) {
        if (!MarkdownBounds.allow(source)) return Optional.empty();
        try {
            return Optional.of(parse(source));
        } catch (StackOverflowError | RuntimeException tooTangled) {
            return Optional.empty();
        }
    }
}
