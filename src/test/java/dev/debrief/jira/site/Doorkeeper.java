package dev.debrief.jira.site;

import dev.debrief.jira.site.line.Answer;
import dev.debrief.jira.site.line.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is let in: with the right token, not locked out, not too often. */
final class Doorkeeper {
    private static final Pattern OF_AN_ISSUE = Pattern.compile("/issue/([^/]+)(?:/.*)?");

    private final Jira jira;
    private final Limits limits;
    private volatile String token = "token-of-debrief";
    private volatile boolean locked;

    Doorkeeper(Jira jira, Limits limits) {
        this.jira = jira;
        this.limits = limits;
    }

    String token() {
        return token;
    }

    void token(String other) {
        token = other;
    }

    void lockOut(boolean lock) {
        locked = lock;
    }

    /** What is said instead of the answer, where it is. */
    Optional<Answer> refuses(Request request) {
        if (isForAll(request)) return Optional.empty();
        if (!request.header("authorization").orElse("").equals(expected())) return Optional.of(unknown());
        if (locked) return Optional.of(lockedOut());
        return limits.ask(writtenIssue(request)).map(limit -> tooMany(limit.reason(), limit.delay()));
    }

    /** The time is said in whole seconds, rounded up. */
    static Answer tooMany(String reason, Duration wait) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        var body = Json.object();
        body.set("errorMessages", Json.array().add("Rate limit exceeded."));
        return Answer.json(429, body)
                .with("Retry-After", String.valueOf(seconds))
                .with("X-RateLimit-Remaining", "0")
                .with("RateLimit-Reason", reason);
    }

    /** What a Jira is, it tells everybody. */
    private static boolean isForAll(Request request) {
        return request.path().endsWith("/serverInfo")
                && request.header("authorization").isEmpty();
    }

    private String expected() {
        if (!jira.deployment().isCloud()) return "Bearer " + token;
        byte[] both = (jira.account().email() + ":" + token).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private Answer unknown() {
        if (!jira.deployment().isCloud()) {
            return Answer.html(401, "<html><head><title>Unauthorized (401)</title></head></html>")
                    .with("WWW-Authenticate", "OAuth realm=\"http%3A%2F%2Fjira.example.org\"");
        }
        return new Answer(401, "text/plain", Map.of(), "Client must be authenticated to access this resource.")
                .with("WWW-Authenticate", "Basic realm=\"Jira\"");
    }

    private static Answer lockedOut() {
        return Answer.html(403, "<html><head><title>Forbidden (403)</title></head></html>")
                .with(
                        "X-Authentication-Denied-Reason",
                        "CAPTCHA_CHALLENGE; login-url=http://jira.example.org/login.jsp");
    }

    private Optional<String> writtenIssue(Request request) {
        if (request.method().equals("GET")) return Optional.empty();
        Matcher path = OF_AN_ISSUE.matcher(request.path());
        return path.matches() ? jira.issue(path.group(1)).map(Issue::id) : Optional.empty();
    }
}
