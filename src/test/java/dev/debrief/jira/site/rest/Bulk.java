package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.line.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Many issues at once: some may be made while others are refused. */
final class Bulk {
    private static final int MOST_MADE = 50;
    private static final int MOST_READ = 100;

    private Bulk() {}

    static void routes(Api api) {
        api.on("POST", "/issue/bulk", Bulk::create);
        api.onCloud("POST", "/issue/bulkfetch", Bulk::read);
    }

    private static Answer create(Asked asked) {
        JsonNode updates = asked.body().path("issueUpdates");
        if (updates.isEmpty() || updates.size() > MOST_MADE) return notSoMany();
        ArrayNode issues = Json.array();
        ArrayNode errors = Json.array();
        for (int place = 0; place < updates.size(); place++) {
            try {
                issues.add(asked.shapes().reference(Issues.create(asked, updates.get(place))));
            } catch (Refused refused) {
                ObjectNode error = Json.object().put("status", refused.answer().status());
                error.set("elementErrors", Json.read(refused.answer().body()).orElseThrow());
                errors.add(error.put("failedElementNumber", place));
            }
        }
        ObjectNode body = Json.object();
        body.set("issues", issues);
        body.set("errors", errors);
        return Answer.json(issues.isEmpty() ? 400 : 201, body);
    }

    private static Answer notSoMany() {
        ObjectNode element = Json.object();
        element.set("errorMessages", Json.array().add("1 to " + MOST_MADE + " issues can be created at once."));
        element.set("errors", Json.object());
        ObjectNode error = Json.object().put("status", 400);
        error.set("elementErrors", element);
        ObjectNode body = Json.object();
        body.set("issues", Json.array());
        body.set("errors", Json.array().add(error));
        return Answer.json(400, body);
    }

    private static Answer read(Asked asked) {
        JsonNode names = asked.body().path("issueIdsOrKeys");
        if (names.size() > MOST_READ)
            throw Refused.with(400, "At most " + MOST_READ + " issues can be fetched at once.");
        List<String> wanted = texts(asked.body().path("fields"));
        List<String> properties = texts(asked.body().path("properties"));
        ArrayNode issues = Json.array();
        for (JsonNode name : names) {
            Optional<Issue> issue = asked.jira().issue(name.asText()).filter(asked::sees);
            issue.ifPresent(each -> issues.add(Issues.chosen(
                    asked.shapes(), each, wanted.isEmpty() ? List.of("*navigable") : wanted, properties)));
        }
        ObjectNode body = Json.object();
        body.set("issues", issues);
        body.set("issueErrors", Json.array());
        return Answer.json(200, body);
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
