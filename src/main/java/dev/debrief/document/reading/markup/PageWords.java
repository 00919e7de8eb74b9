package dev.debrief.document.reading.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The words of a page that Debrief made. */
final class PageWords {
    private static final int HEADINGS_BELOW = 2;

    private final BlockText blocks;

    PageWords(Document page) {
        blocks = new BlockText(page, HEADINGS_BELOW);
    }

    /** A text as somebody wrote it, and whether it is internal. */
    record Text(String source, boolean internal) {}

    /** Words on one line, without marks. */
    String plain(Element element) {
        return plain(element.childNodes());
    }

    String plain(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) text.append(words(node));
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private String words(Node node) {
        if (node instanceof org.jsoup.nodes.TextNode text) return text.getWholeText();
        if (!(node instanceof Element element)) return "";
        if (element.normalName().equals("time")) return element.attr("datetime");
        if (element.normalName().equals("br")) return " ";
        if (Names.isMacro(element)) return Macros.saysNothing(element) ? "" : Macros.words(element);
        if (element.normalName().equals("ac:link") && Macros.child(element, "ac:link-body") == null)
            return Targets.named(element);
        StringBuilder text = new StringBuilder();
        for (Node child : element.childNodes()) text.append(words(child));
        return text.toString();
    }

    Text text(Element element) {
        return text(element.childNodes());
    }

    /** A box that says "Internal" at the end is a mark of the row. */
    Text text(List<Node> nodes) {
        List<Node> said = new ArrayList<>(nodes);
        boolean internal = !said.isEmpty() && isInternal(said.get(said.size() - 1));
        if (internal) said.remove(said.size() - 1);
        return new Text(Passage.together(blocks.of(said)), internal);
    }

    static boolean isInternal(Node node) {
        return isLozenge(node) && Macros.words((Element) node).equals("Internal");
    }

    static boolean isLozenge(Node node) {
        return node instanceof Element element
                && Names.isMacro(element)
                && Macros.name(element).equals("status");
    }
}
