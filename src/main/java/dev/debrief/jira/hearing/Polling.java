package dev.debrief.jira.hearing;

import dev.debrief.jira.connection.KnownSites;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.remote.Account;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.ChangedSince;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import dev.debrief.shared.Recurring;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks every Jira what changed, so that no webhook is needed. */
@ApplicationScoped
public class Polling implements Recurring {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int MOST_PAGES = 200;

    private final Sites sites;
    private final Polls polls;
    private final KnownSites known;
    private final Clock clock;

    Polling(Sites sites, Polls polls, KnownSites known, Clock clock) {
        this.sites = sites;
        this.polls = polls;
        this.known = known;
        this.clock = clock;
    }

    /** Every process for itself, after the tables are there: a poll runs in one of them alone. */
    void onStart(@Observes @Priority(4000) StartupEvent start) {
        known.are(polls.sites());
    }

    @Override
    public String name() {
        return "poll-of-jira";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        known.are(polls.sites());
        polls.due(clock.instant()).forEach(this::poll);
    }

    /** One whole poll of a site, now. */
    void poll(Polls.Asked asked) {
        if (!(sites.open(asked.site(), null) instanceof Sites.Door.Open open)) return;
        Jira jira = open.jira();
        if (asked.account().isEmpty() && !greeted(jira, asked)) return;
        Polls.Asked now = polls.asked(asked.site()).orElse(asked);
        if (now.projects().isEmpty()) return;
        if (walk(jira, now)) polls.lookAtTheEldest(now.site());
    }

    private boolean greeted(Jira jira, Polls.Asked asked) {
        Answer<Account> me = jira.myself();
        if (!(me instanceof Answer.Got<Account> got)) {
            sites.trouble(asked.site(), me);
            return false;
        }
        polls.is(asked.site(), got.value().id(), got.value().zone());
        return true;
    }

    /** The mark moves only when every page was read. */
    private boolean walk(Jira jira, Polls.Asked asked) {
        Instant newest = asked.until();
        String query = new ChangedSince(asked.projects(), asked.until(), asked.zone()).query();
        String next = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer<Jira.Found> answer = jira.search(query, next);
            if (!(answer instanceof Answer.Got<Jira.Found> got)) {
                sites.trouble(asked.site(), answer);
                return false;
            }
            polls.found(asked.site(), got.value().issues());
            newest = newest(newest, got.value().issues());
            next = got.value().next();
            if (next == null) {
                polls.whole(asked.site(), newest);
                sites.isWell(asked.site());
                return true;
            }
        }
        return false;
    }

    private static Instant newest(Instant before, List<Issue> issues) {
        return issues.stream()
                .flatMap(issue -> Optional.ofNullable(issue.updated()).stream())
                .filter(updated -> updated.isAfter(before))
                .max(Instant::compareTo)
                .orElse(before);
    }
}
