package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a Jira says of its issues.
 *
 * @param who the field that names an account: {@code accountId}, or {@code name}
 */
record IssueJson(String who) {
    /** The fields that are asked for. */
    static final List<String> FIELDS =
            List.of("summary", "status", "resolution", "assignee", "duedate", "labels", "updated");

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    /** Throws where it has no id, no key or no status. */
    Issue issue(JsonNode json) {
        JsonNode fields = json.path("fields");
        JsonNode status = fields.path("status");
        String category = required(status.path("statusCategory").path("key"));
        List<String> labels = new ArrayList<>();
        fields.path("labels").forEach(label -> labels.add(label.asText()));
        return new Issue(
                required(json.path("id")),
                required(json.path("key")),
                fields.path("summary").asText(""),
                status.path("name").asText(""),
                category,
                fields.path("resolution").path("name").asText(""),
                fields.path("assignee").isObject() ? account(fields.path("assignee")) : null,
                day(fields.path("duedate")),
                labels,
                instant(fields.path("updated")));
    }

    /** With its history, from whichever end Jira begins it. */
    LookedAt lookedAt(JsonNode json) {
        List<PastChange> changes = new ArrayList<>();
        for (JsonNode history : json.path("changelog").path("histories")) {
            String author = history.path("author").path(who).asText("");
            Instant at = instant(history.path("created"));
            for (JsonNode item : history.path("items"))
                changes.add(new PastChange(
                        required(history.path("id")),
                        author,
                        at == null ? Instant.EPOCH : at,
                        item.path("field").asText(""),
                        side(item, "from", "fromString"),
                        side(item, "to", "toString")));
        }
        return new LookedAt(issue(json), changes, tellsAll(json) ? transitions(json) : null);
    }

    /** A Jira may leave out what stands on the screens; where there is no screen, that is nothing. */
    private static boolean tellsAll(JsonNode json) {
        return json.has("transitions")
                && stream(json.path("transitions"))
                        .allMatch(one ->
                                one.has("fields") || !one.path("hasScreen").asBoolean(true));
    }

    private static PastChange.Value side(JsonNode item, String id, String text) {
        return new PastChange.Value(item.path(id).textValue(), item.path(text).asText(""));
    }

    /** The categories of statuses by their names, of all types of issues in a project. */
    Map<String, String> categories(JsonNode json) {
        Map<String, String> categories = new HashMap<>();
        stream(json)
                .flatMap(type -> stream(type.path("statuses")))
                .forEach(status -> categories.put(
                        status.path("name").asText(""),
                        status.path("statusCategory").path("key").asText("")));
        return categories;
    }

    List<Transition> transitions(JsonNode json) {
        return stream(json.path("transitions"))
                .filter(one -> one.path("isAvailable").asBoolean(true))
                .map(IssueJson::transition)
                .toList();
    }

    private static Transition transition(JsonNode json) {
        List<Transition.FieldOnScreen> fields = new ArrayList<>();
        json.path("fields").fields().forEachRemaining(field -> fields.add(onScreen(field.getKey(), field.getValue())));
        JsonNode to = json.path("to");
        return new Transition(
                required(json.path("id")),
                json.path("name").asText(""),
                to.path("name").asText(""),
                to.path("statusCategory").path("key").asText(""),
                fields);
    }

    private static Transition.FieldOnScreen onScreen(String key, JsonNode json) {
        boolean isAsked = json.path("required").asBoolean()
                && !json.path("hasDefaultValue").asBoolean();
        List<String> allowed = stream(json.path("allowedValues"))
                .map(value -> value.path("name").asText(value.path("value").asText("")))
                .toList();
        return new Transition.FieldOnScreen(key, json.path("name").asText(key), isAsked, allowed);
    }

    Account account(JsonNode json) {
        String id = required(json.path(who));
        return new Account(
                id,
                json.path("key").asText(id),
                json.path("displayName").asText(""),
                json.path("emailAddress").asText(""),
                json.path("timeZone").asText(""),
                json.path("active").asBoolean(true));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }

    static String required(JsonNode value) {
        String text = value.asText("");
        if (text.isEmpty()) throw new IllegalArgumentException("Jira left out what it always says");
        return text;
    }

    /** An instant that Jira always says. */
    Instant time(JsonNode value) {
        Instant time = instant(value);
        if (time == null) throw new IllegalArgumentException("Jira left out a time");
        return time;
    }

    private static @Nullable LocalDate day(JsonNode value) {
        return value.isTextual() && !value.asText().isBlank() ? LocalDate.parse(value.asText()) : null;
    }

    private static @Nullable Instant instant(JsonNode value) {
        return value.isTextual() ? OffsetDateTime.parse(value.asText(), TIME).toInstant() : null;
    }
}
