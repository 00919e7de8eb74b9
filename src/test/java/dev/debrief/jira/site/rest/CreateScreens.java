package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Field;
import dev.debrief.jira.site.IssueType;
import dev.debrief.jira.site.Jira;
import dev.debrief.jira.site.JiraProject;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Kind;
import dev.debrief.jira.site.Permission;
import dev.debrief.jira.site.line.Answer;

/** What can be filled in when an issue is made, by project and type. */
final class CreateScreens {
    private CreateScreens() {}

    static void routes(Api api) {
        api.on("GET", "/issue/createmeta/{project}/issuetypes", CreateScreens::types);
        api.on("GET", "/issue/createmeta/{project}/issuetypes/{type}", CreateScreens::fields);
    }

    private static Answer types(Asked asked) {
        ArrayNode types = Json.array();
        project(asked).types().forEach(type -> types.add(asked.shapes().type(type)));
        return page(asked, "issueTypes", types);
    }

    private static Answer fields(Asked asked) {
        JiraProject project = project(asked);
        IssueType type = project.types().stream()
                .filter(each -> each.id().equals(asked.name(1)))
                .findFirst()
                .orElseThrow(() -> Refused.with(400, "Issue type with id '" + asked.name(1) + "' does not exist."));
        ArrayNode fields = Json.array();
        for (Field field : type.creating().fields()) {
            fields.add(
                    field(asked, project, field, type.creating().asksFor(field)).put("fieldId", field.id()));
        }
        return page(asked, "fields", fields);
    }

    private static JiraProject project(Asked asked) {
        JiraProject project = asked.project(asked.name(0));
        if (project.allows(Permission.CREATE_ISSUES)) return project;
        throw Refused.with(400, "You do not have permission to create issues in this project.");
    }

    /** Cloud and a Data Center page in words of their own. */
    private static Answer page(Asked asked, String cloudName, ArrayNode all) {
        int start = asked.number("startAt", 0);
        int most = Math.min(asked.number("maxResults", 50), 200);
        ArrayNode values = Json.array();
        for (int place = start; place < Math.min(all.size(), start + most); place++) values.add(all.get(place));
        ObjectNode body =
                Json.object().put("maxResults", most).put("startAt", start).put("total", all.size());
        if (!asked.isCloud()) body.put("isLast", start + most >= all.size());
        body.set(asked.isCloud() ? cloudName : "values", values);
        return Answer.json(200, body);
    }

    static ObjectNode field(Asked asked, JiraProject project, Field field, boolean required) {
        ObjectNode schema = Json.object().put("type", field.kind().type());
        if (!field.kind().items().isEmpty()) schema.put("items", field.kind().items());
        if (field.isCustom()) {
            schema.put("custom", "com.atlassian.jira.plugin.system.customfieldtypes:" + custom(field.kind()))
                    .put("customId", Long.parseLong(field.id().substring("customfield_".length())));
        } else {
            schema.put("system", field.id());
        }
        ObjectNode body = Json.object()
                .put("required", required)
                .put("name", field.name())
                .put("hasDefaultValue", field.kind() == Kind.PRIORITY);
        if (asked.isCloud()) body.put("key", field.id());
        body.set("schema", schema);
        body.set("operations", operations(field));
        ArrayNode allowed = allowed(asked, project, field);
        if (!allowed.isEmpty()) body.set("allowedValues", allowed);
        return body;
    }

    private static ArrayNode operations(Field field) {
        return field.kind() == Kind.LABELS || field.kind() == Kind.COMPONENTS
                ? Json.array().add("add").add("set").add("remove")
                : Json.array().add("set");
    }

    private static ArrayNode allowed(Asked asked, JiraProject project, Field field) {
        Shapes shapes = asked.shapes();
        ArrayNode allowed = Json.array();
        switch (field.kind()) {
            case PRIORITY -> {
                for (int id = 1; id <= Jira.PRIORITIES.size(); id++) allowed.add(shapes.priority(String.valueOf(id)));
            }
            case COMPONENTS -> project.components().forEach(name -> allowed.add(shapes.component(project, name)));
            case RESOLUTION -> Jira.RESOLUTIONS.forEach(name -> allowed.add(shapes.resolution(name)));
            case OPTION -> field.options().forEach(option -> allowed.add(shapes.option(field, option)));
            case CASCADE -> field.upper().forEach(upper -> allowed.add(shapes.cascade(field, upper)));
            case PROJECT -> allowed.add(shapes.project(project));
            default -> {}
        }
        return allowed;
    }

    private static String custom(Kind kind) {
        return switch (kind) {
            case OPTION -> "select";
            case CASCADE -> "cascadingselect";
            case NUMBER -> "float";
            case TEXT -> "textarea";
            case DATE -> "datepicker";
            case PERSON -> "userpicker";
            case LABELS -> "labels";
            default -> "textfield";
        };
    }
}
