package dev.debrief.document.check;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import dev.debrief.document.MarkdownFlavour;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody says in a Markdown text in words of their own. It has the length of the text, so that a place in one is
 * the place in the other; what is code, quoted, an address or a name is not there: a {@link #THING} or a {@link #PERSON}
 * stands instead. A text too tangled to be set as Markdown has no words.
 */
final class Prose {
    /** Stands for every character of something that acts on nobody's behalf: code, a quotation, a service. */
    static final char THING = '\uFFFC';

    /** Stands for every character of the name of a person or team. */
    static final char PERSON = '\uE001';

    private final String source;
    private final char[] words;
    private final List<Block> blocks = new ArrayList<>();

    /** A paragraph, heading or cell; {@code linked} where it holds a link, a picture or a footnote. */
    record Block(int start, int end, boolean linked) {}

    private Prose(String source) {
        this.source = source;
        this.words = new char[source.length()];
        Arrays.fill(words, ' ');
    }

    static Prose of(Markdown text, Names names) {
        Prose prose = new Prose(text.source());
        MarkdownFlavour.tree(text.source()).ifPresent(document -> prose.collect(document));
        prose.leaveAlone(names);
        return prose;
    }

    /** One line that is no Markdown. */
    static Prose line(String text, Names names) {
        Prose prose = new Prose(text);
        text.getChars(0, text.length(), prose.words, 0);
        if (!text.isBlank()) prose.blocks.add(new Block(0, text.length(), false));
        prose.leaveAlone(names);
        return prose;
    }

    private void leaveAlone(Names names) {
        LeftAlone.in(words, blocks, names);
    }

    String source() {
        return source;
    }

    /** The words of one block. */
    String words(Block block) {
        return new String(words, block.start(), block.end() - block.start());
    }

    List<Block> blocks() {
        return blocks;
    }

    private void collect(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            boolean foreign = node instanceof BlockQuote || node instanceof HtmlBlockBase;
            if (foreign) continue;
            if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) block(node);
            else collect(node);
        }
    }

    private void block(Node node) {
        boolean linked = inline(node);
        if (node.getEndOffset() > node.getStartOffset())
            blocks.add(new Block(node.getStartOffset(), node.getEndOffset(), linked));
    }

    /** Answers whether something in it leads elsewhere. */
    private boolean inline(Node parent) {
        boolean linked = false;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text) copy(node);
            else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) fill(node, '\n');
            else if (node instanceof TextBase || node instanceof Emphasis || node instanceof StrongEmphasis)
                linked |= inline(node);
            else if (node instanceof Link link) {
                linked = true;
                inline(link);
            } else {
                linked |= leads(node);
                fill(node, THING);
            }
        }
        return linked;
    }

    private static boolean leads(Node node) {
        return node instanceof LinkNodeBase
                || node instanceof LinkRef
                || node instanceof Image
                || node instanceof ImageRef
                || node.getClass().getSimpleName().equals("Footnote");
    }

    private void copy(Node node) {
        source.getChars(node.getStartOffset(), node.getEndOffset(), words, node.getStartOffset());
    }

    private void fill(Node node, char with) {
        Arrays.fill(words, node.getStartOffset(), node.getEndOffset(), with);
    }
}
