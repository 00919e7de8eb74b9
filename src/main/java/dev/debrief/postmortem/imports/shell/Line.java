package dev.debrief.postmortem.imports.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The line to a Debrief that runs. Where it is cut or Debrief is busy, the same is asked again a few times. */
final class Line {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI url;
    private final String token;
    private final Duration pause;

    /** @param pause before the second try; longer each time */
    Line(URI url, String token, Duration pause) {
        this.url = url;
        this.token = token;
        this.pause = pause;
    }

    /** What would be understood of a file. */
    Answer preview(String path, byte[] content) {
        return send("/api/v1/imports?dryRun=true&filename=" + encoded(path), "application/octet-stream", content);
    }

    /** Begins an import of many files. */
    Answer begin(String name) {
        try {
            return send("/api/v1/imports/runs", "application/json", JSON.writeValueAsBytes(Map.of("name", name)));
        } catch (IOException e) {
            throw new IllegalStateException("a name is JSON", e);
        }
    }

    /** Brings a file into it. */
    Answer bring(long run, String path, byte[] content) {
        return send(
                "/api/v1/imports/runs/" + run + "/files?filename=" + encoded(path),
                "application/octet-stream",
                content);
    }

    private Answer send(String path, String type, byte[] content) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        for (int once = 1; ; once++) {
            try {
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                boolean isBusy = answer.statusCode() == 429 || answer.statusCode() >= 500;
                if (!isBusy || once == TRIES) return checked(answer);
            } catch (IOException e) {
                if (once == TRIES) throw new CannotStart(silent(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart("It was interrupted. Run the same again to go on.", e);
            }
            rest(pause.multipliedBy(once));
        }
    }

    private Answer checked(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 401) {
            throw new CannotStart("Debrief at " + url
                    + " does not know the token in DEBRIEF_TOKEN. Make a new one under Settings, API tokens.");
        }
        if (answer.statusCode() == 403) {
            throw new CannotStart("Whoever the token in DEBRIEF_TOKEN belongs to may read only. Use one of an editor.");
        }
        JsonNode json = json(answer.body());
        if (answer.statusCode() == 404 || (answer.statusCode() / 100 == 2 && !json.isObject())) {
            throw new CannotStart("What answers at " + url + " is no Debrief that knows this. Look at the address.");
        }
        return new Answer(answer.statusCode(), json);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private String silent() {
        return "Nothing answers at " + url + ". Start Debrief, or say where it is with --url, and run the same again:"
                + " what is here already is not doubled.";
    }

    private static void rest(Duration pause) {
        try {
            boolean never = new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
            if (never) throw new IllegalStateException("nobody counts it down");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
