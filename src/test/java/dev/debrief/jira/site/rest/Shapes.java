package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Change;
import dev.debrief.jira.site.Comment;
import dev.debrief.jira.site.Field;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.IssueType;
import dev.debrief.jira.site.Jira;
import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.JiraProject;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.Status;
import dev.debrief.jira.site.Step;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How things look in JSON. Dates are shown in the zone of Debrief's account, with an offset without a colon. */
public final class Shapes {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private static final int MOST_CHANGES_ON_CLOUD = 100;

    private final Jira jira;
    private final URI address;

    public Shapes(Jira jira, URI address) {
        this.jira = jira;
        this.address = address;
    }

    public ObjectNode issue(Issue issue) {
        ObjectNode fields = Json.object().put("created", date(issue.created())).put("updated", date(issue.updated()));
        fields.set("project", project(issue.project()));
        fields.set("issuetype", type(issue.type()));
        fields.set("status", status(issue.status()));
        fields.set("reporter", person(issue.reporter()));
        fields.set("creator", person(issue.reporter()));
        fields.set("labels", Json.array());
        fields.set("components", Json.array());
        for (Field field : jira.fields()) {
            if (fields.has(field.id())) continue;
            fields.putNull(field.id());
        }
        issue.values()
                .forEach((id, value) -> fields.set(id, value(jira.field(id).orElseThrow(), issue.project(), value)));
        ObjectNode body = reference(issue).put("expand", "renderedFields,names,schema,operations,editmeta,changelog");
        body.set("fields", fields);
        return body;
    }

    ObjectNode reference(Issue issue) {
        return Json.object().put("id", issue.id()).put("key", issue.key()).put("self", self("/issue/" + issue.id()));
    }

    public ObjectNode person(JiraPerson person) {
        ObjectNode body = Json.object()
                .put("displayName", person.displayName())
                .put("active", person.isActive())
                .put("timeZone", person.zone().getId());
        if (!person.isEmailHidden()) body.put("emailAddress", person.email());
        body.set("avatarUrls", Json.object().put("48x48", address + "/avatar/" + person.name() + ".png"));
        if (jira.deployment().isCloud()) {
            return body.put("accountId", person.accountId())
                    .put("accountType", "atlassian")
                    .put("self", self("/user?accountId=" + person.accountId()));
        }
        return body.put("name", person.name())
                .put("key", person.key())
                .put("self", self("/user?username=" + person.name()));
    }

    ObjectNode project(JiraProject project) {
        return Json.object()
                .put("id", project.id())
                .put("key", project.key())
                .put("name", project.name())
                .put("self", self("/project/" + project.id()));
    }

    ObjectNode type(IssueType type) {
        return Json.object()
                .put("id", type.id())
                .put("name", type.name())
                .put("description", "")
                .put("subtask", false)
                .put("self", self("/issuetype/" + type.id()));
    }

    ObjectNode status(Status status) {
        ObjectNode category = Json.object()
                .put("id", status.category().id())
                .put("key", status.category().key())
                .put("colorName", status.category().color())
                .put("name", status.category().title())
                .put("self", self("/statuscategory/" + status.category().id()));
        ObjectNode body = Json.object()
                .put("id", status.id())
                .put("name", status.name())
                .put("description", "")
                .put("iconUrl", address + "/images/status.png")
                .put("self", self("/status/" + status.id()));
        body.set("statusCategory", category);
        return body;
    }

    public ObjectNode comment(Issue issue, Comment comment) {
        ObjectNode body = Json.object()
                .put("id", comment.id())
                .put("created", date(comment.created()))
                .put("updated", date(comment.updated()))
                .put("self", self("/issue/" + issue.id() + "/comment/" + comment.id()));
        body.set("author", person(comment.by()));
        body.set("updateAuthor", person(comment.editor()));
        body.set("body", comment.body());
        return body;
    }

    /** What {@code expand=changelog} adds: Cloud tells the newest hundred, a Data Center all from the first on. */
    ObjectNode changelog(Issue issue) {
        List<Step> steps = new ArrayList<>(issue.history());
        boolean isCloud = jira.deployment().isCloud();
        if (isCloud) Collections.reverse(steps);
        int most = isCloud ? MOST_CHANGES_ON_CLOUD : Integer.MAX_VALUE;
        ArrayNode histories = Json.array();
        steps.stream().limit(most).forEach(step -> histories.add(history(step)));
        ObjectNode changelog = Json.object()
                .put("startAt", 0)
                .put("maxResults", histories.size())
                .put("total", steps.size());
        changelog.set("histories", histories);
        return changelog;
    }

    /** Something that somebody changed at once. */
    ObjectNode history(Step step) {
        ObjectNode written = Json.object().put("id", step.id()).put("created", date(step.at()));
        written.set("author", person(step.by()));
        ArrayNode items = written.putArray("items");
        for (Change change : step.changes()) {
            ObjectNode item = change(change);
            if (!jira.deployment().isCloud()) item.remove("fieldId");
            items.add(Json.withoutNulls(item));
        }
        return written;
    }

    /** A line of a changelog, as in the history and in webhooks. */
    public static ObjectNode change(Change change) {
        ObjectNode item =
                Json.object().put("field", change.field()).put("fieldtype", change.isCustom() ? "custom" : "jira");
        if (!change.fieldId().isEmpty()) item.put("fieldId", change.fieldId());
        return item.put("from", change.from().orElse(null))
                .put("fromString", change.fromText())
                .put("to", change.to().orElse(null))
                .put("toString", change.toText());
    }

    ObjectNode priority(String id) {
        return Json.object()
                .put("id", id)
                .put("name", Jira.PRIORITIES.get(Integer.parseInt(id) - 1))
                .put("iconUrl", address + "/images/priority" + id + ".png")
                .put("self", self("/priority/" + id));
    }

    ObjectNode component(JiraProject project, String name) {
        return Json.object()
                .put("id", project.idOf(name))
                .put("name", name)
                .put("self", self("/component/" + project.idOf(name)));
    }

    ObjectNode resolution(String name) {
        int id = 10_000 + Jira.RESOLUTIONS.indexOf(name);
        return Json.object()
                .put("id", String.valueOf(id))
                .put("name", name)
                .put("description", "")
                .put("self", self("/resolution/" + id));
    }

    ObjectNode option(Field field, String option) {
        return Json.object()
                .put("id", field.idOf(option))
                .put("value", option)
                .put("self", self("/customFieldOption/" + field.idOf(option)));
    }

    /** An option with all that are below it. */
    ObjectNode cascade(Field field, String upper) {
        ObjectNode shape = option(field, upper);
        ArrayNode children = shape.putArray("children");
        field.below(upper).forEach(below -> children.add(below(field, below)));
        return shape;
    }

    private ObjectNode below(Field field, String whole) {
        return option(field, whole).put("value", whole.substring(whole.indexOf('>') + 1));
    }

    private ObjectNode chosen(Field field, String whole) {
        int mark = whole.indexOf('>');
        if (mark < 0) return option(field, whole);
        ObjectNode shape = option(field, whole.substring(0, mark));
        shape.set("child", below(field, whole));
        return shape;
    }

    String date(Instant instant) {
        return DATE.format(instant.atZone(jira.account().zone()));
    }

    String self(String path) {
        return address + jira.deployment().api() + path;
    }

    private JsonNode value(Field field, JiraProject project, JsonNode value) {
        return switch (field.kind()) {
            case PERSON -> person(jira.people().byAccountId(value.textValue()).orElseThrow());
            case PRIORITY -> priority(value.textValue());
            case RESOLUTION -> resolution(value.textValue());
            case OPTION -> option(field, value.textValue());
            case CASCADE -> chosen(field, value.textValue());
            case COMPONENTS -> {
                ArrayNode components = Json.array();
                value.forEach(name -> components.add(component(project, name.textValue())));
                yield components;
            }
            default -> value;
        };
    }
}
