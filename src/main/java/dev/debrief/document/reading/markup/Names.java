package dev.debrief.document.reading.markup;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of a page are. */
final class Names {
    /** They end the line that is being written. */
    private static final Set<String> BLOCKS = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "pre",
            "blockquote",
            "hr",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
            "body",
            "html",
            "center",
            "figure",
            "figcaption",
            "fieldset",
            "form",
            "caption",
            "address",
            "ac:task-list",
            "ac:task",
            "ac:layout",
            "ac:layout-section",
            "ac:layout-cell",
            "ac:rich-text-body",
            "ac:adf-extension",
            "ac:adf-node",
            "ac:adf-content",
            "ac:adf-fallback",
            "ac:confluence");

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "head",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "#doctype",
            "col",
            "colgroup",
            "ac:parameter",
            "ac:task-id",
            "ac:task-uuid",
            "ac:task-status",
            "ac:adf-attribute",
            "ri:user",
            "ri:page",
            "ri:attachment",
            "ri:url",
            "ri:space",
            "ri:shortcut",
            "ri:blog-post",
            "ri:content-entity");

    private Names() {}

    /** Whether it stands for itself between lines. */
    static boolean isBlock(Element element) {
        String name = element.normalName();
        if (name.equals("div") && Marked.isMarked(element)) return false;
        return BLOCKS.contains(name) || (isMacro(element) && Macros.isBlock(element));
    }

    static boolean isMacro(Element element) {
        String name = element.normalName();
        return name.equals("ac:structured-macro") || name.equals("ac:macro");
    }

    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasClass("mw-editsection")
                || element.hasClass("headerlink")
                || isBoxAsPicture(element);
    }

    /** A word processor draws the box of an item that says itself whether it is ticked. */
    private static boolean isBoxAsPicture(Element element) {
        Element parent = element.parent();
        return element.normalName().equals("img")
                && parent != null
                && parent.attr("role").equals("checkbox");
    }

    /** 1 to 6; 0 where it is no heading. Word processors call a paragraph the title. */
    static int headingLevel(Element element) {
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6')
            return name.charAt(1) - '0';
        boolean isTitle = name.equals("p")
                && (" " + element.className().toLowerCase(Locale.ROOT) + " ").contains(" title ")
                && !element.parents().hasClass("confluence-information-macro");
        return isTitle && element.parents().size() <= 4 ? 1 : 0;
    }
}
