package dev.debrief.jira.site.line;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came over the line.
 *
 * @param path decoded, without the query
 * @param query as it was sent; empty without
 * @param headers by name in small letters
 */
public record Request(String method, String path, String query, Map<String, String> headers, String body) {
    static Request of(String method, String target, Map<String, String> headers, byte[] body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        return new Request(
                method,
                decoded(path.replace("+", "%2B")),
                mark < 0 ? "" : target.substring(mark + 1),
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The same request below a path, or nothing where it stands elsewhere. */
    public Optional<Request> below(String prefix) {
        if (!path.startsWith(prefix + "/")) return Optional.empty();
        return Optional.of(new Request(method, path.substring(prefix.length()), query, headers, body));
    }

    /** The same request with another body. */
    public Request saying(String other) {
        return new Request(method, path, query, headers, other);
    }

    /** Every parameter with its values, in the order in which they were sent. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query.isEmpty()) return parameters;
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters
                    .computeIfAbsent(decoded(name), missing -> new ArrayList<>())
                    .add(decoded(value));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
