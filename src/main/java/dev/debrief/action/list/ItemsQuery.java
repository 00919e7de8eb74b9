package dev.debrief.action.list;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the address of a list says, by name: only names that mean something, only where they say something. */
record ItemsQuery(Map<String, String> said) {
    static final List<String> NAMES = List.of(
            "view",
            "whose",
            "who",
            "state",
            "kind",
            "severity",
            "priority",
            "incident",
            "due",
            "jira",
            "group",
            "counted");
    private static final int LONGEST = 200;
    private static final int LONGEST_COUNTED = 1_000;

    ItemsQuery {
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = said.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= longest(name)) known.put(name, value);
        }
        said = known;
    }

    private static int longest(String name) {
        return name.equals("counted") ? LONGEST_COUNTED : LONGEST;
    }

    static ItemsQuery of(MultivaluedMap<String, String> parameters) {
        Map<String, String> first = new LinkedHashMap<>();
        parameters.forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.get(0)));
        return new ItemsQuery(first);
    }

    /** Reads what {@link #text} wrote; what cannot be read is left out. */
    static ItemsQuery parse(String text) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) said.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
        }
        return new ItemsQuery(said);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfACharacter) {
            return "";
        }
    }

    /** Empty where nothing is said. */
    String get(String name) {
        return said.getOrDefault(name, "");
    }

    /** The same, saying something else by one name; nothing for an empty value. */
    ItemsQuery with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(said);
        other.put(name, value);
        return new ItemsQuery(other);
    }

    /** As it stands in an address, behind the question mark. */
    String text() {
        return said.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Where the list is. */
    String address() {
        return said.isEmpty() ? "/actions" : "/actions?" + text();
    }

    /** The same with something that is not kept: {@code after}, {@code done}. */
    String addressWith(String name, String value) {
        return address() + (said.isEmpty() ? "?" : "&") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    boolean isBoard() {
        return get("view").equals("board");
    }

    /** Whether anything narrows it beside whose items they are and how far. */
    boolean isNarrowed() {
        return said.keySet().stream().anyMatch(name -> !name.equals("view") && !name.equals("group"));
    }
}
