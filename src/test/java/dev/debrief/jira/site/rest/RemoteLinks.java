package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Link;
import dev.debrief.jira.site.Permission;
import dev.debrief.jira.site.line.Answer;
import java.util.Optional;

/** Links to pages elsewhere. One with a known globalId is updated; on Cloud all that is left out becomes empty. */
final class RemoteLinks {
    private RemoteLinks() {}

    static void routes(Api api) {
        api.on("GET", "/issue/{id}/remotelink", RemoteLinks::list);
        api.on("POST", "/issue/{id}/remotelink", RemoteLinks::put);
        api.on("DELETE", "/issue/{id}/remotelink", RemoteLinks::deleteByGlobalId);
        api.on("GET", "/issue/{id}/remotelink/{link}", asked -> Answer.json(200, shape(asked, link(asked))));
        api.on("PUT", "/issue/{id}/remotelink/{link}", RemoteLinks::update);
        api.on("DELETE", "/issue/{id}/remotelink/{link}", RemoteLinks::delete);
    }

    private static Answer list(Asked asked) {
        Issue issue = asked.issue();
        Optional<String> globalId = asked.parameter("globalId");
        if (globalId.isPresent()) {
            return Answer.json(
                    200, shape(asked, withGlobalId(issue, globalId.get()).orElseThrow(RemoteLinks::missing)));
        }
        ArrayNode all = Json.array();
        issue.links().forEach(link -> all.add(shape(asked, link)));
        return Answer.json(200, all);
    }

    private static Answer put(Asked asked) {
        Issue issue = asked.issue(Permission.EDIT_ISSUES);
        ObjectNode body = checked(asked.body());
        Optional<Link> known = withGlobalId(issue, body.path("globalId").asText());
        if (known.isPresent()) {
            replace(asked, issue, known.get(), body);
            return Answer.json(200, reference(asked, known.get().id()));
        }
        long id = Long.parseLong(asked.jira().nextId());
        issue.links().add(new Link(id, body.path("globalId").asText(), body));
        asked.jira()
                .linked(
                        asked.account(),
                        issue,
                        body.path("object").path("title").asText());
        return Answer.json(201, reference(asked, id));
    }

    private static Answer update(Asked asked) {
        Issue issue = asked.issue(Permission.EDIT_ISSUES);
        replace(asked, issue, link(asked), checked(asked.body()));
        return Answer.empty(204);
    }

    private static void replace(Asked asked, Issue issue, Link link, ObjectNode body) {
        ObjectNode all = asked.isCloud() ? body : link.body().deepCopy().setAll(body);
        Link after = new Link(link.id(), all.path("globalId").asText(), all);
        issue.links().replaceAll(each -> each.id() == link.id() ? after : each);
    }

    private static Answer deleteByGlobalId(Asked asked) {
        Issue issue = asked.issue(Permission.EDIT_ISSUES);
        Link link = withGlobalId(issue, asked.parameter("globalId").orElse("")).orElseThrow(RemoteLinks::missing);
        issue.links().remove(link);
        return Answer.empty(204);
    }

    private static Answer delete(Asked asked) {
        Link link = link(asked);
        asked.issue(Permission.EDIT_ISSUES).links().remove(link);
        return Answer.empty(204);
    }

    private static ObjectNode checked(JsonNode body) {
        JsonNode object = body.path("object");
        if (object.path("title").asText().isEmpty()) throw Refused.field("title", "'title' is required.");
        if (object.path("url").asText().isEmpty()) throw Refused.field("url", "'url' is required.");
        return (ObjectNode) body;
    }

    private static Optional<Link> withGlobalId(Issue issue, String globalId) {
        return issue.links().stream()
                .filter(link -> !globalId.isEmpty() && link.globalId().equals(globalId))
                .findFirst();
    }

    private static Link link(Asked asked) {
        return asked.issue().links().stream()
                .filter(link -> String.valueOf(link.id()).equals(asked.name(1)))
                .findFirst()
                .orElseThrow(RemoteLinks::missing);
    }

    private static Refused missing() {
        return Refused.with(404, "The remote issue link could not be found.");
    }

    private static ObjectNode reference(Asked asked, long id) {
        return Json.object()
                .put("id", id)
                .put("self", asked.shapes().self("/issue/" + asked.name(0) + "/remotelink/" + id));
    }

    private static ObjectNode shape(Asked asked, Link link) {
        return reference(asked, link.id()).setAll(link.body());
    }
}
