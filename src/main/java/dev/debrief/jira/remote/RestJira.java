package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.shared.Markdown;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the two kinds of Jira have in common: nearly everything but who somebody is and how prose is written. */
abstract class RestJira implements Jira {
    /** How many issues a page of a search has. */
    static final int PAGE = 100;

    private static final String ISSUE = "/issue/";
    private static final String TRANSITIONS = "/transitions";

    final IssueJson read;
    final Line line;

    RestJira(IssueJson read, Line line) {
        this.read = read;
        this.line = line;
    }

    /** The calls, as this kind of Jira has them. */
    interface Calls {
        Response myself();

        Response create(String body);

        Response createTogether(String body);

        /** The labels, and where Jira tells them the properties, of issues that are there. */
        Response together(List<String> ids);

        Response issue(String id);

        Response lookAt(String id, String expand);

        Response categories(String project);

        Response edit(String id, String body);

        Response transitions(String id);

        Response transition(String id, String body);

        Response search(String body);

        Response accounts(String query);

        Response mark(String id);

        Response linkBack(String id, String body);

        Response comments(String id);

        Response comment(String id, String body);

        Response said(String id, int start);

        Response unsay(String id, String comment);
    }

    abstract Calls calls();

    /** Prose; null where it would be empty, which Jira refuses. */
    abstract @Nullable JsonNode prose(Markdown words, String address);

    /** A plain sentence. */
    abstract JsonNode sentence(String words);

    /** A comment that is found again by its mark. */
    abstract ObjectNode marked(Markdown words, String address, String mark);

    /** Whoever is to have it; null for nobody. */
    abstract JsonNode person(@Nullable String account);

    /** Where many issues are read at once, for the ledger. */
    abstract String together();

    /** Where issues are searched for, for the ledger. */
    abstract String searchPath();

    abstract ObjectNode searching(String jql, @Nullable String next);

    abstract @Nullable String nextPage(JsonNode page, @Nullable String before);

    @Override
    public Answer<Account> myself() {
        return line.ask("GET", "/myself", () -> calls().myself()).map(read::account);
    }

    @Override
    public Answer<Created> create(Draft draft) {
        String body = new DraftJson(this, draft).body().toString();
        return line.ask("POST", "/issue", () -> calls().create(body)).map(CreatedJson::one);
    }

    @Override
    public Answer<List<Answer<Created>>> createTogether(List<Draft> drafts) {
        ObjectNode body = object();
        ArrayNode updates = body.putArray("issueUpdates");
        drafts.forEach(draft -> updates.add(new DraftJson(this, draft).body()));
        return line.askForEach("POST", "/issue/bulk", () -> calls().createTogether(body.toString()))
                .map(json -> CreatedJson.each(json, drafts.size()));
    }

    @Override
    public Answer<Marks> marks(List<Created> made) {
        List<String> ids = made.stream().map(Created::id).toList();
        Answer<Map<String, UUID>> told =
                line.ask("POST", together(), () -> calls().together(ids)).map(CreatedJson::marks);
        // a search is late, and refuses what it does not know yet
        if (told instanceof Answer.Refused<Map<String, UUID>>) told = new Answer.Got<>(Map.of());
        if (!(told instanceof Answer.Got<Map<String, UUID>> got)) return told.withoutValue();
        Map<UUID, Created> whose = new HashMap<>();
        List<Created> hidden = new ArrayList<>();
        for (Created one : made) {
            UUID uuid = got.value().get(one.id());
            if (uuid == null) {
                Answer<String> mark = mark(one.id());
                if (!(mark instanceof Answer.Got<String> || mark instanceof Answer.No<String>))
                    return mark.withoutValue();
                uuid = mark instanceof Answer.Got<String> read
                        ? IssueLabels.parse(read.value()).orElse(null)
                        : null;
            }
            if (uuid == null) hidden.add(one);
            else whose.put(uuid, one);
        }
        return new Answer.Got<>(new Marks(whose, hidden));
    }

    @Override
    public Answer<Issue> issue(String id) {
        return line.ask("GET", ISSUE + id, () -> calls().issue(id)).map(read::issue);
    }

    @Override
    public Answer<LookedAt> lookAt(String id, Set<LookedAt.Beside> beside) {
        if (beside.isEmpty()) return issue(id).map(issue -> new LookedAt(issue, List.of(), null));
        String expand = beside.stream().sorted().map(LookedAt.Beside::expansion).collect(Collectors.joining(","));
        return line.ask("GET", ISSUE + id, () -> calls().lookAt(id, expand)).map(read::lookedAt);
    }

    @Override
    public Answer<Map<String, String>> categories(String project) {
        return line.ask("GET", "/project/" + project + "/statuses", () -> calls().categories(project))
                .map(read::categories);
    }

    @Override
    public Answer<List<Transition>> transitions(String id) {
        return line.ask("GET", ISSUE + id + TRANSITIONS, () -> calls().transitions(id))
                .map(read::transitions);
    }

    @Override
    public Answer<String> mark(String id) {
        return line.ask("GET", ISSUE + id + "/properties/debrief", () -> calls().mark(id))
                .map(json -> json.path("value").asText(""));
    }

    @Override
    public Answer<Done> edit(String id, Edit edit) {
        ObjectNode body = object();
        ObjectNode fields = object();
        if (edit.summary() != null) fields.put("summary", edit.summary());
        if (edit.due() != null)
            fields.put("duedate", edit.due().map(Object::toString).orElse(null));
        if (edit.assignee() != null)
            fields.set("assignee", person(edit.assignee().orElse(null)));
        if (!fields.isEmpty()) body.set("fields", fields);
        if (edit.withoutLabel() != null)
            body.putObject("update").putArray("labels").addObject().put("remove", edit.withoutLabel());
        return done("PUT", ISSUE + id, () -> calls().edit(id, body.toString()));
    }

    @Override
    public Answer<Done> transition(String id, String transition, @Nullable String resolution) {
        ObjectNode body = object();
        body.putObject("transition").put("id", transition);
        if (resolution != null) body.putObject("fields").putObject("resolution").put("name", resolution);
        return done("POST", ISSUE + id + TRANSITIONS, () -> calls().transition(id, body.toString()));
    }

    @Override
    public Answer<Found> search(String jql, @Nullable String next) {
        ObjectNode body = searching(jql, next).put("jql", jql).put("maxResults", PAGE);
        ArrayNode fields = body.putArray("fields");
        IssueJson.FIELDS.forEach(fields::add);
        return line.ask("POST", searchPath(), () -> calls().search(body.toString()))
                .map(json -> new Found(
                        IssueJson.stream(json.path("issues")).map(read::issue).toList(), nextPage(json, next)));
    }

    @Override
    public Answer<List<Account>> accounts(String query) {
        return line.ask("GET", "/user/search", () -> calls().accounts(query))
                .map(json -> IssueJson.stream(json)
                        .map(read::account)
                        .filter(Account::active)
                        .toList());
    }

    @Override
    public Answer<Done> linkBack(String id, String globalId, String address, String title) {
        ObjectNode body = object().put("globalId", globalId).put("relationship", "action item in");
        body.putObject("application").put("type", "dev.debrief").put("name", "Debrief");
        body.putObject("object").put("url", address).put("title", title);
        return done("POST", ISSUE + id + "/remotelink", () -> calls().linkBack(id, body.toString()));
    }

    @Override
    public Answer<Done> comment(String id, String words) {
        ObjectNode body = object();
        body.set("body", sentence(words));
        return done("POST", ISSUE + id + "/comment", () -> calls().comment(id, body.toString()));
    }

    @Override
    public Answer<List<String>> comments(String id) {
        return line.ask("GET", ISSUE + id + "/comment", () -> calls().comments(id))
                .map(json -> IssueJson.stream(json.path("comments"))
                        .map(comment -> words(comment.path("body")))
                        .toList());
    }

    @Override
    public Answer<String> say(String id, Markdown words, String address, UUID mark) {
        ObjectNode body = marked(words, address, mark.toString());
        return line.ask("POST", ISSUE + id + "/comment", () -> calls().comment(id, body.toString()))
                .map(json -> IssueJson.required(json.path("id")));
    }

    @Override
    public Answer<List<Said>> said(String id, int start) {
        return line.ask("GET", ISSUE + id + "/comment", () -> calls().said(id, start))
                .map(json -> IssueJson.stream(json.path("comments"))
                        .map(comment -> CommentJson.said(read, comment))
                        .toList());
    }

    @Override
    public Answer<Done> unsay(String id, String comment) {
        return done("DELETE", ISSUE + id + "/comment/" + comment, () -> calls().unsay(id, comment));
    }

    private static String words(JsonNode body) {
        return body.isTextual() ? body.asText() : String.join(" ", body.findValuesAsText("text"));
    }

    private Answer<Done> done(String method, String path, Supplier<Response> call) {
        return line.ask(method, path, call).map(json -> new Done());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
