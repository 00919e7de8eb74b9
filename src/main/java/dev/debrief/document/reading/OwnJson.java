package dev.debrief.document.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.document.JsonMistake;
import dev.debrief.document.JsonReader;
import dev.debrief.document.JsonReading;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Templates;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A document in Debrief's own JSON, as it hands it out: by the published schema, or an answer that holds it. */
final class OwnJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int MOST_VALUES = 500_000;
    private static final int MOST_MISTAKES = 5;

    private OwnJson() {}

    static FileReading read(String text, Templates templates) {
        try {
            if (holdsTooMuch(text))
                return refused("It holds more than " + MOST_VALUES + " values. Send one post-mortem alone.");
            JsonNode json = JSON.readTree(text);
            JsonNode held = json.path("postMortem").isObject() ? json.path("postMortem") : json;
            if (!held.isObject()) return refused("Send one post-mortem alone, as an object.");
            return read(JsonReader.read(held, templates));
        } catch (JsonProcessingException notJson) {
            var place = notJson.getLocation();
            String where = place == null ? "" : " in line " + place.getLineNr() + ", column " + place.getColumnNr();
            return new FileReading.Refused(
                    "This begins as JSON and is broken" + where + ". Mend it there, and send it again.");
        } catch (IOException impossible) {
            throw new IllegalStateException("a text can be read", impossible);
        }
    }

    private static FileReading read(JsonReading read) {
        if (read.postMortem().isPresent()) {
            PostMortem tree = read.postMortem().get();
            return new FileReading.Read(Own.reading(tree, true, List.of()));
        }
        String mistakes = read.mistakes().stream()
                .limit(MOST_MISTAKES)
                .map(OwnJson::words)
                .collect(Collectors.joining("; "));
        return refused(mistakes + ".");
    }

    private static String words(JsonMistake mistake) {
        return (mistake.pointer().isEmpty() ? "the document" : mistake.pointer()) + " " + mistake.message();
    }

    private static FileReading refused(String why) {
        return new FileReading.Refused(
                "This JSON is no post-mortem as /api/v1/schema/post-mortem describes one: " + why);
    }

    /** Small values take many times their letters when they are read. */
    private static boolean holdsTooMuch(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            for (int values = 0; parser.nextToken() != null; values++) if (values > MOST_VALUES) return true;
            return false;
        }
    }
}
