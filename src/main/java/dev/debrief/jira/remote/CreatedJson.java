package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what became of issues that were asked for together. */
final class CreatedJson {
    private CreatedJson() {}

    static Jira.Created one(JsonNode json) {
        return new Jira.Created(IssueJson.required(json.path("id")), IssueJson.required(json.path("key")));
    }

    /**
     * For each that was asked for, in their order: those that were made stand in that order, those that were refused name
     * their place. Throws where the two do not add up, because then nobody can tell which is whose.
     */
    static List<Answer<Jira.Created>> each(JsonNode json, int asked) {
        JsonNode made = json.path("issues");
        Map<Integer, JsonNode> errors = new HashMap<>();
        for (JsonNode error : json.path("errors")) {
            JsonNode place = error.path("failedElementNumber");
            if (place.isInt()) errors.put(place.asInt(), error);
            else if (made.isEmpty()) for (int all = 0; all < asked; all++) errors.put(all, error);
        }
        if (made.size() + errors.size() != asked)
            throw new IllegalArgumentException("Jira does not say what became of each issue");
        List<Answer<Jira.Created>> each = new ArrayList<>();
        int next = 0;
        for (int place = 0; place < asked; place++) {
            JsonNode error = errors.get(place);
            each.add(error == null ? new Answer.Got<>(one(made.path(next++))) : refused(error));
        }
        return each;
    }

    /** The uuids of issues by their ids: from the property, or else from a label. */
    static Map<String, UUID> marks(JsonNode json) {
        Map<String, UUID> marks = new HashMap<>();
        for (JsonNode issue : json.path("issues"))
            IssueLabels.parse(issue.path("properties").path("debrief").asText(""))
                    .or(() -> IssueLabels.uuid(issue))
                    .ifPresent(uuid -> marks.put(IssueJson.required(issue.path("id")), uuid));
        return marks;
    }

    private static Answer<Jira.Created> refused(JsonNode error) {
        int status = error.path("status").asInt();
        if (status >= 500) return new Answer.Unclear<>("Jira answers with status " + status + " for it.");
        Answer.Refused<Jira.Created> refused = Line.refused(error.path("elementErrors"));
        return status == 403 ? new Answer.Forbidden<>(refused.words()) : refused;
    }
}
