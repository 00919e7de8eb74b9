package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** What Cloud says to a long text: no document is refused in one way, and one without anything in it in another. */
final class Adf {
    private Adf() {}

    static JsonNode checked(JsonNode sent) throws Values.Wrong {
        if (!sent.path("type").asText().equals("doc")) {
            throw new Values.Wrong("Operation value must be an Atlassian Document (see the Atlassian Document Format)");
        }
        if (!isFilled(sent)) throw Refused.with(400, "INVALID_INPUT");
        return sent;
    }

    /** Whether it has content, and no text in it is empty. */
    static boolean isFilled(JsonNode document) {
        return document.path("version").asInt() == 1
                && !document.path("content").isEmpty()
                && !holdsEmptyText(document);
    }

    private static boolean holdsEmptyText(JsonNode node) {
        if (node.path("type").asText().equals("text")
                && node.path("text").asText().isEmpty()) return true;
        for (JsonNode inner : node.path("content")) {
            if (holdsEmptyText(inner)) return true;
        }
        return false;
    }
}
