package dev.debrief.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The links in letters that let somebody in or act for somebody: nobody else may see them. */
public final class Secrets {
    private static final int SHORTEST = 20;
    private static final String GONE = "secretsAreGone";

    private Secrets() {}

    /** The same payload with a sign in place of whatever in an address cannot be guessed, however deep it stands. */
    public static JsonNode masked(JsonNode payload) {
        if (payload.isTextual()) return TextNode.valueOf(masked(payload.textValue()));
        if (payload instanceof ObjectNode object) {
            ObjectNode masked = object.objectNode();
            object.fields().forEachRemaining(field -> masked.set(field.getKey(), masked(field.getValue())));
            return masked;
        }
        if (payload instanceof ArrayNode array) {
            ArrayNode masked = array.arrayNode(array.size());
            array.forEach(one -> masked.add(masked(one)));
            return masked;
        }
        return payload;
    }

    /** What is kept of a letter whose errand is over: it can be read, and not sent again. */
    static JsonNode blanked(JsonNode payload) {
        return masked(payload) instanceof ObjectNode masked ? masked.put(GONE, true) : payload;
    }

    public static boolean areGone(JsonNode payload) {
        return payload.path(GONE).asBoolean();
    }

    private static String masked(String text) {
        int next = address(text, 0);
        if (next < 0) return text;
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        while (next >= 0) {
            int end = end(text, next);
            masked.append(text, copied, next);
            maskWords(text, next, end, masked);
            copied = end;
            next = address(text, end);
        }
        return masked.append(text, copied, text.length()).toString();
    }

    /** Where the next address begins; -1 where there is none. */
    private static int address(String text, int from) {
        for (int at = text.indexOf("http", from); at >= 0; at = text.indexOf("http", at + 1))
            if (text.startsWith("://", at + 4) || text.startsWith("s://", at + 4)) return at;
        return -1;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && !isOver(text.charAt(at))) at++;
        return at;
    }

    private static boolean isOver(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>';
    }

    /** Copies an address; a long word behind a slash or an equals sign cannot be guessed, so a sign stands for it. */
    private static void maskWords(String text, int from, int end, StringBuilder masked) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at++);
            masked.append(c);
            if (c != '/' && c != '=') continue;
            int word = at;
            while (at < end && isOfAWord(text.charAt(at))) at++;
            if (at - word >= SHORTEST) masked.append('…');
            else masked.append(text, word, at);
        }
    }

    private static boolean isOfAWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_.~-".indexOf(c) >= 0;
    }
}
