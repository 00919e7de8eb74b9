package dev.debrief.jira.site.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Change;
import dev.debrief.jira.site.Happening;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Plain;
import dev.debrief.jira.site.Step;
import dev.debrief.jira.site.rest.Shapes;
import java.util.Set;

/**
 * Writes what a webhook says. Cloud writes its webhooks in the words of its second version: a long text is text, not a
 * document. What is said of a comment holds few fields of the issue.
 */
public final class Payload {
    private static final Set<String> BESIDE_A_COMMENT =
            Set.of("summary", "issuetype", "project", "assignee", "priority", "status");
    private static final Set<String> PARTIAL = Set.of("summary", "status");

    private final Shapes shapes;

    public Payload(Shapes shapes) {
        this.shapes = shapes;
    }

    JsonNode of(Happening happening, boolean partial) {
        ObjectNode body =
                Json.object().put("timestamp", happening.at().toEpochMilli()).put("webhookEvent", happening.event());
        if (!happening.kind().isEmpty()) body.put("issue_event_type_name", happening.kind());
        body.set("user", shapes.person(happening.by()));
        body.set("issue", issue(happening, partial));
        happening.step().ifPresent(step -> body.set("changelog", changelog(step)));
        happening.comment().ifPresent(comment -> {
            ObjectNode written = shapes.comment(happening.issue(), comment);
            body.set("comment", written.put("body", Plain.of(comment.body())));
        });
        return body;
    }

    private ObjectNode issue(Happening happening, boolean partial) {
        ObjectNode issue = shapes.issue(happening.issue());
        ObjectNode fields = (ObjectNode) issue.get("fields");
        happening.issue().value("description").ifPresent(text -> fields.put("description", Plain.of(text)));
        if (happening.event().startsWith("comment_")) fields.retain(BESIDE_A_COMMENT);
        if (partial) fields.retain(PARTIAL);
        return issue;
    }

    private static ObjectNode changelog(Step step) {
        ArrayNode items = Json.array();
        for (Change change : step.changes()) items.add(Shapes.change(change));
        ObjectNode changelog = Json.object().put("id", step.id());
        changelog.set("items", items);
        return changelog;
    }
}
