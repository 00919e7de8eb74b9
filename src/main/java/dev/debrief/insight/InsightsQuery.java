package dev.debrief.insight;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the figures asks for; null and blank ask for nothing.
 *
 * @param span one of the usual spans: {@code 90-days}
 * @param from the first day of another one: {@code 2026-08-01}
 * @param to its last day
 * @param team its id
 * @param service its id
 * @param severity by name
 * @param type by name
 * @param drills {@code too}
 * @param zone in which days begin; without it that of the house
 */
public record InsightsQuery(
        @QueryParam("span") @Nullable String span,
        @QueryParam("from") @Nullable String from,
        @QueryParam("to") @Nullable String to,
        @QueryParam("team") @Nullable String team,
        @QueryParam("service") @Nullable String service,
        @QueryParam("severity") @Nullable String severity,
        @QueryParam("type") @Nullable String type,
        @QueryParam("tag") @Nullable String tag,
        @QueryParam("drills") @Nullable String drills,
        @QueryParam("zone") @Nullable String zone) {

    /** What is said, by name. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "span", span);
        put(said, "from", from);
        put(said, "to", to);
        put(said, "team", team);
        put(said, "service", service);
        put(said, "severity", severity);
        put(said, "type", type);
        put(said, "tag", tag);
        put(said, "drills", drills);
        put(said, "zone", zone);
        return said;
    }

    /** Empty where nothing is said. */
    String get(String name) {
        return said().getOrDefault(name, "");
    }

    /** As it stands in an address, with the question mark; empty where nothing is said. */
    String text() {
        return text(said());
    }

    /** The same with one of the usual spans, and no other one. */
    String withSpan(String word) {
        Map<String, String> other = said();
        other.remove("from");
        other.remove("to");
        other.put("span", word);
        return text(other);
    }

    private static String text(Map<String, String> said) {
        return said.isEmpty()
                ? ""
                : said.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) said.put(name, value.strip());
    }
}
