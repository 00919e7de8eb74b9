package dev.debrief.document;

import dev.debrief.shared.IncidentNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands at the top of a document's JSON: where it stands, and its head. */
final class JsonHead {
    private JsonHead() {}

    private static final String[] STATUS = {"draft", "published"};

    static Standing standing(JsonObject json) {
        String number = json.textOrNull("number");
        Instant publishedAt = json.instantOrNull("publishedAt");
        String publishedBy = json.nameOrNull("publishedBy");
        json.oneOf("status", STATUS, word -> word); // it follows from publishedAt, and is there for readers
        return new Standing(
                number == null ? null : incidentNumber(json, "number", number),
                publishedAt == null ? null : new Standing.Publication(publishedAt, publishedBy),
                json.flag("archived"));
    }

    static Head head(JsonObject json, Template template) {
        JsonObject roles = json.object("roles");
        String duplicateOf = json.nameOrNull("duplicateOf");
        return new Head(
                title(json),
                json.nameOrNull("severity"),
                json.nameOrNull("type"),
                names(json, "services"),
                json.nameOrNull("team"),
                json.nameOrNull("lead"),
                new Head.Roles(names(roles, "commanders"), names(roles, "communications"), names(roles, "scribes")),
                names(json, "participants"),
                names(json, "authors"),
                names(json, "tags"),
                zone(json),
                json.flag("drill"),
                duplicateOf == null ? null : incidentNumber(json, "duplicateOf", duplicateOf),
                template);
    }

    /** Named by its key alone, or by key and version; the chapters in it are written for readers. */
    static Template template(JsonObject json, Templates templates) {
        if (json.isText("template")) {
            String key = json.nameOrNull("template");
            return key == null ? Template.NONE : templates.named(key, 0);
        }
        JsonObject named = json.object("template");
        named.refuseNamesOtherThan(Set.of("key", "version", "chapters"));
        String key = named.nameOrNull("key");
        return key == null ? Template.NONE : templates.named(key, named.count("version"));
    }

    private static String title(JsonObject json) {
        String title = json.text("title").strip();
        if (title.isEmpty()) json.mistake("title", "is missing: say in one line what happened");
        else if (title.length() > Head.LONGEST_TITLE) {
            json.mistake(
                    "title",
                    "has " + title.length() + " characters; at most " + Head.LONGEST_TITLE
                            + " fit. Put the rest into the summary");
        } else if (title.chars().anyMatch(c -> c < ' '))
            json.mistake("title", "must be one line without control characters");
        else return title;
        return "?";
    }

    private static ZoneId zone(JsonObject json) {
        String zone = json.nameOrNull("timeZone");
        if (zone == null) return ZoneOffset.UTC;
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            json.mistake("timeZone", "“" + zone + "” is not a time zone such as Europe/Madrid or UTC");
            return ZoneOffset.UTC;
        }
    }

    private static List<String> names(JsonObject json, String name) {
        return json.texts(name).stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable IncidentNumber incidentNumber(JsonObject json, String name, String text) {
        Optional<IncidentNumber> number = IncidentNumber.parse(text);
        if (number.isEmpty()) json.mistake(name, "“" + text + "” is not a number such as INC-42");
        return number.orElse(null);
    }
}
