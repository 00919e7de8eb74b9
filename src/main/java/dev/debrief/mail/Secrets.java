package dev.debrief.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links in letters that let somebody in or act for somebody: nobody else may see them. */
public final class Secrets {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final Pattern WORDS = Pattern.compile("(?<=[/=])[A-Za-z0-9_.~-]{20,}");
    private static final String GONE = "secretsAreGone";

    private Secrets() {}

    /** The same payload with a sign in place of whatever in an address cannot be guessed. */
    public static JsonNode masked(JsonNode payload) {
        if (!(payload instanceof ObjectNode object)) return payload;
        ObjectNode masked = object.deepCopy();
        for (Iterator<Map.Entry<String, JsonNode>> fields = masked.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (field.getValue().isTextual())
                field.setValue(TextNode.valueOf(masked(field.getValue().textValue())));
        }
        return masked;
    }

    /** What is kept of a letter whose errand is over: it can be read, and not sent again. */
    static JsonNode blanked(JsonNode payload) {
        return masked(payload) instanceof ObjectNode masked ? masked.put(GONE, true) : payload;
    }

    public static boolean areGone(JsonNode payload) {
        return payload.path(GONE).asBoolean();
    }

    private static String masked(String text) {
        return ADDRESS.matcher(text)
                .replaceAll(address ->
                        Matcher.quoteReplacement(WORDS.matcher(address.group()).replaceAll("…")));
    }
}
