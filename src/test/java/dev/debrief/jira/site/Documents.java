package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.JsonNode;

/** Atlassian documents. */
public final class Documents {
    private Documents() {}

    /** One paragraph with a text. */
    public static JsonNode of(String text) {
        var paragraph = Json.object().put("type", "paragraph");
        paragraph.set(
                "content", Json.array().add(Json.object().put("type", "text").put("text", text)));
        return Json.object()
                .put("type", "doc")
                .put("version", 1)
                .set("content", Json.array().add(paragraph));
    }
}
