package dev.debrief.jira.site.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said to a request; the type is empty where there is no body. */
public record Answer(int status, String type, Map<String, String> headers, String body) {
    public static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json;charset=UTF-8", Map.of(), body.toString());
    }

    public static Answer html(int status, String body) {
        return new Answer(status, "text/html;charset=UTF-8", Map.of(), body);
    }

    public static Answer empty(int status) {
        return new Answer(status, "", Map.of(), "");
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, more, body);
    }

    /** The same status with a body that ends in the middle. */
    public Answer broken() {
        return new Answer(status, type, headers, body.substring(0, body.length() / 2));
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    byte[] head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + status + "\r\n");
        if (!type.isEmpty()) head.append("Content-Type: ").append(type).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (status != 204)
            head.append("Content-Length: ").append(bytes().length).append("\r\n");
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
