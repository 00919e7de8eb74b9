package dev.debrief.document.confluence;

import dev.debrief.document.AttachedFiles;
import dev.debrief.document.Escaped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Storage format as HTML that looks like Confluence, made from the storage format itself, so that it shows what
 * Confluence will get. Safe to stand in a page: only elements that are known are set, and all text is escaped.
 */
public final class ConfluencePreview {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final Set<String> AS_THEY_ARE = Set.of(
            "p", "ul", "ol", "li", "tbody", "tr", "em", "strong", "del", "u", "code", "sub", "sup", "small", "q");
    private static final Map<String, String> ALIGNED = Map.of(
            "text-align: left;", "cf-left", "text-align: center;", "cf-center", "text-align: right;", "cf-right");

    private final StringBuilder html = new StringBuilder();
    private final PreviewMacros macros;
    private final PreviewLinks links;

    private ConfluencePreview(Element root, AttachedFiles files) {
        links = new PreviewLinks(html, files);
        macros = new PreviewMacros(html, this, links, PreviewHeadings.of(root));
    }

    /**
     * The body as HTML; its headings stand below one of the second level.
     *
     * @param storage as {@link ConfluencePage} writes it
     * @param files the attachments that it names
     */
    public static String of(String storage, AttachedFiles files) {
        Element root = StorageXml.read(storage);
        ConfluencePreview preview = new ConfluencePreview(root, files);
        preview.children(root);
        return preview.html.toString();
    }

    void children(Element parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) element(element);
            else html.append(Escaped.withLanguages(child.getNodeValue()));
        }
    }

    private void element(Element element) {
        String name = element.getTagName();
        if (AS_THEY_ARE.contains(name)) same(element, name, attributes(element));
        else if (name.matches("h[1-6]")) macros.heading(element);
        else
            switch (name) {
                case "br", "hr" -> html.append('<').append(name).append('>');
                case "blockquote" -> same(element, name, " class=\"cf-quote\"");
                case "table" -> table(element);
                case "th" -> same(element, name, attributes(element) + " scope=\"" + scope(element) + '"');
                case "td" -> same(element, name, attributes(element));
                case "time" -> day(element.getAttribute("datetime"));
                case "a" -> links.web(element, () -> children(element));
                case "ac:link" -> links.link(element, () -> bodies(element));
                case "ac:image" -> links.image(element);
                case "ac:task-list" -> tasks(element);
                case "ac:structured-macro" -> macros.macro(element);
                default -> children(element);
            }
    }

    private void bodies(Element element) {
        StorageXml.children(element).stream()
                .filter(child -> child.getTagName().equals("ac:link-body"))
                .forEach(this::children);
    }

    private void same(Element element, String name, String attributes) {
        html.append('<').append(name).append(attributes).append('>');
        children(element);
        html.append("</").append(name).append('>');
    }

    private static String attributes(Element element) {
        StringBuilder attributes = new StringBuilder();
        String aligned = ALIGNED.get(element.getAttribute("style"));
        if (aligned != null) attributes.append(" class=\"").append(aligned).append('"');
        for (String name : List.of("start", "colspan", "rowspan")) {
            String value = element.getAttribute(name);
            if (value.matches("[0-9]{1,9}"))
                attributes.append(' ').append(name).append("=\"").append(value).append('"');
        }
        return attributes.toString();
    }

    /** A heading cell heads its column in the first row, otherwise its row. */
    private static String scope(Element cell) {
        Node row = cell.getParentNode();
        boolean alone = row == null
                || StorageXml.children((Element) row).stream()
                        .anyMatch(td -> td.getTagName().equals("td"));
        return alone ? "row" : "col";
    }

    private void table(Element table) {
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">");
        same(table, "table", " class=\"cf-table\"");
        html.append("</div>");
    }

    private void day(String day) {
        html.append("<time class=\"cf-day\" datetime=\"")
                .append(Escaped.text(day))
                .append("\">");
        html.append(Escaped.text(spelt(day))).append("</time>");
    }

    private static String spelt(String day) {
        try {
            return DAY.format(LocalDate.parse(day));
        } catch (DateTimeParseException unknown) {
            return day;
        }
    }

    private void tasks(Element list) {
        html.append("<ul class=\"cf-tasks\">");
        for (Element task : StorageXml.children(list)) {
            boolean complete = StorageXml.text(task, "ac:task-status").equals("complete");
            html.append("<li><span class=\"cf-box")
                    .append(complete ? " cf-ticked" : "")
                    .append("\" role=\"img\"");
            html.append(" aria-label=\"")
                    .append(complete ? "complete" : "incomplete")
                    .append("\"></span><div>");
            StorageXml.children(task).stream()
                    .filter(child -> child.getTagName().equals("ac:task-body"))
                    .forEach(this::children);
            html.append("</div></li>");
        }
        html.append("</ul>");
    }
}
