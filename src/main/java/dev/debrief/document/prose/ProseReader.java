package dev.debrief.document.prose;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import dev.debrief.document.Alert;
import dev.debrief.document.prose.Block.Align;
import dev.debrief.document.prose.Block.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the blocks of Flexmark's tree; {@link LineReader} reads what stands in their lines. */
final class ProseReader {
    private final Document document;
    private final Growth growth = new Growth();
    private final RawTags tags;
    private final RawHtml html;
    private final Slugs slugs;
    private final String prefix;
    private final NodeVisitor visitor;

    ProseReader(Document document, String prefix, Whereabouts whereabouts) {
        this.document = document;
        this.prefix = prefix;
        tags = new RawTags(growth, whereabouts, prefix);
        html = new RawHtml(tags, growth);
        slugs = Slugs.of(document.getChars());
        visitor = new NodeVisitor(
                new VisitHandler<>(Paragraph.class, this::paragraph),
                new VisitHandler<>(Heading.class, this::heading),
                new VisitHandler<>(BlockQuote.class, this::quotation),
                new VisitHandler<>(BulletList.class, list -> list(list, false, 1)),
                new VisitHandler<>(OrderedList.class, list -> list(list, true, list.getStartNumber())),
                new VisitHandler<>(BulletListItem.class, item -> item(item, Tick.NONE)),
                new VisitHandler<>(OrderedListItem.class, item -> item(item, Tick.NONE)),
                new VisitHandler<>(
                        TaskListItem.class, item -> item(item, item.isItemDoneMarker() ? Tick.DONE : Tick.OPEN)),
                new VisitHandler<>(FencedCodeBlock.class, this::fenced),
                new VisitHandler<>(IndentedCodeBlock.class, this::indented),
                new VisitHandler<>(
                        HtmlBlock.class,
                        block -> html.read(block.getContentChars().normalizeEOL())),
                new VisitHandler<>(HtmlCommentBlock.class, ProseReader::nothing),
                new VisitHandler<>(Reference.class, ProseReader::nothing),
                new VisitHandler<>(ThematicBreak.class, rule -> growth.add(new Block.Rule())),
                new VisitHandler<>(TableBlock.class, this::table),
                new VisitHandler<>(TableSeparator.class, ProseReader::nothing),
                new VisitHandler<>(TableRow.class, this::row),
                new VisitHandler<>(TableCell.class, this::cell),
                new VisitHandler<>(FootnoteBlock.class, this::unmentioned));
        new LineReader(document, growth, tags, html, whereabouts, prefix).addTo(visitor);
    }

    List<Block> read() {
        FootnoteExtension.FOOTNOTES.get(document).resolveFootnoteOrdinals();
        visitor.visitChildren(document);
        growth.closeTo(1);
        footnotes();
        return growth.finish();
    }

    private static void nothing(Node unseen) {}

    private void paragraph(Paragraph paragraph) {
        int depth = growth.depth();
        growth.openLine("", Block.Paragraph::new);
        visitor.visitChildren(paragraph);
        growth.closeTo(depth);
    }

    private void heading(Heading heading) {
        int depth = growth.depth();
        growth.openLine("", words -> new Block.Heading(heading.getLevel(), words));
        if (slugs.areWanted()) tags.anchor(slugs.of(heading));
        visitor.visitChildren(heading);
        growth.closeTo(depth);
    }

    private void quotation(BlockQuote quote) {
        Optional<Alert> alert = Alert.of(quote);
        alert.ifPresent(known -> known.removeMark(quote));
        inside(
                quote,
                () -> growth.openBlocks("", blocks -> {
                    return alert.isPresent() ? new Block.Panel(alert.get(), blocks) : new Block.Quotation(blocks);
                }));
    }

    private void list(Node list, boolean numbered, int start) {
        inside(list, () -> growth.openList("", numbered, start));
    }

    private void item(ListItem item, Tick tick) {
        inside(item, () -> growth.openItem("", tick));
    }

    private void table(TableBlock table) {
        inside(table, () -> growth.openTable(""));
    }

    private void row(TableRow row) {
        inside(row, () -> growth.openRow(""));
    }

    private void cell(TableCell cell) {
        inside(cell, () -> growth.openCell("", cell.isHeader(), align(cell), 1, 1));
    }

    private static Align align(TableCell cell) {
        if (cell.getAlignment() == null) return Align.UNSAID;
        return switch (cell.getAlignment()) {
            case LEFT -> Align.LEFT;
            case CENTER -> Align.CENTER;
            case RIGHT -> Align.RIGHT;
        };
    }

    /** Raw HTML that is opened inside is closed inside. */
    private void inside(Node node, Runnable open) {
        int depth = growth.depth();
        int floor = tags.floor();
        open.run();
        tags.floor(growth.depth());
        visitor.visitChildren(node);
        growth.closeTo(depth);
        tags.floor(floor);
    }

    private void fenced(FencedCodeBlock code) {
        String language = code.getInfo().unescape().strip().split("[\\s{]", 2)[0];
        growth.add(new Block.Code(
                language, withoutLastLineEnd(code.getContentChars().normalizeEOL())));
    }

    private void indented(IndentedCodeBlock code) {
        growth.add(new Block.Code(
                "",
                withoutLastLineEnd(code.getContentChars().trimTailBlankLines().normalizeEndWithEOL())));
    }

    private static String withoutLastLineEnd(String code) {
        return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
    }

    private void footnotes() {
        List<Block.Footnote> notes = new ArrayList<>();
        for (FootnoteBlock block : FootnoteExtension.FOOTNOTES.get(document).getReferencedFootnoteBlocks()) {
            inside(
                    block,
                    () -> growth.openNote(
                            blocks -> notes.add(new Block.Footnote(block.getFootnoteOrdinal(), prefix, blocks))));
        }
        if (!notes.isEmpty()) growth.add(new Block.Footnotes(notes));
    }

    /** A footnote that nothing mentions stays where it was written. */
    private void unmentioned(FootnoteBlock block) {
        if (block.isReferenced()) return;
        inside(block, () -> growth.openGroup(""));
    }
}
