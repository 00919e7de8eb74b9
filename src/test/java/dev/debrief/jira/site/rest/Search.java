package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Index;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Permission;
import dev.debrief.jira.site.jql.Jql;
import dev.debrief.jira.site.jql.JqlError;
import dev.debrief.jira.site.line.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Searching in the index, which may trail. What is found by what was indexed is shown as it is now. Cloud pages with a
 * token and shows only ids unless fields are named; a Data Center pages by a number and knows the total.
 */
final class Search {
    private static final int MOST_ON_CLOUD = 100;
    private static final int MOST_IDS_ON_CLOUD = 5000;
    private static final int MOST_IN_A_DATA_CENTER = 1000;

    private Search() {}

    static void routes(Api api) {
        api.onCloud("POST", "/search/jql", asked -> byToken(asked, asked.body()));
        api.onCloud("GET", "/search/jql", asked -> byToken(asked, sent(asked)));
        api.onCloud("POST", "/search/approximate-count", Search::count);
        api.onCloud("GET", "/search", Search::gone);
        api.onCloud("POST", "/search", Search::gone);
        api.onDataCenter("POST", "/search", asked -> byNumber(asked, asked.body()));
        api.onDataCenter("GET", "/search", asked -> byNumber(asked, sent(asked)));
    }

    private static Answer gone(Asked asked) {
        throw Refused.with(
                410, "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.");
    }

    /** The parameters of a GET in the form of the body of a POST. */
    private static JsonNode sent(Asked asked) {
        ObjectNode body = Json.object().put("jql", asked.parameter("jql").orElse(""));
        for (String list : List.of("fields", "properties", "reconcileIssues")) {
            ArrayNode values = body.putArray(list);
            asked.list(list).forEach(values::add);
        }
        asked.parameter("nextPageToken").ifPresent(token -> body.put("nextPageToken", token));
        asked.parameter("maxResults").ifPresent(most -> body.put("maxResults", Integer.parseInt(most)));
        asked.parameter("startAt").ifPresent(start -> body.put("startAt", Integer.parseInt(start)));
        asked.parameter("validateQuery").ifPresent(check -> body.put("validateQuery", !check.equals("false")));
        return body;
    }

    private static Answer byToken(Asked asked, JsonNode body) {
        String query = body.path("jql").asText();
        List<Index.Entry> found = found(asked, jql(asked, query), body.path("reconcileIssues"));
        List<String> fields = Bulk.texts(body.path("fields"));
        boolean onlyIds = fields.isEmpty() || List.of("id", "key").containsAll(fields);
        int most = Math.min(body.path("maxResults").asInt(50), onlyIds ? MOST_IDS_ON_CLOUD : MOST_ON_CLOUD);
        int start = body.has("nextPageToken") ? place(body.get("nextPageToken").asText(), query) : 0;
        ArrayNode issues = Json.array();
        found.stream()
                .skip(start)
                .limit(most)
                .flatMap(entry -> asked.jira().issue(entry.id()).stream())
                .forEach(issue -> issues.add(
                        fields.isEmpty()
                                ? Json.object().put("id", issue.id())
                                : Issues.chosen(asked.shapes(), issue, fields, Bulk.texts(body.path("properties")))));
        boolean isLast = start + most >= found.size();
        ObjectNode answer = Json.object().put("isLast", isLast);
        answer.set("issues", issues);
        if (!isLast) answer.put("nextPageToken", token(start + most, query));
        return Answer.json(200, answer);
    }

    private static Answer byNumber(Asked asked, JsonNode body) {
        Jql jql = jql(asked, body.path("jql").asText());
        boolean strict = body.path("validateQuery").asBoolean(true);
        if (strict && !jql.unknown().isEmpty())
            throw Refused.with(400, jql.unknown().get(0));
        List<Index.Entry> found = found(asked, jql, Json.array());
        List<String> fields = Bulk.texts(body.path("fields"));
        int most = Math.min(body.path("maxResults").asInt(50), MOST_IN_A_DATA_CENTER);
        int start = body.path("startAt").asInt(0);
        ArrayNode issues = Json.array();
        found.stream()
                .skip(start)
                .limit(most)
                .flatMap(entry -> asked.jira().issue(entry.id()).stream())
                .forEach(issue -> issues.add(Issues.chosen(
                        asked.shapes(), issue, fields.isEmpty() ? List.of("*navigable") : fields, List.of())));
        ObjectNode answer = Json.object()
                .put("expand", "schema,names")
                .put("startAt", start)
                .put("maxResults", most)
                .put("total", found.size());
        answer.set("issues", issues);
        if (!jql.unknown().isEmpty()) jql.unknown().forEach(answer.putArray("warningMessages")::add);
        return Answer.json(200, answer);
    }

    private static Answer count(Asked asked) {
        return Answer.json(
                200,
                Json.object()
                        .put(
                                "count",
                                found(asked, jql(asked, asked.body().path("jql").asText()), Json.array())
                                        .size()));
    }

    private static Jql jql(Asked asked, String query) {
        try {
            Jql jql = Jql.of(query, known(asked));
            if (asked.isCloud() && jql.isUnbounded()) {
                throw new JqlError(
                        "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
            }
            return jql;
        } catch (JqlError error) {
            throw Refused.with(400, error.getMessage());
        }
    }

    private static Jql.Known known(Asked asked) {
        return new Jql.Known(
                name -> asked.jira().project(name).filter(project -> project.allows(Permission.BROWSE_PROJECTS)),
                name -> asked.jira().issue(name).filter(asked::sees),
                asked.account().zone());
    }

    /** What is deleted or not seen is left out; issues that are to be reconciled are looked at as they are now. */
    private static List<Index.Entry> found(Asked asked, Jql jql, JsonNode reconciled) {
        List<Index.Entry> entries = new ArrayList<>(asked.jira().index().entries());
        for (JsonNode id : reconciled) {
            Optional<Issue> issue = asked.jira().issue(id.asText());
            entries.removeIf(entry -> entry.id().equals(id.asText()));
            issue.map(Index.Entry::of).ifPresent(entries::add);
        }
        entries.removeIf(
                entry -> asked.jira().issue(entry.id()).filter(asked::sees).isEmpty());
        return jql.in(entries);
    }

    private static String token(int place, String query) {
        String text = place + ":" + query.hashCode();
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int place(String token, String query) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(":", -1);
            if (parts.length == 2 && parts[1].equals(String.valueOf(query.hashCode())))
                return Integer.parseInt(parts[0]);
        } catch (IllegalArgumentException strange) {
            // said below
        }
        throw Refused.with(400, "The provided next page token is invalid or expired.");
    }
}
