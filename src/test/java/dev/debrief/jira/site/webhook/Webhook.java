package dev.debrief.jira.site.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that Jira wants to send. Sent again it is the same, with the same identifier. */
public record Webhook(
        String identifier, String event, String issueId, Instant at, Map<String, String> headers, String body) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** As Jira sends it once more after a failure. */
    public Webhook again(int retry) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put("X-Atlassian-Webhook-Retry", String.valueOf(retry));
        return new Webhook(identifier, event, issueId, at, more, body);
    }

    /** Sends it, and answers with the status. */
    public int post(URI to) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
