package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Asks a Jira one thing and decides what its status, or its silence, means. */
final class Line {
    private static final Duration WHERE_NOBODY_SAYS = Duration.ofMinutes(1);
    private static final int LONGEST = 500;

    private final ObjectMapper json;
    private final Ledger ledger;
    private final Clock clock;

    Line(ObjectMapper json, Ledger ledger, Clock clock) {
        this.json = json;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Asks once.
     *
     * @param path for the ledger: without a query
     */
    Answer<JsonNode> ask(String method, String path, Supplier<Response> call) {
        return ask(method, path, call, false);
    }

    /** The same of several things at once: a 400 that says what is wrong with each is an answer. */
    Answer<JsonNode> askForEach(String method, String path, Supplier<Response> call) {
        return ask(method, path, call, true);
    }

    private Answer<JsonNode> ask(String method, String path, Supplier<Response> call, boolean isForEach) {
        Ledger.Entry entry = ledger.begin(new Ledger.Call(method, path, clock.instant()));
        long since = System.nanoTime();
        Integer status = null;
        Answer<JsonNode> answer;
        try (Response response = call.get()) {
            status = response.getStatus();
            answer = decide(response, isForEach);
        } catch (RuntimeException broken) {
            answer = status == null ? broken(broken) : new Answer.Unclear<>("The answer broke off.");
        }
        long took = Duration.ofNanos(System.nanoTime() - since).toMillis();
        entry.end(new Ledger.Ending(status, said(answer), took));
        return answer;
    }

    private Answer<JsonNode> decide(Response response, boolean isForEach) {
        int status = response.getStatus();
        if (status == 429) return new Answer.NotNow<>("Jira asks to wait.", after(response));
        if (status >= 500) return new Answer.Unclear<>("Jira answers with status " + status + ".");
        if (status == 401) return new Answer.Unauthorised<>();
        if (status == 404 || status == 410) return new Answer.Absent<>();
        if (status >= 300 && status < 400)
            return new Answer.Refused<>(Map.of(), "Jira sends Debrief elsewhere: its address has changed.");
        JsonNode body = body(response, status < 300);
        if (body == null) return new Answer.Unclear<>("Jira's answer could not be read.");
        boolean saysOfEach = isForEach && status == 400 && body.path("errors").isArray();
        if (status < 300 || saysOfEach) return new Answer.Got<>(body);
        Answer.Refused<JsonNode> refused = refused(body);
        return status == 403 ? new Answer.Forbidden<>(refused.words()) : refused;
    }

    /** Null where a good answer cannot be read. */
    private @Nullable JsonNode body(Response response, boolean mustBeJson) {
        try {
            String text = response.readEntity(String.class);
            return text == null || text.isBlank() ? MissingNode.getInstance() : json.readTree(text);
        } catch (IOException notJson) {
            return mustBeJson ? null : MissingNode.getInstance();
        }
    }

    static <T> Answer.Refused<T> refused(JsonNode body) {
        StringBuilder message = new StringBuilder();
        for (JsonNode one : body.path("errorMessages"))
            message.append(message.isEmpty() ? "" : " ").append(shortened(one.asText()));
        Map<String, String> fields = new LinkedHashMap<>();
        body.path("errors")
                .fields()
                .forEachRemaining(field ->
                        fields.put(field.getKey(), shortened(field.getValue().asText())));
        return new Answer.Refused<>(fields, message.toString());
    }

    /** Seconds, or a date. */
    private Duration after(Response response) {
        String said = response.getHeaderString("Retry-After");
        if (said == null) return WHERE_NOBODY_SAYS;
        try {
            return Duration.ofSeconds(Math.max(1, Long.parseLong(said.strip())));
        } catch (NumberFormatException maybeDate) {
            return until(said.strip());
        }
    }

    private Duration until(String date) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), then);
            return wait.isNegative() ? Duration.ofSeconds(1) : wait;
        } catch (DateTimeException neither) {
            return WHERE_NOBODY_SAYS;
        }
    }

    /** Where no connection came about, nothing was sent. */
    private static Answer<JsonNode> broken(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLHandshakeException)
                return new Answer.NotNow<>("Jira cannot be reached.", null);
        }
        return new Answer.Unclear<>("Jira did not answer.");
    }

    private static String said(Answer<JsonNode> answer) {
        if (answer instanceof Answer.Refused<JsonNode> refused) return refused.words();
        if (answer instanceof Answer.Forbidden<JsonNode> forbidden) return forbidden.message();
        if (answer instanceof Answer.NotNow<JsonNode> notNow) return notNow.why();
        if (answer instanceof Answer.Unclear<JsonNode> unclear) return unclear.why();
        if (answer instanceof Answer.Absent<JsonNode>) return "It is not there.";
        return answer instanceof Answer.Unauthorised<JsonNode> ? "Jira does not let Debrief in." : "";
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
