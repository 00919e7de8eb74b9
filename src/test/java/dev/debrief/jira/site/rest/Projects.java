package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.IssueType;
import dev.debrief.jira.site.JiraProject;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Permission;
import dev.debrief.jira.site.line.Answer;
import java.util.List;
import java.util.Locale;

/** Projects with their types, components and statuses, and what the account may do there. */
final class Projects {
    private Projects() {}

    static void routes(Api api) {
        api.onCloud("GET", "/project/search", Projects::search);
        api.onDataCenter("GET", "/project", asked -> Answer.json(200, list(asked, seen(asked))));
        api.on("GET", "/project/{project}", Projects::read);
        api.on("GET", "/project/{project}/statuses", Projects::statuses);
        api.on("GET", "/mypermissions", Projects::permissions);
    }

    private static List<JiraProject> seen(Asked asked) {
        return asked.jira().projects().stream()
                .filter(project -> project.allows(Permission.BROWSE_PROJECTS))
                .toList();
    }

    private static ArrayNode list(Asked asked, List<JiraProject> projects) {
        ArrayNode all = Json.array();
        projects.forEach(project -> all.add(asked.shapes().project(project)));
        return all;
    }

    private static Answer search(Asked asked) {
        String query = asked.parameter("query").orElse("").toLowerCase(Locale.ROOT);
        List<JiraProject> found = seen(asked).stream()
                .filter(project -> project.key().toLowerCase(Locale.ROOT).startsWith(query)
                        || project.name().toLowerCase(Locale.ROOT).contains(query))
                .toList();
        int start = asked.number("startAt", 0);
        int most = Math.min(asked.number("maxResults", 50), 100);
        List<JiraProject> page = found.stream().skip(start).limit(most).toList();
        ObjectNode body = Json.object()
                .put("startAt", start)
                .put("maxResults", most)
                .put("total", found.size())
                .put("isLast", start + most >= found.size());
        body.set("values", list(asked, page));
        return Answer.json(200, body);
    }

    private static Answer read(Asked asked) {
        JiraProject project = asked.project(asked.name(0));
        ObjectNode body = asked.shapes().project(project);
        ArrayNode types = body.putArray("issueTypes");
        project.types().forEach(type -> types.add(asked.shapes().type(type)));
        ArrayNode components = body.putArray("components");
        project.components().forEach(name -> components.add(asked.shapes().component(project, name)));
        return Answer.json(200, body);
    }

    private static Answer statuses(Asked asked) {
        JiraProject project = asked.project(asked.name(0));
        ArrayNode all = Json.array();
        for (IssueType type : project.types()) {
            ObjectNode body = asked.shapes().type(type);
            body.remove("description");
            ArrayNode statuses = body.putArray("statuses");
            project.workflow()
                    .statuses()
                    .forEach(status -> statuses.add(asked.shapes().status(status)));
            all.add(body);
        }
        return Answer.json(200, all);
    }

    private static Answer permissions(Asked asked) {
        if (asked.isCloud() && asked.list("permissions").isEmpty()) {
            throw Refused.with(400, "The 'permissions' query parameter is required.");
        }
        JiraProject project = asked.parameter("issueKey")
                .or(() -> asked.parameter("issueId"))
                .map(issue -> asked.issue(issue).project())
                .orElseGet(() -> asked.project(asked.parameter("projectKey")
                        .or(() -> asked.parameter("projectId"))
                        .orElse("")));
        ObjectNode all = Json.object();
        for (Permission permission : Permission.values()) {
            if (asked.isCloud() && !asked.list("permissions").contains(permission.name())) continue;
            all.set(
                    permission.name(),
                    Json.object()
                            .put(
                                    "id",
                                    String.valueOf(
                                            Math.floorMod(permission.name().hashCode(), 1_000)))
                            .put("key", permission.name())
                            .put("name", permission.name())
                            .put("type", "PROJECT")
                            .put("description", "")
                            .put("havePermission", project.allows(permission)));
        }
        ObjectNode body = Json.object();
        body.set("permissions", all);
        return Answer.json(200, body);
    }
}
