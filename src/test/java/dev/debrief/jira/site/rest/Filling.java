package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Field;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.Jira;
import dev.debrief.jira.site.JiraProject;
import dev.debrief.jira.site.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills in a screen from a body with {@code fields} and {@code update}; what is wrong is said of all fields at once. */
final class Filling {
    private static final Set<String> CHOSEN_BEFORE = Set.of("project", "issuetype");

    private final Map<String, Field> offered = new LinkedHashMap<>();
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final ObjectNode errors = Json.object();
    private final Values reading;
    private final Optional<Issue> current;

    private Filling(Jira jira, JiraProject project, List<Field> offered, Optional<Issue> current) {
        this.reading = new Values(jira, project);
        this.current = current;
        offered.forEach(field -> this.offered.put(field.id(), field));
    }

    /** The values in their plain form. The required fields are those that may not be missing. */
    static Map<String, JsonNode> of(
            Jira jira,
            JiraProject project,
            List<Field> offered,
            List<Field> required,
            Optional<Issue> current,
            JsonNode body) {
        Filling filling = new Filling(jira, project, offered, current);
        filling.take(body);
        for (Field field : required) filling.miss(field);
        if (!filling.errors.isEmpty()) throw Refused.fields(filling.errors);
        return filling.values;
    }

    private void take(JsonNode body) {
        body.path("fields").properties().forEach(sent -> {
            if (!CHOSEN_BEFORE.contains(sent.getKey()) || current.isPresent()) put(sent.getKey(), sent.getValue());
        });
        body.path("update").properties().forEach(sent -> {
            if (sent.getKey().equals("comment")) return;
            if (body.path("fields").has(sent.getKey())) {
                errors.put(sent.getKey(), "Field '" + sent.getKey() + "' cannot appear in both 'fields' and 'update'");
            } else if (isLabels(sent.getKey())) {
                labels(sent.getKey(), sent.getValue());
            } else {
                sent.getValue().forEach(operation -> put(sent.getKey(), operation.path("set")));
            }
        });
    }

    private boolean isLabels(String id) {
        return offered.containsKey(id) && id.equals("labels");
    }

    private void put(String id, JsonNode sent) {
        Field field = offered.get(id);
        if (field == null) {
            errors.put(id, "Field '" + id + "' cannot be set. It is not on the appropriate screen, or unknown.");
            return;
        }
        try {
            values.put(id, reading.read(field, sent));
        } catch (Values.Wrong wrong) {
            errors.put(id, wrong.getMessage());
        }
    }

    private void labels(String id, JsonNode operations) {
        Set<String> labels = new LinkedHashSet<>(current.map(Issue::labels).orElse(List.of()));
        for (JsonNode operation : operations) {
            if (operation.has("set")) {
                labels.clear();
                operation.get("set").forEach(label -> labels.add(label.asText()));
            }
            if (operation.has("add")) labels.add(operation.get("add").asText());
            if (operation.has("remove")) labels.remove(operation.get("remove").asText());
        }
        ArrayNode all = Json.array();
        labels.forEach(all::add);
        put(id, all);
    }

    private void miss(Field field) {
        if (CHOSEN_BEFORE.contains(field.id()) || errors.has(field.id())) return;
        JsonNode value = values.get(field.id());
        if (value != null && !value.isNull() && !value.equals(Json.array())) return;
        errors.put(
                field.id(),
                field.id().equals("summary")
                        ? "You must specify a summary of the issue."
                        : field.name() + " is required.");
    }
}
