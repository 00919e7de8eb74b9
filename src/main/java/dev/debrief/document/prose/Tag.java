package dev.debrief.document.prose;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One tag of raw HTML.
 *
 * @param name in small letters
 * @param source as it was written
 */
record Tag(String name, boolean closing, Map<String, String> attributes, String source) {
    /** The value of an attribute; empty where there is none. */
    String value(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** A whole number of an attribute between 1 and 99; 1 where it says none. */
    int span(String attribute) {
        String value = value(attribute).strip();
        return value.matches("[1-9][0-9]?") ? Integer.parseInt(value) : 1;
    }

    /** Reads a tag from {@code <} to {@code >}; its name begins with a letter. */
    static Tag read(String source) {
        boolean closing = source.startsWith("</");
        int from = closing ? 2 : 1;
        int to = from;
        while (to < source.length() && isName(source.charAt(to))) to++;
        String name = source.substring(from, to).toLowerCase(Locale.ROOT);
        return new Tag(name, closing, closing ? Map.of() : attributes(source, to), source);
    }

    /** The place behind the {@code >} that ends the tag at {@code at}; -1 where none does or it is no tag. */
    static int end(String html, int at) {
        int first = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        if (first >= html.length() || !isLetter(html.charAt(first))) return -1;
        for (int i = first; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') return i + 1;
            if (c == '<') return -1;
            if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                int close = html.indexOf(c, i + 1);
                if (close < 0) return -1;
                i = close;
            }
        }
        return -1;
    }

    private static Map<String, String> attributes(String source, int from) {
        Map<String, String> attributes = new LinkedHashMap<>();
        int end = source.length() - 1;
        int at = from;
        while (at < end) {
            while (at < end && !isName(source.charAt(at))) at++;
            int name = at;
            while (at < end && isName(source.charAt(at))) at++;
            if (at == name) break;
            String attribute = source.substring(name, at).toLowerCase(Locale.ROOT);
            int behind = at;
            while (behind < end && Character.isWhitespace(source.charAt(behind))) behind++;
            if (behind >= end || source.charAt(behind) != '=') {
                attributes.putIfAbsent(attribute, "");
                continue;
            }
            at = behind + 1;
            while (at < end && Character.isWhitespace(source.charAt(at))) at++;
            int value = at;
            at = behindValue(source, at, end);
            boolean quoted = at > value && (source.charAt(value) == '"' || source.charAt(value) == '\'');
            String text =
                    quoted ? source.substring(value + 1, Math.max(value + 1, at - 1)) : source.substring(value, at);
            attributes.putIfAbsent(attribute, Escaping.unescapeHtml(text));
        }
        return attributes;
    }

    private static int behindValue(String source, int at, int end) {
        if (at < end && (source.charAt(at) == '"' || source.charAt(at) == '\'')) {
            int close = source.indexOf(source.charAt(at), at + 1);
            return close < 0 || close >= end ? end : close + 1;
        }
        int to = at;
        while (to < end && !Character.isWhitespace(source.charAt(to))) to++;
        return to;
    }

    private static boolean isName(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
