package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Permission;
import dev.debrief.jira.site.line.Answer;

/** Entity properties of issues: they need no screen, stand in no history and do not move the date of the issue. */
final class Properties {
    private Properties() {}

    static void routes(Api api) {
        api.on("GET", "/issue/{id}/properties", Properties::keys);
        api.on("GET", "/issue/{id}/properties/{key}", Properties::read);
        api.on("PUT", "/issue/{id}/properties/{key}", Properties::put);
        api.on("DELETE", "/issue/{id}/properties/{key}", Properties::delete);
    }

    private static Answer keys(Asked asked) {
        ArrayNode keys = Json.array();
        asked.issue()
                .properties()
                .keySet()
                .forEach(key -> keys.add(Json.object()
                        .put("key", key)
                        .put("self", asked.shapes().self("/issue/" + asked.name(0) + "/properties/" + key))));
        ObjectNode body = Json.object();
        body.set("keys", keys);
        return Answer.json(200, body);
    }

    private static Answer read(Asked asked) {
        JsonNode value = asked.issue().properties().get(asked.name(1));
        if (value == null) throw missing(asked);
        ObjectNode body = Json.object().put("key", asked.name(1));
        body.set("value", value);
        return Answer.json(200, body);
    }

    private static Answer put(Asked asked) {
        Issue issue = asked.issue(Permission.EDIT_ISSUES);
        JsonNode before = issue.properties().put(asked.name(1), asked.body());
        return Answer.json(before == null ? 201 : 200, Json.object());
    }

    private static Answer delete(Asked asked) {
        Issue issue = asked.issue(Permission.EDIT_ISSUES);
        if (issue.properties().remove(asked.name(1)) == null) throw missing(asked);
        return Answer.empty(204);
    }

    private static Refused missing(Asked asked) {
        return Refused.with(404, "The property with key: '" + asked.name(1) + "' for the issue was not found.");
    }
}
