package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What a Jira offers to choose from when somebody sets up how items become issues there. */
public final class Offers {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 20;
    private static final int MOST_PEOPLE = 20;

    private final OffersApi api;
    private final String proof;
    private final boolean isCloud;
    private final Line line;
    private final IssueJson read;

    Offers(OffersApi api, String proof, boolean isCloud, Line line) {
        this.api = api;
        this.proof = proof;
        this.isCloud = isCloud;
        this.line = line;
        this.read = new IssueJson(isCloud ? "accountId" : "name");
    }

    /** A thing with a name, as a project with its key, or a type of issues with its id. */
    public record Named(String id, String name) {}

    /** A status of a project; the category is {@code new}, {@code indeterminate} or {@code done}. */
    public record Status(String name, String category) {}

    public Answer<Account> myself() {
        return line.ask("GET", "/myself", () -> api.myself(proof)).map(read::account);
    }

    /** Those that the account may see, by key. */
    public Answer<List<Named>> projects() {
        if (!isCloud)
            return line.ask("GET", "/project", () -> api.allProjects(proof)).map(Offers::projects);
        return paged("/project/search", start -> api.projects(proof, start, PAGE))
                .map(all -> all.stream().map(Offers::project).toList());
    }

    /** Names of the components of a project. */
    public Answer<List<String>> components(String project) {
        return line.ask("GET", "/project/" + project, () -> api.project(proof, project))
                .map(json -> IssueJson.stream(json.path("components"))
                        .map(one -> one.path("name").asText())
                        .toList());
    }

    /** Types of issues that may be made in a project, without those that need a parent. */
    public Answer<List<Named>> types(String project) {
        String path = "/issue/createmeta/" + project + "/issuetypes";
        return paged(path, start -> api.types(proof, project, start, PAGE))
                .map(all -> all.stream()
                        .filter(type -> !type.path("subtask").asBoolean())
                        .map(type -> new Named(
                                type.path("id").asText(), type.path("name").asText()))
                        .toList());
    }

    /** What can be filled in when an issue of that type is made; the type by its id. */
    public Answer<List<ScreenField>> screen(String project, String type) {
        String path = "/issue/createmeta/" + project + "/issuetypes/" + type;
        return paged(path, start -> api.screen(proof, project, type, start, PAGE))
                .map(all -> all.stream().map(Offers::field).toList());
    }

    /** Statuses that issues of that type have in a project; the type by its id. */
    public Answer<List<Status>> statuses(String project, String type) {
        return line.ask("GET", "/project/" + project + "/statuses", () -> api.statuses(proof, project))
                .map(json -> IssueJson.stream(json)
                        .filter(one -> one.path("id").asText().equals(type))
                        .flatMap(one -> IssueJson.stream(one.path("statuses")))
                        .map(Offers::status)
                        .toList());
    }

    /** The first active accounts that a name or an address finds. */
    public Answer<List<Account>> people(String words) {
        return line.ask(
                        "GET",
                        "/user/search",
                        () -> api.people(proof, isCloud ? words : null, isCloud ? null : words, MOST_PEOPLE))
                .map(json -> IssueJson.stream(json)
                        .map(read::account)
                        .filter(Account::active)
                        .toList());
    }

    /** All pages; what Jira calls the list differs by its kind. */
    private Answer<List<JsonNode>> paged(String path, IntFunction<Response> call) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            int start = all.size();
            Answer<JsonNode> answer = line.ask("GET", path, () -> call.apply(start));
            if (!(answer instanceof Answer.Got<JsonNode> got)) return answer.withoutValue();
            List<JsonNode> some = some(got.value());
            all.addAll(some);
            boolean isLast = got.value().path("isLast").asBoolean(false)
                    || all.size() >= got.value().path("total").asInt(0);
            if (some.isEmpty() || isLast) break;
        }
        return new Answer.Got<>(all);
    }

    private static List<JsonNode> some(JsonNode page) {
        for (String name : List.of("values", "issueTypes", "fields")) {
            if (page.path(name).isArray())
                return IssueJson.stream(page.path(name)).toList();
        }
        return List.of();
    }

    private static List<Named> projects(JsonNode json) {
        return IssueJson.stream(json).map(Offers::project).toList();
    }

    private static Named project(JsonNode json) {
        return new Named(IssueJson.required(json.path("key")), json.path("name").asText(""));
    }

    private static Status status(JsonNode json) {
        return new Status(
                json.path("name").asText(""),
                json.path("statusCategory").path("key").asText(""));
    }

    private static ScreenField field(JsonNode json) {
        JsonNode schema = json.path("schema");
        String custom = schema.path("custom").asText("");
        String id = json.path("fieldId").asText(json.path("key").asText(""));
        return new ScreenField(
                id,
                json.path("name").asText(id),
                json.path("required").asBoolean()
                        && !json.path("hasDefaultValue").asBoolean(),
                schema.path("type").asText("string"),
                schema.path("items").asText(""),
                custom.substring(custom.lastIndexOf(':') + 1),
                IssueJson.stream(json.path("allowedValues"))
                        .map(Offers::allowed)
                        .toList());
    }

    private static ScreenField.Allowed allowed(JsonNode json) {
        return new ScreenField.Allowed(
                json.path("id").asText(""),
                json.path("name").asText(json.path("value").asText("")),
                IssueJson.stream(json.path("children")).map(Offers::allowed).toList());
    }
}
