package dev.debrief.document.confluence;

import static dev.debrief.document.confluence.Xml.attribute;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Confluence's own elements. What Confluence would number at random is named by what it holds and how often that came
 * before, so that the same document gives the same text.
 */
final class Macros {
    private final Xml xml;
    private final Map<String, Integer> before = new HashMap<>();

    Macros(Xml xml) {
        this.xml = xml;
    }

    /** A macro whose body is text as it is. */
    void plain(String name, String text, Map<String, String> parameters) {
        macro(name, text, parameters, () -> xml.element("ac:plain-text-body", () -> xml.cdata(text)));
    }

    /** A macro whose body is rich. */
    void rich(String name, Map<String, String> parameters, Runnable body) {
        macro(name, "", parameters, () -> xml.element("ac:rich-text-body", body));
    }

    void bare(String name, Map<String, String> parameters) {
        macro(name, "", parameters, () -> {});
    }

    /** A word in a coloured box. */
    void lozenge(String words, Colour colour) {
        bare("status", Map.of("colour", colour.word(), "title", words));
    }

    void anchor(String name) {
        bare("anchor", Map.of("", name));
    }

    private void macro(String name, String text, Map<String, String> parameters, Runnable body) {
        xml.element(
                "ac:structured-macro",
                () -> {
                    parameters.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .forEach(this::parameter);
                    body.run();
                },
                attribute("ac:name", name),
                attribute("ac:schema-version", "1"),
                attribute("ac:macro-id", id(name, text, parameters)));
    }

    private void parameter(Map.Entry<String, String> parameter) {
        if (parameter.getKey().isEmpty()) {
            xml.unnamed("ac:parameter", "ac:name", parameter.getValue());
        } else if (!parameter.getValue().isEmpty()) {
            xml.element("ac:parameter", parameter.getValue(), attribute("ac:name", parameter.getKey()));
        }
    }

    private String id(String name, String text, Map<String, String> parameters) {
        String key = name + '\n' + new java.util.TreeMap<>(parameters) + '\n' + text;
        int nth = before.merge(key, 1, Integer::sum);
        return UUID.nameUUIDFromBytes((nth + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The colours that Confluence has for a lozenge. */
    enum Colour {
        GREY,
        RED,
        YELLOW,
        GREEN,
        BLUE,
        PURPLE;

        String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }
}
