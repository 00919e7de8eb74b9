package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Comment;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.Jira;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Permission;
import dev.debrief.jira.site.line.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Comments: a document on Cloud, wiki text in a Data Center; an empty one is refused. */
final class Comments {
    private Comments() {}

    static void routes(Api api) {
        api.on("GET", "/issue/{id}/comment", Comments::list);
        api.on("POST", "/issue/{id}/comment", Comments::add);
        api.on("GET", "/issue/{id}/comment/{comment}", asked -> Answer.json(200, shape(asked, comment(asked))));
        api.on("PUT", "/issue/{id}/comment/{comment}", Comments::edit);
        api.on("DELETE", "/issue/{id}/comment/{comment}", Comments::delete);
    }

    /** Comments that are sent along with an edit or a transition. */
    static void along(Asked asked, Issue issue, JsonNode body) {
        for (JsonNode operation : body.path("update").path("comment")) {
            if (operation.has("add")) add(asked, issue, operation.get("add"));
        }
    }

    private static Answer list(Asked asked) {
        List<Comment> comments = new ArrayList<>(asked.issue().comments());
        if (asked.parameter("orderBy").orElse("").equals("-created")) Collections.reverse(comments);
        int start = asked.number("startAt", 0);
        int most = asked.number("maxResults", asked.isCloud() ? 100 : 1_048_576);
        ArrayNode page = Json.array();
        comments.stream().skip(start).limit(most).forEach(comment -> page.add(shape(asked, comment)));
        ObjectNode body =
                Json.object().put("startAt", start).put("maxResults", most).put("total", comments.size());
        body.set("comments", page);
        return Answer.json(200, body);
    }

    private static Answer add(Asked asked) {
        Issue issue = asked.issue(Permission.ADD_COMMENTS);
        return Answer.json(201, asked.shapes().comment(issue, add(asked, issue, asked.body())));
    }

    private static Comment add(Asked asked, Issue issue, JsonNode sent) {
        Jira jira = asked.jira();
        ArrayNode properties = Json.array();
        sent.path("properties").forEach(properties::add);
        JsonNode text = text(asked, sent.path("body"));
        return jira.comment(
                asked.account(),
                issue,
                new Comment(jira.nextId(), asked.account(), asked.account(), text, properties, jira.now(), jira.now()));
    }

    private static Answer edit(Asked asked) {
        Comment before = comment(asked);
        Comment after = before.saying(
                text(asked, asked.body().path("body")),
                asked.account(),
                asked.jira().now());
        asked.jira().comment(asked.account(), asked.issue(), before, after);
        return Answer.json(200, shape(asked, after));
    }

    private static Answer delete(Asked asked) {
        asked.jira().uncomment(asked.account(), asked.issue(), comment(asked));
        return Answer.empty(204);
    }

    private static Comment comment(Asked asked) {
        return asked.issue().comments().stream()
                .filter(comment -> comment.id().equals(asked.name(1)))
                .findFirst()
                .orElseThrow(() -> Refused.with(404, "Can not find a comment for the id: " + asked.name(1) + "."));
    }

    private static ObjectNode shape(Asked asked, Comment comment) {
        ObjectNode body = asked.shapes().comment(asked.issue(), comment);
        // a Data Center does not tell them
        if (asked.isCloud() && asked.parameter("expand").orElse("").contains("properties"))
            body.set("properties", comment.properties());
        return body;
    }

    private static JsonNode text(Asked asked, JsonNode sent) {
        if (!asked.isCloud()) {
            if (sent.asText("").isBlank()) throw Refused.field("comment", "Comment body can not be empty!");
            return Json.text(sent.asText());
        }
        if (!sent.path("type").asText().equals("doc")) throw Refused.field("comment", "Comment body is not valid!");
        if (sent.path("content").isEmpty()) throw Refused.field("comment", "Comment body can not be empty!");
        if (!Adf.isFilled(sent)) throw Refused.with(400, "INVALID_INPUT");
        return sent;
    }
}
