package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.shared.Markdown;
import java.util.List;

/** An issue to be made, as Jira reads it. */
record DraftJson(RestJira jira, Draft draft) {
    private static final String LABELS = "labels";

    ObjectNode body() {
        ObjectNode body = RestJira.object();
        body.set("fields", fields());
        // a text, because a Data Center takes nothing else
        body.putArray("properties")
                .addObject()
                .put("key", "debrief")
                .put("value", draft.uuid().toString());
        return body;
    }

    private ObjectNode fields() {
        ObjectNode fields = RestJira.object();
        draft.others().forEach((field, value) -> {
            if (takes(field)) fields.set(field, value);
        });
        fields.putObject("project").put("key", draft.project());
        fields.putObject("issuetype").put(isId(draft.issueType()) ? "id" : "name", draft.issueType());
        fields.put("summary", draft.summary());
        JsonNode description = jira.prose(description(), draft.address());
        if (description != null && takes("description")) fields.set("description", description);
        if (takes(LABELS)) {
            ArrayNode labels = fields.putArray(LABELS).add(Draft.label(draft.uuid()));
            draft.labels().forEach(label -> labels.add(withoutBlanks(label)));
        }
        if (draft.assignee() != null && takes("assignee")) fields.set("assignee", jira.person(draft.assignee()));
        if (draft.due() != null && takes("duedate"))
            fields.put("duedate", draft.due().toString());
        if (!draft.components().isEmpty() && takes("components")) names(fields, draft.components());
        if (!draft.priority().isEmpty() && takes("priority"))
            fields.putObject("priority").put("name", draft.priority());
        return fields;
    }

    /** Where the screen has no labels, the words that the issue is found by stand at its end. */
    private Markdown description() {
        if (takes(LABELS)) return draft.description();
        return Markdown.of(draft.description().source() + "\n\n" + Draft.label(draft.uuid()));
    }

    private boolean takes(String field) {
        return !draft.leftOut().contains(field);
    }

    /** Jira refuses a label with a blank, and the issue with it. */
    private static String withoutBlanks(String label) {
        return label.strip().replaceAll("\\s+", "-");
    }

    private static void names(ObjectNode fields, List<String> components) {
        ArrayNode all = fields.putArray("components");
        components.forEach(component -> all.addObject().put("name", component));
    }

    private static boolean isId(String issueType) {
        return !issueType.isEmpty() && issueType.chars().allMatch(Character::isDigit);
    }
}
