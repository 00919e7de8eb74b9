package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Field;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Permission;
import dev.debrief.jira.site.Transition;
import dev.debrief.jira.site.line.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways out of a status: which there are now, and going along one with what its screen asks for. */
final class Transitions {
    private Transitions() {}

    static void routes(Api api) {
        api.on("GET", "/issue/{id}/transitions", Transitions::list);
        api.on("POST", "/issue/{id}/transitions", Transitions::go);
    }

    private static Answer list(Asked asked) {
        ObjectNode body = Json.object().put("expand", "transitions");
        body.set("transitions", of(asked, asked.parameter("expand").orElse("").contains("transitions.fields")));
        return Answer.json(200, body);
    }

    /** Of the issue that is asked for. */
    static ArrayNode of(Asked asked, boolean withFields) {
        Issue issue = asked.issue();
        ArrayNode transitions = Json.array();
        for (Transition transition : open(issue)) transitions.add(shape(asked, issue, transition, withFields));
        return transitions;
    }

    /** None for who may not go along any. */
    private static List<Transition> open(Issue issue) {
        return issue.project().allows(Permission.TRANSITION_ISSUES) ? issue.transitions() : List.of();
    }

    private static ObjectNode shape(Asked asked, Issue issue, Transition transition, boolean withFields) {
        ObjectNode body = Json.object().put("id", transition.id()).put("name", transition.name());
        body.set("to", asked.shapes().status(transition.to()));
        if (asked.isCloud()) {
            body.put("hasScreen", !transition.offered().isEmpty())
                    .put("isGlobal", transition.isGlobal())
                    .put("isInitial", false)
                    .put("isAvailable", true)
                    .put("isConditional", false)
                    .put("looped", transition.to().equals(issue.status()));
        }
        if (!withFields) return body;
        ObjectNode fields = body.putObject("fields");
        for (Field field : fields(asked, transition)) {
            boolean required = transition.required().contains(field.id());
            fields.set(field.id(), CreateScreens.field(asked, issue.project(), field, required));
        }
        return body;
    }

    private static Answer go(Asked asked) {
        Issue issue = asked.issue();
        JsonNode body = asked.body();
        if (!body.path("transition").has("id")) throw Refused.with(400, "Missing 'transition' identifier");
        String id = body.path("transition").path("id").asText();
        Transition transition = open(issue).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.with(400, "Transition id '" + id + "' is not valid for this issue."));
        List<Field> offered = fields(asked, transition);
        List<Field> required = offered.stream()
                .filter(field -> transition.required().contains(field.id()))
                .toList();
        Map<String, JsonNode> values =
                Filling.of(asked.jira(), issue.project(), offered, required, Optional.of(issue), body);
        asked.jira().transition(asked.account(), issue, transition, values);
        Comments.along(asked, issue, body);
        return Answer.empty(204);
    }

    private static List<Field> fields(Asked asked, Transition transition) {
        return transition.offered().stream()
                .map(field -> asked.jira().field(field).orElseThrow())
                .toList();
    }
}
