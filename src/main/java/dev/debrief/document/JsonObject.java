package dev.debrief.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.shared.Markdown;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of a JSON document while it is read. What is wrong is noted with the JSON pointer (RFC 6901) of its place,
 * and reading goes on, so that one answer names every mistake.
 */
final class JsonObject {
    /** Far more than anybody writes, and little enough to keep. */
    static final int LONGEST_TEXT = 2_000_000;

    private final JsonNode node;
    private final String pointer;
    private final List<JsonMistake> mistakes;

    JsonObject(JsonNode node, String pointer, List<JsonMistake> mistakes) {
        this.node = node;
        this.pointer = pointer;
        this.mistakes = mistakes;
        if (!node.isObject() && !node.isMissingNode()) mistake("", "must be an object");
    }

    void mistake(String name, String message) {
        mistakes.add(new JsonMistake(name.isEmpty() ? pointer : pointer + "/" + name, message));
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A name that is not known is a mistake: a misspelt field must not vanish in silence. */
    void refuseNamesOtherThan(Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name))
                mistake(
                        escaped(name),
                        "is not a field of this object; known are "
                                + known.stream().sorted().toList());
        }
    }

    JsonObject object(String name) {
        JsonNode child = node.path(name);
        return new JsonObject(child.isNull() ? MissingNode.getInstance() : child, pointer + "/" + name, mistakes);
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode child = node.path(name);
        if (child.isMissingNode() || child.isNull()) return null;
        if (!child.isTextual()) {
            mistake(name, "must be a text");
            return null;
        }
        String text = child.textValue();
        if (text.length() > LONGEST_TEXT) {
            mistake(
                    name,
                    "has " + text.length() + " characters; at most " + LONGEST_TEXT
                            + " can be kept. Attach the rest as a link");
            return null;
        }
        if (text.indexOf('\0') >= 0) {
            mistake(name, "holds a NUL character, which no text can keep; leave it out");
            return null;
        }
        if (hasLoneSurrogate(text)) {
            mistake(name, "holds half of a character (a lone surrogate); send the whole character");
            return null;
        }
        return text;
    }

    /** A name that people choose from: blank counts as not said. */
    @Nullable
    String nameOrNull(String name) {
        String text = textOrNull(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    String text(String name) {
        String text = textOrNull(name);
        return text == null ? "" : text;
    }

    Markdown markdown(String name) {
        return Markdown.of(text(name));
    }

    boolean isText(String name) {
        return node.path(name).isTextual();
    }

    /** A whole number from 1; 0 where nothing is said. */
    int count(String name) {
        JsonNode child = node.path(name);
        if (child.isMissingNode() || child.isNull()) return 0;
        if (child.canConvertToInt() && child.isIntegralNumber() && child.intValue() > 0) return child.intValue();
        mistake(name, "must be a whole number from 1");
        return 0;
    }

    boolean flag(String name) {
        JsonNode child = node.path(name);
        if (!child.isMissingNode() && !child.isNull() && !child.isBoolean()) mistake(name, "must be true or false");
        return child.asBoolean(false);
    }

    List<String> texts(String name) {
        JsonNode array = arrayAt(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            JsonObject holder = new JsonObject(MissingNode.getInstance(), pointer + "/" + name, mistakes);
            JsonNode element = array.get(i);
            if (element.isTextual() && element.textValue().indexOf('\0') < 0) texts.add(element.textValue());
            else holder.mistake(String.valueOf(i), "must be a text without NUL characters");
        }
        return texts;
    }

    <T> List<T> objects(String name, Function<JsonObject, @Nullable T> read) {
        JsonNode array = arrayAt(name);
        List<T> objects = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            T read1 = read.apply(new JsonObject(array.get(i), pointer + "/" + name + "/" + i, mistakes));
            if (read1 != null) objects.add(read1);
        }
        return objects;
    }

    private JsonNode arrayAt(String name) {
        JsonNode array = node.path(name);
        if (array.isMissingNode() || array.isNull()) return MissingNode.getInstance();
        if (array.isArray()) return array;
        mistake(name, "must be an array");
        return MissingNode.getInstance();
    }

    <E> @Nullable E oneOf(String name, E[] values, Function<E, String> word) {
        String text = textOrNull(name);
        if (text == null) return null;
        List<String> words = new ArrayList<>();
        for (E value : values) {
            if (word.apply(value).equals(text)) return value;
            words.add(word.apply(value));
        }
        mistake(name, "“" + text + "” is not one of " + String.join(", ", words));
        return null;
    }

    @Nullable
    Instant instantOrNull(String name) {
        String text = textOrNull(name);
        if (text == null) return null;
        try {
            OffsetDateTime read = OffsetDateTime.parse(text);
            if (read.getYear() >= 1900 && read.getYear() <= 9999) return read.toInstant();
            mistake(name, "is in the year " + read.getYear() + "; years from 1900 to 9999 can be kept");
        } catch (DateTimeException e) {
            mistake(name, "“" + text + "” is not an instant as in RFC 3339, such as 2024-06-21T03:09:00+02:00");
        }
        return null;
    }

    @Nullable
    LocalDate dayOrNull(String name) {
        String text = textOrNull(name);
        if (text == null) return null;
        try {
            LocalDate read = LocalDate.parse(text);
            if (read.getYear() >= 1900 && read.getYear() <= 9999) return read;
            mistake(name, "is in the year " + read.getYear() + "; years from 1900 to 9999 can be kept");
        } catch (DateTimeException e) {
            mistake(name, "“" + text + "” is not a day such as 2024-06-21");
        }
        return null;
    }

    When when(WhenNames names) {
        Instant at = instantOrNull(names.at());
        LocalDate on = dayOrNull(names.on());
        String inWords = nameOrNull(names.inWords());
        String asWritten = nameOrNull(names.asWritten());
        if (at != null) return new When.Exact(at, asWritten);
        if (on != null) return new When.OnDay(on, asWritten);
        return inWords == null ? When.unsaid() : new When.InWords(inWords);
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                i++;
            else if (Character.isSurrogate(c)) return true;
        }
        return false;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
