package dev.debrief.document.reading.markup;

import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** XML of any other tool: the names of its elements are the labels of what stands in them. */
final class NamedXml {
    private NamedXml() {}

    /** Makes headings and labels of the names, where nothing in it is a page. */
    static void label(Document page) {
        boolean isPage = page.selectFirst("p, h1, h2, h3, table, ul, ol, div") != null;
        Element root = page.firstElementChild();
        if (isPage || root == null) return;
        for (Element element : page.select("*").asList()) {
            boolean isAbove = element.parent() == null || element.parent().parent() == null;
            if (isAbove || element.wholeText().isBlank()) continue;
            String name = words(element.normalName());
            if (element.childrenSize() > 0) {
                element.prependElement("h" + Math.min(6, element.parents().size() + 1))
                        .text(name);
                element.tagName("div");
            } else {
                String text = Objects.requireNonNull(element.wholeText()).strip();
                element.empty().tagName("p");
                element.appendElement("strong").text(name);
                element.appendText(": " + text);
            }
        }
    }

    private static String words(String name) {
        String words = name.substring(name.indexOf(':') + 1)
                .replace('_', ' ')
                .replace('-', ' ')
                .strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
