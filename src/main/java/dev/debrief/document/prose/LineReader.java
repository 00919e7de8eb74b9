package dev.debrief.document.prose;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.Optional;

/** Reads what stands in the lines of Flexmark's tree. */
final class LineReader {
    private final Document document;
    private final Growth growth;
    private final RawTags tags;
    private final RawHtml html;
    private final Whereabouts whereabouts;
    private final String prefix;
    private NodeVisitor visitor = new NodeVisitor();

    LineReader(Document document, Growth growth, RawTags tags, RawHtml html, Whereabouts whereabouts, String prefix) {
        this.document = document;
        this.growth = growth;
        this.tags = tags;
        this.html = html;
        this.whereabouts = whereabouts;
        this.prefix = prefix;
    }

    void addTo(NodeVisitor blocks) {
        visitor = blocks;
        blocks.addHandlers(new VisitHandler<?>[] {
            new VisitHandler<>(Text.class, text -> growth.text(text.getChars().unescape())),
            new VisitHandler<>(
                    HtmlEntity.class, entity -> growth.text(entity.getChars().unescape())),
            new VisitHandler<>(SoftLineBreak.class, line -> growth.text(" ")),
            new VisitHandler<>(HardLineBreak.class, line -> growth.add(new Inline.Break())),
            new VisitHandler<>(Emphasis.class, node -> marked(node, Mark.EMPHASIS)),
            new VisitHandler<>(StrongEmphasis.class, node -> marked(node, Mark.STRONG)),
            new VisitHandler<>(Strikethrough.class, node -> marked(node, Mark.STRUCK)),
            new VisitHandler<>(Code.class, this::code),
            new VisitHandler<>(Link.class, link -> link(link, link.getUrl().unescape())),
            new VisitHandler<>(LinkRef.class, this::linkByName),
            new VisitHandler<>(AutoLink.class, link -> address(link.getText().unescape(), "http://")),
            new VisitHandler<>(MailLink.class, link -> mail(link.getText().unescape())),
            new VisitHandler<>(Image.class, this::picture),
            new VisitHandler<>(ImageRef.class, this::pictureByName),
            new VisitHandler<>(
                    HtmlInline.class, node -> html.read(node.getChars().normalizeEOL())),
            new VisitHandler<>(HtmlInlineComment.class, comment -> {}),
            new VisitHandler<>(Footnote.class, this::mention)
        });
    }

    private void marked(Node node, Mark mark) {
        if (growth.depth() > RawTags.DEEPEST) {
            visitor.visitChildren(node);
            return;
        }
        int depth = growth.depth();
        growth.openWords("", words -> new Inline.Marked(mark, words));
        visitor.visitChildren(node);
        growth.closeTo(depth);
    }

    private void code(Code code) {
        String written = Escaping.collapseWhitespace(code.getText(), true);
        boolean inTable = code.getAncestorOfType(TableCell.class) != null;
        String text = inTable ? written.replace("\\|", "|") : written;
        growth.add(new Inline.Marked(Mark.CODE, List.of(new Inline.Text(text))));
    }

    private void link(Node node, String address) {
        Optional<Target> target = whereabouts.target(address, prefix);
        int depth = growth.depth();
        growth.openWords(
                "",
                words -> target.isPresent()
                        ? new Inline.Link(target.get(), words)
                        : new Inline.Marked(Mark.PLAIN, RawTags.withAddress(words, address)));
        visitor.visitChildren(node);
        if (!node.hasChildren()) growth.text(address);
        growth.closeTo(depth);
    }

    private void linkByName(LinkRef node) {
        Reference reference = node.isDefined() ? node.getReferenceNode(document) : null;
        if (reference != null) link(node, reference.getUrl().unescape());
        else asWords(node);
    }

    /** What looks like a reference to nothing is words, brackets and all. */
    private void asWords(RefNode node) {
        if (!node.hasChildren()) {
            growth.text(node.getChars().unescape());
            return;
        }
        growth.text(node.getChars().prefixOf(node.getChildChars()).unescape());
        visitor.visitChildren(node);
        growth.text(node.getChars().suffixOf(node.getChildChars()).unescape());
    }

    private void address(String words, String scheme) {
        String address = words.startsWith("www.") ? scheme + words : words;
        Optional<Target> target = whereabouts.target(address, prefix);
        if (target.isEmpty()) growth.text(words);
        else growth.add(new Inline.Link(target.get(), List.of(new Inline.Text(words))));
    }

    private void mail(String words) {
        boolean named = words.regionMatches(true, 0, "mailto:", 0, 7);
        Optional<Target> target = whereabouts.target(named ? words : "mailto:" + words, prefix);
        if (target.isEmpty()) growth.text(words);
        else growth.add(new Inline.Link(target.get(), List.of(new Inline.Text(words))));
    }

    private void picture(Image node) {
        tags.picture(node.getUrl().unescape(), words(node), node.getTitle().unescape());
    }

    private void pictureByName(ImageRef node) {
        Reference reference = node.isDefined() ? node.getReferenceNode(document) : null;
        if (reference == null) asWords(node);
        else
            tags.picture(
                    reference.getUrl().unescape(),
                    words(node),
                    reference.getTitle().unescape());
    }

    private static String words(Node node) {
        return new TextCollectingVisitor().collectAndGetText(node);
    }

    private void mention(Footnote node) {
        FootnoteBlock footnote = node.getFootnoteBlock();
        if (footnote == null) {
            growth.text("[^" + node.getText().unescape() + "]");
            return;
        }
        int number = footnote.getFootnoteOrdinal();
        tags.anchor("mention-" + number);
        growth.add(new Inline.Mention(number, prefix + "note-" + number));
    }
}
