package dev.debrief.jira.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many calls this Jira takes, by its clock. Cloud takes 20 writes of an issue in two seconds; more can be set. */
public final class Limits {
    /** Why a call is refused, in Jira's words, and when it may be made. */
    public record TooMany(String reason, Duration delay) {}

    private record Rate(int calls, Duration in) {}

    private final Clock clock;
    private final Map<String, Deque<Instant>> writes = new HashMap<>();
    private final Deque<Instant> calls = new ArrayDeque<>();
    private Optional<Rate> perIssue;
    private Optional<Rate> burst = Optional.empty();
    private int refused;

    Limits(Deployment deployment, Clock clock) {
        this.clock = clock;
        this.perIssue = deployment.isCloud() ? Optional.of(new Rate(20, Duration.ofSeconds(2))) : Optional.empty();
    }

    public synchronized void writesOfAnIssue(int writes, Duration in) {
        perIssue = Optional.of(new Rate(writes, in));
    }

    /** How many calls there may be at all in a time. */
    public synchronized void burst(int calls, Duration in) {
        burst = Optional.of(new Rate(calls, in));
    }

    public synchronized void none() {
        perIssue = Optional.empty();
        burst = Optional.empty();
    }

    /** How many calls were refused. */
    public synchronized int refused() {
        return refused;
    }

    /** Counts a call that is let in, and says why one is not. */
    public synchronized Optional<TooMany> ask(Optional<String> writtenIssue) {
        Optional<TooMany> tooMany =
                burst.flatMap(rate -> wait(calls, rate)).map(wait -> new TooMany("jira-burst-based", wait));
        if (tooMany.isEmpty() && writtenIssue.isPresent()) {
            tooMany = perIssue.flatMap(rate -> wait(writesOf(writtenIssue.get()), rate))
                    .map(wait -> new TooMany("jira-per-issue-on-write", wait));
        }
        if (tooMany.isPresent()) {
            refused++;
            return tooMany;
        }
        calls.add(clock.instant());
        while (calls.size() > 10_000) calls.poll();
        writtenIssue.ifPresent(id -> writesOf(id).add(clock.instant()));
        return Optional.empty();
    }

    private Deque<Instant> writesOf(String issueId) {
        return writes.computeIfAbsent(issueId, first -> new ArrayDeque<>());
    }

    /** How long until one more fits; nothing where it fits now. */
    private Optional<Duration> wait(Deque<Instant> made, Rate rate) {
        Instant now = clock.instant();
        while (!made.isEmpty() && !made.peek().plus(rate.in()).isAfter(now)) made.poll();
        if (made.size() < rate.calls()) return Optional.empty();
        return Optional.of(Duration.between(now, made.peek().plus(rate.in())));
    }
}
