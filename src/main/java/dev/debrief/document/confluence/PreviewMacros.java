package dev.debrief.document.confluence;

import dev.debrief.document.Escaped;
import dev.debrief.document.HeadingLevels;
import dev.debrief.document.confluence.PreviewHeadings.Heading;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/** The macros of a preview: lozenges, panels, code, what is shown on demand, contents, anchors; and headings. */
final class PreviewMacros {
    private static final Set<String> COLOURS = Set.of("grey", "red", "yellow", "green", "blue", "purple");
    private static final int DEEPEST_HEADING = 6;

    private final StringBuilder html;
    private final ConfluencePreview preview;
    private final PreviewLinks links;
    private final PreviewHeadings headings;
    private final HeadingLevels levels = HeadingLevels.below(2);

    PreviewMacros(StringBuilder html, ConfluencePreview preview, PreviewLinks links, PreviewHeadings headings) {
        this.html = html;
        this.preview = preview;
        this.links = links;
        this.headings = headings;
    }

    void heading(Element element) {
        Heading heading = headings.of(element, new Heading(2, "", ""));
        int level = levels.next(heading.level());
        html.append("<h").append(level).append(" id=\"").append(heading.id()).append("\">");
        preview.children(element);
        html.append("</h").append(level).append('>');
    }

    void macro(Element macro) {
        String title = StorageXml.parameter(macro, "title");
        switch (macro.getAttribute("ac:name")) {
            case "status" -> lozenge(title, StorageXml.parameter(macro, "colour"));
            case "code" -> code(title, StorageXml.parameter(macro, "language"), macro);
            case "expand" -> expand(title, macro);
            case "info" -> panel("info", title, macro);
            case "tip" -> panel("tip", title, macro);
            case "note" -> panel("note", title, macro);
            case "warning" -> panel("warning", title, macro);
            case "anchor" -> links.place(StorageXml.parameter(macro, ""));
            case "toc" -> contents(StorageXml.parameter(macro, "maxLevel"));
            default -> body(macro);
        }
    }

    private void body(Element macro) {
        StorageXml.children(macro).stream()
                .filter(child -> child.getTagName().equals("ac:rich-text-body"))
                .forEach(preview::children);
    }

    private void lozenge(String words, String colour) {
        String known = COLOURS.contains(colour.toLowerCase(Locale.ROOT)) ? colour.toLowerCase(Locale.ROOT) : "grey";
        html.append("<span class=\"cf-lozenge cf-").append(known).append("\">");
        html.append(Escaped.withLanguages(words)).append("</span>");
    }

    private void code(String title, String language, Element macro) {
        String label = title.isEmpty() ? language : title;
        html.append("<div class=\"cf-code\">");
        if (!title.isEmpty())
            html.append("<p class=\"cf-code-title\">")
                    .append(Escaped.text(title))
                    .append("</p>");
        html.append("<pre tabindex=\"0\" role=\"group\" aria-label=\"Code");
        html.append(label.isEmpty() ? "" : ", " + Escaped.text(label)).append("\"><code>");
        html.append(Escaped.text(StorageXml.text(macro, "ac:plain-text-body"))).append("</code></pre></div>");
    }

    private void expand(String title, Element macro) {
        html.append("<details class=\"cf-expand\"><summary>");
        html.append(title.isEmpty() ? "Click here to expand..." : Escaped.withLanguages(title));
        html.append("</summary><div>");
        body(macro);
        html.append("</div></details>");
    }

    private void panel(String kind, String title, Element macro) {
        html.append("<div class=\"cf-panel cf-").append(kind).append("\" role=\"note\" aria-label=\"");
        html.append(Escaped.text(title)).append("\"><p class=\"cf-panel-title\">");
        html.append(Escaped.text(title)).append("</p>");
        body(macro);
        html.append("</div>");
    }

    private void contents(String deepest) {
        int level = deepest.matches("[1-6]") ? Integer.parseInt(deepest) : DEEPEST_HEADING;
        html.append("<ul class=\"cf-contents\">");
        for (Heading heading : headings.upTo(level)) {
            html.append("<li class=\"cf-level-")
                    .append(heading.level())
                    .append("\"><a href=\"#")
                    .append(heading.id());
            html.append("\">").append(Escaped.withLanguages(heading.words())).append("</a></li>");
        }
        html.append("</ul>");
    }
}
