package dev.debrief.document.reading.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What Confluence's own elements hold. */
final class Macros {
    private static final Set<String> CODE = Set.of("code", "noformat", "paste-code-macro", "mermaid", "plantuml");
    private static final Set<String> SAYING_NOTHING = Set.of("toc", "anchor", "children", "pagetree", "contentbylabel");
    private static final Set<String> SETTINGS = Set.of(
            "colour",
            "color",
            "language",
            "theme",
            "linenumbers",
            "collapse",
            "firstline",
            "icon",
            "server",
            "serverid",
            "columns",
            "columnids",
            "maximumissues",
            "atlassian-macro-output-type",
            "count",
            "width",
            "height",
            "border",
            "bordercolor",
            "bgcolor",
            "titlebgcolor",
            "titlecolor",
            "borderstyle",
            "subtle",
            "id",
            "hidden",
            "style",
            "panelicon",
            "panelicontext",
            "panelcolor",
            "panelicon-id",
            "panelicontext-id",
            "breakoutmode",
            "breakoutwidth");

    private Macros() {}

    static String name(Element macro) {
        return macro.attr("ac:name");
    }

    static boolean isBlock(Element macro) {
        return CODE.contains(name(macro))
                || name(macro).equals("toc")
                || child(macro, "ac:rich-text-body") != null
                || child(macro, "ac:plain-text-body") != null;
    }

    static boolean isCode(Element macro) {
        return CODE.contains(name(macro)) || child(macro, "ac:plain-text-body") != null;
    }

    static boolean saysNothing(Element macro) {
        return SAYING_NOTHING.contains(name(macro));
    }

    /** A setting; empty where it is not there. */
    static String parameter(Element macro, String name) {
        for (Element child : macro.children()) {
            if (child.normalName().equals("ac:parameter")
                    && child.attr("ac:name").equals(name)) return child.text();
        }
        return "";
    }

    /** What it says, where it has no body: a word in a box, the key of an issue, the name of a file. */
    static String words(Element macro) {
        if (name(macro).equals("status")) {
            String title = parameter(macro, "title");
            return title.isBlank() ? parameter(macro, "colour") : title;
        }
        List<String> words = new ArrayList<>();
        for (Element child : macro.children()) {
            boolean said = child.normalName().equals("ac:parameter")
                    && !SETTINGS.contains(child.attr("ac:name").toLowerCase(java.util.Locale.ROOT));
            if (!said) continue;
            Element file = child.selectFirst("ri|attachment");
            String text = file == null ? child.text() : file.attr("ri:filename");
            if (!text.isBlank()) words.add(text.strip());
        }
        return String.join(" ", words);
    }

    static @Nullable Element child(Element element, String name) {
        for (Element child : element.children()) if (child.normalName().equals(name)) return child;
        return null;
    }
}
