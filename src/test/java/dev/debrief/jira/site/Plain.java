package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The bare words of a long text, as the history and Cloud's webhooks show it. */
public final class Plain {
    private static final Set<String> BLOCKS = Set.of("paragraph", "heading", "codeBlock", "rule");

    private Plain() {}

    public static String of(JsonNode text) {
        if (text.isTextual()) return text.textValue();
        StringBuilder words = new StringBuilder();
        gather(text, words);
        return words.toString().strip();
    }

    private static void gather(JsonNode node, StringBuilder words) {
        words.append(node.path("text").asText(""));
        node.path("content").forEach(inner -> gather(inner, words));
        if (BLOCKS.contains(node.path("type").asText())) words.append('\n');
    }
}
