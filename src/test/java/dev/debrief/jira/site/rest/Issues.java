package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Field;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.IssueType;
import dev.debrief.jira.site.JiraProject;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Permission;
import dev.debrief.jira.site.Step;
import dev.debrief.jira.site.line.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues: made, read, edited, assigned. An edit never goes along a transition. */
final class Issues {
    private Issues() {}

    static void routes(Api api) {
        api.on("POST", "/issue", asked -> Answer.json(201, asked.shapes().reference(create(asked, asked.body()))));
        api.on("GET", "/issue/{id}", Issues::read);
        api.on("PUT", "/issue/{id}", Issues::edit);
        api.on("PUT", "/issue/{id}/assignee", Issues::assign);
        api.on("GET", "/issue/{id}/editmeta", Issues::editScreen);
        api.onCloud("GET", "/issue/{id}/changelog", Issues::history);
    }

    static Issue create(Asked asked, JsonNode body) {
        JsonNode fields = body.path("fields");
        JiraProject project = project(asked, fields.path("project"));
        IssueType type = project.types().stream()
                .filter(each -> each.name()
                                .equals(fields.path("issuetype").path("name").asText())
                        || each.id().equals(fields.path("issuetype").path("id").asText()))
                .findFirst()
                .orElseThrow(() -> Refused.field("issuetype", "Specify a valid issue type"));
        project.fault().ifPresent(message -> {
            throw Refused.with(400, message);
        });
        List<Field> offered = type.creating().fields();
        List<Field> required = offered.stream().filter(type.creating()::asksFor).toList();
        Map<String, JsonNode> values = Filling.of(asked.jira(), project, offered, required, Optional.empty(), body);
        Issue issue = asked.jira().create(asked.account(), project, type, values);
        body.path("properties")
                .forEach(property -> issue.properties().put(property.path("key").asText(), property.path("value")));
        return issue;
    }

    private static JiraProject project(Asked asked, JsonNode named) {
        String idOrKey =
                named.has("key") ? named.get("key").asText() : named.path("id").asText();
        JiraProject project = asked.jira()
                .project(idOrKey)
                .filter(each -> each.allows(Permission.BROWSE_PROJECTS))
                .orElseThrow(() -> Refused.field("project", "valid project is required"));
        if (project.allows(Permission.CREATE_ISSUES)) return project;
        String message = "You do not have permission to create issues in this project.";
        throw asked.isCloud() ? Refused.with(403, message) : Refused.field("project", message);
    }

    private static Answer read(Asked asked) {
        List<String> wanted = asked.list("fields");
        List<String> properties = asked.list("properties");
        ObjectNode body =
                chosen(asked.shapes(), asked.issue(), wanted.isEmpty() ? List.of("*all") : wanted, properties);
        if (asked.list("expand").contains("changelog"))
            body.set("changelog", asked.shapes().changelog(asked.issue()));
        if (asked.list("expand").contains("transitions"))
            body.set("transitions", Transitions.of(asked, asked.list("expand").contains("transitions.fields")));
        return Answer.json(200, body);
    }

    /** An issue with the fields and the entity properties that somebody asked for. */
    static ObjectNode chosen(Shapes shapes, Issue issue, List<String> wanted, List<String> properties) {
        ObjectNode body = shapes.issue(issue);
        ObjectNode fields = (ObjectNode) body.get("fields");
        boolean all = wanted.contains("*all") || wanted.contains("*navigable");
        for (String name : Json.names(fields)) {
            if (wanted.contains("-" + name) || (!all && !wanted.contains(name))) fields.remove(name);
        }
        if (!properties.isEmpty()) {
            ObjectNode values = body.putObject("properties");
            issue.properties().forEach((key, value) -> {
                if (properties.contains(key) || properties.contains("*all")) values.set(key, value);
            });
        }
        return body;
    }

    private static Answer edit(Asked asked) {
        Issue issue = asked.issue(Permission.EDIT_ISSUES);
        JsonNode body = asked.body();
        if (!body.has("fields") && !body.has("update") && !body.has("properties")) {
            throw Refused.with(400, "one of 'fields' or 'update' required");
        }
        Map<String, JsonNode> values = Filling.of(
                asked.jira(), issue.project(), issue.type().editing().fields(), List.of(), Optional.of(issue), body);
        for (Field field : issue.type().editing().fields()) {
            if (values.containsKey(field.id())
                    && values.get(field.id()).isNull()
                    && issue.type().editing().asksFor(field)) {
                throw Refused.field(field.id(), field.name() + " is required.");
            }
        }
        asked.jira().edit(asked.account(), issue, values);
        body.path("properties")
                .forEach(property -> issue.properties().put(property.path("key").asText(), property.path("value")));
        Comments.along(asked, issue, body);
        return Answer.empty(204);
    }

    private static Answer assign(Asked asked) {
        Issue issue = asked.issue(Permission.ASSIGN_ISSUES);
        try {
            JsonNode person = new Values(asked.jira(), issue.project())
                    .read(asked.jira().field("assignee").orElseThrow(), asked.body());
            asked.jira().edit(asked.account(), issue, Map.of("assignee", person));
            return Answer.empty(204);
        } catch (Values.Wrong wrong) {
            throw Refused.field("assignee", wrong.getMessage());
        }
    }

    private static Answer editScreen(Asked asked) {
        Issue issue = asked.issue();
        ObjectNode fields = Json.object();
        for (Field field : issue.type().editing().fields()) {
            if (field.id().equals("project")) continue;
            fields.set(
                    field.id(),
                    CreateScreens.field(
                            asked,
                            issue.project(),
                            field,
                            issue.type().editing().asksFor(field)));
        }
        ObjectNode body = Json.object();
        body.set("fields", fields);
        return Answer.json(200, body);
    }

    private static Answer history(Asked asked) {
        List<Step> steps = asked.issue().history();
        int start = asked.number("startAt", 0);
        int most = asked.number("maxResults", 100);
        ArrayNode values = Json.array();
        steps.stream()
                .skip(start)
                .limit(most)
                .forEach(step -> values.add(asked.shapes().history(step)));
        ObjectNode body = Json.object()
                .put("startAt", start)
                .put("maxResults", most)
                .put("total", steps.size())
                .put("isLast", start + most >= steps.size());
        body.set("values", values);
        return Answer.json(200, body);
    }
}
