package dev.debrief.document.reading.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of a page as Markdown. */
final class BlockText {
    private static final int DEEPEST = 200;

    private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Styles styles;
    private final ListText lists;
    private final TableText tables;
    private final PanelText panels;

    /** How far the headings of a text stand below those of its page. */
    private final int headingsBelow;

    private int depth;
    private boolean inTask;

    BlockText(Document page, int headingsBelow) {
        this.headingsBelow = headingsBelow;
        styles = new Styles(page);
        lists = new ListText(this);
        tables = new TableText(this);
        panels = new PanelText(this);
        page.traverse((node, at) -> {
            if (node instanceof Element element && Names.isBlock(element)) hold(element.parent());
        });
    }

    private void hold(@Nullable Element ancestor) {
        for (@Nullable Element at = ancestor; at != null && holders.add(at); at = at.parent()) {
            // until one that is known
        }
    }

    /** Whether anything in it stands for itself between lines. */
    boolean holdsBlocks(Element element) {
        return holders.contains(element);
    }

    LineText line() {
        return new LineText(styles, inTask);
    }

    /** What stands in an item; in a task of a wiki who is named does it, and a day is the day when it is due. */
    List<Passage> insideItem(Element item, boolean isTask) {
        boolean before = inTask;
        inTask = isTask;
        List<Passage> inside = inside(item);
        inTask = before;
        return inside;
    }

    /** A line of everything in an element. */
    LineText line(Element element) {
        LineText line = line();
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) line.add(child);
        return line;
    }

    String text(Element element) {
        return Passage.together(inside(element));
    }

    /** What stands in an element, block by block. */
    List<Passage> inside(Element element) {
        return of(element.childNodes());
    }

    List<Passage> of(List<Node> nodes) {
        List<Passage> passages = new ArrayList<>();
        LineText line = line();
        for (Node node : nodes) {
            boolean apart = node instanceof Element element
                    && !Names.isUnseen(element)
                    && (Names.isBlock(element) || holdsBlocks(element));
            if (!apart) {
                if (node instanceof TextNode || node instanceof Element) line.add(node);
                continue;
            }
            flush(line, passages);
            line = line();
            deeper((Element) node, passages);
        }
        flush(line, passages);
        return passages;
    }

    private static void flush(LineText line, List<Passage> passages) {
        String text = line.written(LineText.Place.TEXT);
        if (!text.isEmpty()) passages.add(Passage.of(text));
    }

    private void deeper(Element element, List<Passage> passages) {
        if (depth > DEEPEST) {
            LineText line = line();
            line.addWords(element.wholeText());
            flush(line, passages);
            return;
        }
        depth++;
        block(element, passages);
        depth--;
    }

    private void block(Element element, List<Passage> passages) {
        int heading = Names.headingLevel(element);
        if (heading > 0) {
            heading(element, heading, passages);
            return;
        }
        switch (element.normalName()) {
            case "p" -> paragraph(element, passages);
            case "ul", "ol", "ac:task-list" -> lists.add(element, passages);
            case "li", "ac:task" -> lists.addAlone(element, passages);
            case "table" -> tables.add(element, passages);
            case "pre" -> passages.add(Passage.of(fenced(element.wholeText(), language(element))));
            case "blockquote" -> passages.add(Passage.of(quoted(text(element))));
            case "hr" -> passages.add(Passage.of("***"));
            case "dl" -> panels.addDefinitions(element, passages);
            case "ac:structured-macro", "ac:macro" -> panels.add(element, passages);
            case "ac:adf-extension" -> panels.addExtension(element, passages);
            default -> passages.addAll(inside(element));
        }
    }

    private void heading(Element element, int level, List<Passage> passages) {
        LineText line = line(element).plain();
        String text = line.written(LineText.Place.HEADING);
        if (!text.isEmpty()) passages.add(Passage.of("#".repeat(Math.max(1, level - headingsBelow)) + " " + text));
    }

    private void paragraph(Element element, List<Passage> passages) {
        if (holdsBlocks(element)) passages.addAll(inside(element));
        else flush(line(element), passages);
    }

    private static String language(Element pre) {
        String classes =
                pre.className() + " " + (pre.childrenSize() == 1 ? pre.child(0).className() : "");
        for (String name : classes.split("\\s+", -1)) if (name.startsWith("language-")) return name.substring(9);
        return "";
    }

    static String quoted(String text) {
        return text.isEmpty() ? "" : "> " + text.replace("\n", "\n> ").replaceAll("(?m)^> $", ">");
    }

    /** A block of code, between fences that do not stand in it. */
    static String fenced(String code, String language) {
        String text = code.replace("\r\n", "\n").replaceFirst("^\n", "").stripTrailing();
        if (text.isBlank()) return "";
        String fence = "```";
        while (text.contains(fence)) fence += "`";
        return fence + language.replaceAll("[\\s`]+", "-") + "\n" + text + "\n" + fence;
    }
}
