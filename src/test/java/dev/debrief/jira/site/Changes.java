package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the lines of the history, in Jira's words. */
final class Changes {
    private Changes() {}

    static Change of(Status before, Status after) {
        return new Change(
                "status", "status", Optional.of(before.id()), before.name(), Optional.of(after.id()), after.name());
    }

    static Change ofLink(String title) {
        String text = "This issue links to \"" + title + "\"";
        return new Change("RemoteIssueLink", "", Optional.empty(), "", Optional.empty(), text);
    }

    static List<Change> ofMove(JiraProject from, String key, Issue moved) {
        JiraProject to = moved.project();
        return List.of(
                new Change("project", "project", Optional.of(from.id()), from.name(), Optional.of(to.id()), to.name()),
                new Change("Key", "", Optional.empty(), key, Optional.empty(), moved.key()));
    }

    static Change of(Jira jira, Field field, Issue issue, Optional<JsonNode> before, Optional<JsonNode> after) {
        String name = field.isCustom() ? field.name() : field.id();
        return new Change(
                name,
                field.id(),
                before.flatMap(value -> id(jira, field, issue, value)),
                before.map(value -> text(jira, field, value)).orElse(""),
                after.flatMap(value -> id(jira, field, issue, value)),
                after.map(value -> text(jira, field, value)).orElse(""));
    }

    private static Optional<String> id(Jira jira, Field field, Issue issue, JsonNode value) {
        return switch (field.kind()) {
            case PERSON ->
                jira.people()
                        .byAccountId(value.textValue())
                        .map(person -> jira.deployment().isCloud() ? person.accountId() : person.key());
            case PRIORITY, DATE -> Optional.of(value.textValue());
            case OPTION -> Optional.of(field.idOf(value.textValue()));
            case RESOLUTION -> Optional.of(String.valueOf(10_000 + Jira.RESOLUTIONS.indexOf(value.textValue())));
            case COMPONENTS ->
                Optional.of(String.join(
                        ", ",
                        elements(value).stream().map(issue.project()::idOf).toList()));
            default -> Optional.empty();
        };
    }

    private static String text(Jira jira, Field field, JsonNode value) {
        return switch (field.kind()) {
            case PERSON ->
                jira.people().byAccountId(value.textValue()).orElseThrow().displayName();
            case PRIORITY -> Jira.PRIORITIES.get(Integer.parseInt(value.textValue()) - 1);
            case LABELS -> String.join(" ", elements(value));
            case COMPONENTS -> String.join(", ", elements(value));
            case TEXT -> Plain.of(value);
            default -> value.asText();
        };
    }

    private static List<String> elements(JsonNode array) {
        List<String> elements = new ArrayList<>();
        array.forEach(each -> elements.add(each.textValue()));
        return elements;
    }
}
