package dev.debrief;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who opens and saves incidents without a pause, and remembers every answer that said it was saved. */
final class SavedMeanwhile implements AutoCloseable {
    static final String TOKEN = "a-token-for-machines-0123456789-abcdef";

    private final URI debrief;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> revisions = new ConcurrentHashMap<>();
    private final AtomicInteger saves = new AtomicInteger();
    private final Thread writer = new Thread(this::write, "saved-meanwhile");
    private volatile boolean over;

    private SavedMeanwhile(URI debrief) {
        this.debrief = debrief;
    }

    static SavedMeanwhile begin(URI debrief) {
        SavedMeanwhile writing = new SavedMeanwhile(debrief);
        writing.writer.start();
        return writing;
    }

    int saves() {
        return saves.get();
    }

    /** The last revision that was acknowledged until now, for each incident. */
    Map<Integer, Integer> revisions() {
        return Map.copyOf(revisions);
    }

    String asAcknowledged(int number, int revision) {
        String known = acknowledged.get(number + " " + revision);
        if (known == null) throw new AssertionError("revision " + revision + " of INC-" + number + " was never saved");
        return known;
    }

    static int open(URI debrief, String title) {
        Response opened = machine(debrief).body(body(title, 1)).post("/api/v1/incidents");
        return number(opened.jsonPath().getString("number"));
    }

    /** Everything that another Debrief has, read one by one. */
    static Map<Integer, Response> all(URI debrief) {
        Map<Integer, Response> found = new TreeMap<>();
        for (int number = 1; ; number++) {
            Response answer = machine(debrief).get("/api/v1/incidents/" + number);
            if (answer.statusCode() != 200) return found;
            found.put(number, answer);
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        writer.join();
    }

    private void write() {
        while (!over) {
            String title = "Written meanwhile, number " + (revisions.size() + 1);
            Response opened = machine(debrief).body(body(title, 1)).post("/api/v1/incidents");
            int number = remember(opened);
            remember(machine(debrief)
                    .header("If-Match", opened.header("ETag"))
                    .body(body(title, 30))
                    .put("/api/v1/incidents/" + number));
        }
    }

    private int remember(Response answer) {
        if (answer.statusCode() > 201) throw new AssertionError(answer.asString());
        int number = number(answer.jsonPath().getString("number"));
        int revision = revision(answer);
        acknowledged.put(number + " " + revision, answer.asString());
        revisions.put(number, revision);
        saves.incrementAndGet();
        return number;
    }

    static int revision(Response answer) {
        return Integer.parseInt(answer.header("ETag").replace("\"", ""));
    }

    private static int number(String name) {
        return Integer.parseInt(name.replace("INC-", ""));
    }

    private static Map<String, Object> body(String title, int rows) {
        List<Map<String, Object>> timeline = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            timeline.add(Map.of("at", "2024-06-21T03:%02d:00Z".formatted(row), "text", "Row " + row + " of " + title));
        }
        Map<String, Object> body = new HashMap<>();
        body.put("title", title);
        body.put("timeZone", "UTC");
        body.put("summary", "All of it, or nothing. ".repeat(rows));
        body.put("timeline", timeline);
        return body;
    }

    private static RequestSpecification machine(URI debrief) {
        return given().baseUri(debrief.toString())
                .header("Authorization", "Bearer " + TOKEN)
                .contentType(ContentType.JSON);
    }
}
