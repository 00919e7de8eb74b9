package dev.debrief.postmortem;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a list and of its neighbours. */
final class IncidentsAddress {
    private final Map<String, String> parameters = new LinkedHashMap<>();

    IncidentsAddress(IncidentsResource.Query query) {
        put("q", query.words());
        put("severity", query.severity());
        put("state", query.state());
        put("type", query.type());
        put("team", query.team());
        put("service", query.service());
        put("when", query.when());
        put("drills", query.drills() ? "true" : null);
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) parameters.put(name, value.strip());
    }

    boolean isNarrowed() {
        return !parameters.isEmpty();
    }

    /** The page behind this key; the first one for null. */
    String after(@Nullable String key) {
        Map<String, String> next = new LinkedHashMap<>(parameters);
        if (key != null) next.put("after", key);
        return address(next);
    }

    @Nullable
    String wider() {
        String words = parameters.get("q");
        return words == null || parameters.size() == 1 ? null : address(Map.of("q", words));
    }

    private static String address(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/incidents" : "/incidents?" + query;
    }
}
