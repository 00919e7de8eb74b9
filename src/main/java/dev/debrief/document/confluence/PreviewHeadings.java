package dev.debrief.document.confluence;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The headings of a body, each with the id that a table of contents leads to. */
final class PreviewHeadings {
    /** One heading; its level as it stands in the storage format. */
    record Heading(int level, String words, String id) {}

    private final IdentityHashMap<Element, Heading> headings = new IdentityHashMap<>();
    private final List<Heading> inOrder = new ArrayList<>();

    private PreviewHeadings() {}

    static PreviewHeadings of(Element root) {
        PreviewHeadings all = new PreviewHeadings();
        NodeList elements = root.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getTagName().matches("h[1-6]")) all.add(element);
        }
        return all;
    }

    private void add(Element element) {
        int level = element.getTagName().charAt(1) - '0';
        Heading heading = new Heading(level, words(element), "cf-heading-" + (inOrder.size() + 1));
        headings.put(element, heading);
        inOrder.add(heading);
    }

    /** Without the lozenges and anchors in it. */
    private static String words(Element element) {
        Element copy = (Element) element.cloneNode(true);
        for (Element child : StorageXml.children(copy)) {
            if (child.getTagName().equals("ac:structured-macro")) copy.removeChild(child);
        }
        return copy.getTextContent().strip();
    }

    Heading of(Element element, Heading otherwise) {
        return headings.getOrDefault(element, otherwise);
    }

    List<Heading> upTo(int level) {
        return inOrder.stream().filter(heading -> heading.level() <= level).toList();
    }
}
