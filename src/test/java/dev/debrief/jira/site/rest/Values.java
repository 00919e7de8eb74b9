package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.debrief.jira.site.Field;
import dev.debrief.jira.site.Jira;
import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.JiraProject;
import dev.debrief.jira.site.Json;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads a field's value as it is sent into the plain form that is kept, or says what is wrong with it. */
record Values(Jira jira, JiraProject project) {
    /** Why a value is not taken, as Jira says it at the field. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    JsonNode read(Field field, JsonNode sent) throws Wrong {
        return switch (field.kind()) {
            case LINE -> line(field, sent);
            case TEXT -> text(sent);
            case LABELS -> labels(sent);
            case PERSON -> person(sent);
            case DATE -> date(sent);
            case PRIORITY -> priority(sent);
            case COMPONENTS -> components(sent);
            case RESOLUTION -> named(sent, Jira.RESOLUTIONS, "Resolution value '%s' is not valid.");
            case OPTION -> option(field, sent);
            case CASCADE -> cascade(field, sent);
            case NUMBER -> {
                if (!sent.isNumber() && !sent.isNull()) throw new Wrong("Specify a number for " + field.name());
                yield sent;
            }
            case PROJECT, ISSUE_TYPE -> throw new Wrong("Field '" + field.id() + "' cannot be set.");
        };
    }

    private static JsonNode line(Field field, JsonNode sent) throws Wrong {
        boolean isSummary = field.id().equals("summary");
        if (sent.isNull() && !isSummary) return sent;
        if (!sent.isTextual() && !sent.isNull()) throw new Wrong("Operation value must be a string");
        if (isSummary && (sent.isNull() || sent.asText("").isBlank())) {
            throw new Wrong("You must specify a summary of the issue.");
        }
        if (sent.textValue().matches("(?s).*[\r\n].*")) {
            throw new Wrong("The summary is invalid because it contains newline characters.");
        }
        if (sent.textValue().length() > 255) throw new Wrong(field.name() + " can't exceed 255 characters.");
        return sent;
    }

    private JsonNode text(JsonNode sent) throws Wrong {
        if (sent.isNull()) return sent;
        if (jira.deployment().isCloud()) return Adf.checked(sent);
        if (!sent.isTextual()) throw new Wrong("Operation value must be a string");
        return sent.textValue().isEmpty() ? NullNode.getInstance() : sent;
    }

    static JsonNode labels(JsonNode sent) throws Wrong {
        if (sent.isNull()) return sent;
        if (!sent.isArray()) throw new Wrong("data was not an array");
        for (JsonNode label : sent) {
            if (!label.isTextual()) throw new Wrong("string expected at index 0");
            if (label.textValue().matches("(?s).*\\s.*")) {
                throw new Wrong("The label '" + label.textValue() + "' contains spaces which is invalid.");
            }
            if (label.textValue().length() > 255)
                throw new Wrong("The label exceeds the maximum length of 255 characters.");
        }
        return sent;
    }

    private JsonNode person(JsonNode sent) throws Wrong {
        if (sent.isNull()) return sent;
        boolean cloud = jira.deployment().isCloud();
        JsonNode named = cloud && sent.has("id") ? sent.get("id") : sent.path(cloud ? "accountId" : "name");
        if (named.isMissingNode()) {
            throw new Wrong(
                    cloud ? "expected 'accountId' property to be provided" : "expected 'name' property to be provided");
        }
        if (named.isNull() || named.asText().equals("-1")) return NullNode.getInstance();
        Optional<JiraPerson> person = cloud
                ? jira.people().byAccountId(named.asText())
                : jira.people().byName(named.asText());
        if (person.isEmpty()) {
            throw new Wrong(
                    cloud ? "Specify a valid value for assignee" : "User '" + named.asText() + "' does not exist.");
        }
        if (!person.get().isActive()) throw new Wrong("User '" + named.asText() + "' cannot be assigned issues.");
        return Json.text(person.get().accountId());
    }

    private static JsonNode date(JsonNode sent) throws Wrong {
        if (sent.isNull()) return sent;
        try {
            return Json.text(LocalDate.parse(sent.asText()).toString());
        } catch (DateTimeParseException noDate) {
            throw new Wrong("Operation value must be a string in the format 'yyyy-MM-dd'");
        }
    }

    private static JsonNode priority(JsonNode sent) throws Wrong {
        if (sent.isNull()) return sent;
        int place = sent.has("id")
                ? List.of("1", "2", "3", "4", "5").indexOf(sent.get("id").asText())
                : Jira.PRIORITIES.indexOf(sent.path("name").asText());
        if (place < 0) throw new Wrong("The priority selected is invalid.");
        return Json.text(String.valueOf(place + 1));
    }

    private JsonNode components(JsonNode sent) throws Wrong {
        if (sent.isNull()) return sent;
        ArrayNode names = Json.array();
        for (JsonNode component : sent) {
            names.add(project.components().stream()
                    .filter(name -> component.path("name").asText().equals(name)
                            || component.path("id").asText().equals(project.idOf(name)))
                    .findFirst()
                    .orElseThrow(() -> new Wrong("Component name '"
                            + component.path("name").asText(component.path("id").asText()) + "' is not valid")));
        }
        return names;
    }

    private static JsonNode named(JsonNode sent, List<String> names, String wrong) throws Wrong {
        int byId = sent.has("id")
                ? sent.get("id").asInt() - 10_000
                : names.indexOf(sent.path("name").asText());
        if (byId < 0 || byId >= names.size())
            throw new Wrong(wrong.formatted(sent.path("name").asText()));
        return Json.text(names.get(byId));
    }

    private static JsonNode cascade(Field field, JsonNode sent) throws Wrong {
        JsonNode upper = option(field, sent);
        if (!sent.has("child")) return upper;
        JsonNode below = option(field, sent.get("child"));
        if (!below.asText().startsWith(upper.asText() + ">"))
            throw new Wrong("The option '" + below.asText() + "' is not below '" + upper.asText() + "'");
        return below;
    }

    private static JsonNode option(Field field, JsonNode sent) throws Wrong {
        if (sent.isNull()) return sent;
        return field.options().stream()
                .filter(option -> sent.path("value").asText().equals(option)
                        || sent.path("id").asText().equals(field.idOf(option)))
                .findFirst()
                .map(Json::text)
                .orElseThrow(
                        () -> new Wrong("Option value '" + sent.path("value").asText() + "' is not valid"));
    }
}
