package dev.debrief.document.confluence;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Storage format, read as XML; nothing outside of it is ever loaded. */
final class StorageXml {
    private StorageXml() {}

    /** The root, below which the body stands. */
    static Element read(String body) {
        String xml = "<ac:confluence xmlns:ac=\"http://atlassian.com/content\""
                + " xmlns:ri=\"http://atlassian.com/resource/identifier\">" + body + "</ac:confluence>";
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setCoalescing(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException("this is no storage format: " + unreadable.getMessage(), unreadable);
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) children.add(element);
        }
        return children;
    }

    /** The text of the first child of that name; empty where there is none. */
    static String text(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }

    /** A parameter of a macro; empty where there is none. */
    static String parameter(Element macro, String name) {
        return children(macro).stream()
                .filter(child -> child.getTagName().equals("ac:parameter")
                        && child.getAttribute("ac:name").equals(name))
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }
}
