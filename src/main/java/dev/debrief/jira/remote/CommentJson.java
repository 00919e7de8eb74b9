package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and marks comments: Cloud keeps the mark as a property; a Data Center does not tell it, so it stands in the text. */
final class CommentJson {
    private static final String MARK = "debrief";
    private static final Pattern IN_THE_TEXT =
            Pattern.compile("\\bdebrief-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\b");
    private static final Set<String> BLOCKS = Set.of("paragraph", "heading", "codeBlock", "listItem", "tableRow");

    private CommentJson() {}

    static Said said(IssueJson read, JsonNode json) {
        String words = words(json.path("body")).strip();
        Matcher inTheText = IN_THE_TEXT.matcher(words);
        String mark = property(json);
        if (mark.isEmpty() && inTheText.find()) mark = inTheText.group(1);
        return new Said(
                IssueJson.required(json.path("id")),
                read.account(json.path("author")),
                read.account(json.path(json.has("updateAuthor") ? "updateAuthor" : "author")),
                read.time(json.path("created")),
                words,
                mark);
    }

    private static String property(JsonNode json) {
        for (JsonNode property : json.path("properties"))
            if (property.path("key").asText().equals(MARK))
                return property.path("value").asText("");
        return "";
    }

    /** Of wiki text as it stands, of a document its texts in their order. */
    static String words(JsonNode body) {
        if (body.isTextual()) return body.asText().replace("\r\n", "\n");
        StringBuilder words = new StringBuilder();
        gather(body, words);
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : words.toString().split("\n\n+", -1))
            if (!paragraph.isBlank()) paragraphs.add(paragraph.strip());
        return String.join("\n\n", paragraphs);
    }

    private static void gather(JsonNode node, StringBuilder words) {
        String type = node.path("type").asText("");
        switch (type) {
            case "text" -> words.append(node.path("text").asText(""));
            case "hardBreak" -> words.append('\n');
            case "mention", "emoji", "status" ->
                words.append(node.path("attrs").path("text").asText(""));
            case "inlineCard", "blockCard" ->
                words.append(node.path("attrs").path("url").asText(""));
            default -> node.path("content").forEach(child -> gather(child, words));
        }
        if (BLOCKS.contains(type)) words.append("\n\n");
    }
}
