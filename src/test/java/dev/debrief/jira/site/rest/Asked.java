package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.Jira;
import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.JiraProject;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Permission;
import dev.debrief.jira.site.line.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A request with what its path and body name. */
record Asked(Jira jira, Shapes shapes, Request request, List<String> names) {
    boolean isCloud() {
        return jira.deployment().isCloud();
    }

    /** Who asks. */
    JiraPerson account() {
        return jira.account();
    }

    String name(int place) {
        return names.get(place);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.parameters().get(name)).map(values -> values.get(0));
    }

    int number(String parameter, int otherwise) {
        return parameter(parameter).map(Integer::parseInt).orElse(otherwise);
    }

    /** The elements of a list that is given with commas, or again and again. */
    List<String> list(String parameter) {
        return request.parameters().getOrDefault(parameter, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
    }

    JsonNode body() {
        return Json.read(request.body()).orElseThrow(() -> Refused.with(400, "Unexpected end of input"));
    }

    /** The issue that the path names first. */
    Issue issue() {
        return issue(name(0));
    }

    Issue issue(String idOrKey) {
        return jira.issue(idOrKey).map(this::visible).orElseThrow(this::noIssue);
    }

    /** The issue that the path names, where the account may do that to it. */
    Issue issue(Permission permission) {
        Issue issue = issue();
        if (!issue.project().allows(permission))
            throw Refused.with(403, "You do not have the permission " + permission + ".");
        return issue;
    }

    boolean sees(Issue issue) {
        return !issue.isForbidden() && issue.project().allows(Permission.BROWSE_PROJECTS);
    }

    JiraProject project(String idOrKey) {
        return jira.project(idOrKey)
                .filter(project -> project.allows(Permission.BROWSE_PROJECTS))
                .orElseThrow(() -> Refused.with(404, "No project could be found with key '" + idOrKey + "'."));
    }

    private Issue visible(Issue issue) {
        if (sees(issue)) return issue;
        if (isCloud()) throw noIssue();
        throw Refused.with(403, "You do not have the permission to see the specified issue.");
    }

    private Refused noIssue() {
        return Refused.with(
                404,
                isCloud() ? "Issue does not exist or you do not have permission to see it." : "Issue Does Not Exist");
    }
}
