package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;

/** A comment; its body is an Atlassian document on Cloud and wiki text in a Data Center. */
public record Comment(
        String id,
        JiraPerson by,
        JiraPerson editor,
        JsonNode body,
        ArrayNode properties,
        Instant created,
        Instant updated) {
    public Comment saying(JsonNode other, JiraPerson who, Instant now) {
        return new Comment(id, by, who, other, properties, created, now);
    }
}
