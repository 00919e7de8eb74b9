package dev.debrief.document.confluence;

/**
 * Writes XML 1.0 that is well formed by construction: an element ends where its body does, text is escaped, and a
 * character that XML forbids (control characters, half characters) becomes U+FFFD.
 */
final class Xml {
    private final StringBuilder xml = new StringBuilder();

    /** An attribute; one whose value is empty is left out. */
    record Attribute(String name, String value) {}

    static Attribute attribute(String name, String value) {
        return new Attribute(name, value);
    }

    Xml element(String name, Runnable body, Attribute... attributes) {
        start(name, attributes);
        xml.append('>');
        body.run();
        xml.append("</").append(name).append('>');
        return this;
    }

    Xml element(String name, String text, Attribute... attributes) {
        return element(name, () -> text(text), attributes);
    }

    Xml empty(String name, Attribute... attributes) {
        start(name, attributes);
        xml.append(" />");
        return this;
    }

    Xml text(String text) {
        escape(text, false);
        return this;
    }

    /** An element with one attribute that is there though it is empty. */
    Xml unnamed(String name, String attribute, String text) {
        xml.append('<').append(name).append(' ').append(attribute).append("=\"\">");
        text(text);
        xml.append("</").append(name).append('>');
        return this;
    }

    /** Text as it is, in CDATA sections; one that holds their end is cut in two there. */
    Xml cdata(String text) {
        xml.append("<![CDATA[");
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '>' && i > 1 && text.charAt(i - 1) == ']' && text.charAt(i - 2) == ']') xml.append("]]><![CDATA[");
            i += character(text, i, c == '\r' ? '\n' : c) - 1;
        }
        xml.append("]]>");
        return this;
    }

    /** Between blocks, so that people can read it. */
    Xml line() {
        xml.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return xml.toString();
    }

    private void start(String name, Attribute... attributes) {
        xml.append('<').append(name);
        for (Attribute attribute : attributes) {
            if (attribute.value().isEmpty()) continue;
            xml.append(' ').append(attribute.name()).append("=\"");
            escape(attribute.value(), true);
            xml.append('"');
        }
    }

    private void escape(String text, boolean quoted) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append(quoted ? "&quot;" : "\"");
                case '\r' -> xml.append(' ');
                case '\n', '\t' -> xml.append(quoted ? ' ' : c);
                default -> i += character(text, i, c) - 1;
            }
        }
    }

    /** Appends a character or both halves of one; answers how many {@code char}s that took. */
    private int character(String text, int at, char c) {
        boolean pair =
                Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        if (pair) {
            xml.append(c).append(text.charAt(at + 1));
            return 2;
        }
        boolean allowed = c >= ' ' ? !Character.isSurrogate(c) && c < '\uFFFE' : c == '\n' || c == '\t';
        xml.append(allowed ? c : '\uFFFD');
        return 1;
    }
}
