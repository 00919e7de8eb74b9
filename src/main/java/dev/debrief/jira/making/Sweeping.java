package dev.debrief.jira.making;

import dev.debrief.jira.connection.Calls;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Draft;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import dev.debrief.shared.Recurring;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks once more for issues that were asked for more than once: a search that was late beyond all patience may have
 * hidden the first. The eldest is kept.
 */
@ApplicationScoped
class Sweeping implements Recurring {
    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final Duration FOR = Duration.ofDays(2);

    private final Sites sites;
    private final Links links;
    private final Calls calls;
    private final Clock clock;

    Sweeping(Sites sites, Links links, Calls calls, Clock clock) {
        this.sites = sites;
        this.links = links;
        this.calls = calls;
        this.clock = clock;
    }

    private record Twice(long link, long site, String issueId, String key, String label) {}

    @Override
    public String name() {
        return "second-issues-in-jira";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        calls.forget();
        List<Twice> all = QuarkusTransaction.requiringNew().call(this::askedTwice);
        all.forEach(this::sweep);
    }

    private List<Twice> askedTwice() {
        return IssueLink.<IssueLink>list(
                        "posts > 1 and postedAt > ?1 and state = ?2",
                        clock.instant().minus(FOR),
                        LinkState.LINKED)
                .stream()
                .map(link -> new Twice(
                        link.id(), link.site.id(), String.valueOf(link.issueId), link.key, Draft.label(link.uuid)))
                .toList();
    }

    private void sweep(Twice twice) {
        if (!(sites.open(twice.site(), twice.link()) instanceof Sites.Door.Open open)) return;
        String query = "labels = \"" + twice.label() + "\" ORDER BY created ASC";
        if (!(open.jira().search(query, null) instanceof Answer.Got<Jira.Found> found)) return;
        List<Issue> others = found.value().issues().stream()
                .filter(issue -> !issue.id().equals(twice.issueId()))
                .toList();
        if (others.isEmpty()) return;
        Comparator<String> byAge = Comparator.comparing(BigInteger::new);
        String eldest = Stream.concat(
                        Stream.of(twice.issueId()), others.stream().map(Issue::id))
                .min(byAge)
                .orElse(twice.issueId());
        Optional<Issue> elder =
                others.stream().filter(issue -> issue.id().equals(eldest)).findFirst();
        List<String> younger = Stream.concat(
                        Stream.of(twice.issueId()), others.stream().map(Issue::id))
                .filter(id -> !id.equals(eldest))
                .toList();
        links.bind(twice.link(), eldest, elder.map(Issue::key).orElse(twice.key()), younger);
    }
}
