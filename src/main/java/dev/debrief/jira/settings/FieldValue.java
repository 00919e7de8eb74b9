package dev.debrief.jira.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.debrief.jira.remote.ScreenField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a person chose for a field of a create screen into what Jira takes: pure. */
final class FieldValue {
    private static final int LONGEST_LINE = 255;

    private FieldValue() {}

    /** What it is; a value, or a sentence why it is none. */
    sealed interface Read {
        record Good(JsonNode value) implements Read {}

        record Wrong(String sentence) implements Read {}
    }

    /** How it is asked for on a page. */
    enum Kind {
        CHOICE,
        CHOICES,
        /** One, and one below it. */
        CASCADE,
        WORDS,
        LINE,
        PROSE,
        NUMBER,
        DAY,
        ACCOUNT,
        /** Debrief cannot fill it in. */
        STRANGE
    }

    static Kind kind(ScreenField field) {
        boolean isArray = field.type().equals("array");
        if (field.type().equals("option-with-child")) return Kind.CASCADE;
        if (!field.allowed().isEmpty()) return isArray ? Kind.CHOICES : Kind.CHOICE;
        if (isArray) return field.items().equals("string") ? Kind.WORDS : Kind.STRANGE;
        return switch (field.type()) {
            case "string" ->
                field.custom().equals("textarea") || field.id().equals("environment") ? Kind.PROSE : Kind.LINE;
            case "number" -> Kind.NUMBER;
            case "date" -> Kind.DAY;
            case "user" -> Kind.ACCOUNT;
            default -> Kind.STRANGE;
        };
    }

    /** @param typed not blank */
    static Read of(ScreenField field, String typed, boolean isCloud) {
        return switch (kind(field)) {
            case CHOICE ->
                field.choice(typed).<Read>map(one -> new Read.Good(id(one))).orElseGet(() -> notOffered(typed));
            case CHOICES -> choices(field, lines(typed));
            case CASCADE -> cascade(field, typed);
            case WORDS -> words(lines(typed));
            case LINE ->
                typed.length() > LONGEST_LINE
                        ? new Read.Wrong("At most " + LONGEST_LINE + " characters fit.")
                        : new Read.Good(TextNode.valueOf(typed));
            case PROSE -> new Read.Good(isCloud ? document(typed) : TextNode.valueOf(typed));
            case NUMBER -> number(typed);
            case DAY -> day(typed);
            case ACCOUNT -> new Read.Good(object().put(isCloud ? "accountId" : "name", typed));
            case STRANGE -> new Read.Wrong("Debrief cannot fill in a field of this kind.");
        };
    }

    /** One a line, without empty ones. */
    static List<String> lines(String typed) {
        return Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static Read choices(ScreenField field, List<String> typed) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (String one : typed) {
            var choice = field.choice(one);
            if (choice.isEmpty()) return notOffered(one);
            all.add(id(choice.get()));
        }
        return new Read.Good(all);
    }

    private static Read cascade(ScreenField field, String typed) {
        for (ScreenField.Allowed one : field.allowed()) {
            if (one.name().equalsIgnoreCase(typed)) return new Read.Good(id(one));
            for (ScreenField.Allowed below : one.below())
                if (below(one, below).equalsIgnoreCase(typed)) return new Read.Good(id(one).set("child", id(below)));
        }
        return notOffered(typed);
    }

    private static String below(ScreenField.Allowed one, ScreenField.Allowed below) {
        return one.name() + " › " + below.name();
    }

    /** What may be chosen, as people read it. */
    static List<String> choices(ScreenField field) {
        return field.allowed().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.name()), one.below().stream().map(below -> below(one, below))))
                .toList();
    }

    private static Read words(List<String> typed) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (String word : typed) {
            if (word.matches(".*\\s.*")) return new Read.Wrong(blank(word));
            all.add(word);
        }
        return new Read.Good(all);
    }

    /** Jira refuses a label with a blank. */
    static String blank(String word) {
        return "“" + word + "” has a blank, which Jira refuses. Write “" + word.replaceAll("\\s+", "-")
                + "”, or put each label on a line of its own.";
    }

    private static Read number(String typed) {
        try {
            return new Read.Good(DecimalNode.valueOf(new BigDecimal(typed.replace(',', '.'))));
        } catch (NumberFormatException noNumber) {
            return new Read.Wrong("Write a number.");
        }
    }

    private static Read day(String typed) {
        try {
            return new Read.Good(TextNode.valueOf(LocalDate.parse(typed).toString()));
        } catch (DateTimeParseException noDay) {
            return new Read.Wrong("Write a day as 2026-11-30.");
        }
    }

    private static Read notOffered(String typed) {
        return new Read.Wrong("Jira does not offer “" + typed + "” here.");
    }

    private static ObjectNode id(ScreenField.Allowed one) {
        return object().put("id", one.id());
    }

    /** Cloud takes prose as a document: a paragraph for each line. */
    private static ObjectNode document(String typed) {
        ObjectNode document = object().put("type", "doc").put("version", 1);
        ArrayNode content = document.putArray("content");
        for (String line : lines(typed)) {
            content.addObject()
                    .put("type", "paragraph")
                    .putArray("content")
                    .addObject()
                    .put("type", "text")
                    .put("text", line);
        }
        return document;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The names that may be chosen, for a hint. */
    static String offered(ScreenField field) {
        return field.allowed().stream().map(ScreenField.Allowed::name).collect(Collectors.joining(", "));
    }
}
