package dev.debrief.jira.making;

import dev.debrief.delivery.Outcome;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Draft;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes one issue for an action item, exactly once. Jira cannot be told that a call is a repetition, so an issue bears a
 * uuid; where an answer was lost it is looked for by that, and made again only after it was not found for a while.
 */
@ApplicationScoped
public class Creating {
    /** Jira's search finds an issue seconds to minutes after it was made. */
    public static final Duration QUIET = Duration.ofMinutes(15);

    private final Sites sites;
    private final Links links;
    private final Making making;
    private final Clock clock;

    Creating(Sites sites, Links links, Making making, Clock clock) {
        this.sites = sites;
        this.links = links;
        this.making = making;
        this.clock = clock;
    }

    /** One try. What was sent before may have happened after all, so it is looked for first. */
    public Outcome create(long link) {
        List<Links.Known> wanted = links.wanted(List.of(link));
        if (wanted.isEmpty()) return new Outcome.Done("");
        Links.Known known = wanted.get(0);
        Sites.Door door = sites.open(known.site(), link);
        if (!(door instanceof Sites.Door.Open open)) return ((Sites.Door.Shut) door).outcome();
        if (known.posts() == 0) return send(open.jira(), known);
        Outcome found = look(open.jira(), known);
        if (!(found instanceof Outcome.Later)) return found;
        return known.isQuiet(clock.instant()) ? send(open.jira(), known) : found;
    }

    /** What became of a try that was not answered. */
    public Outcome look(long link) {
        List<Links.Known> wanted = links.wanted(List.of(link));
        if (wanted.isEmpty()) return new Outcome.Done("");
        Links.Known known = wanted.get(0);
        if (known.posts() == 0) return new Outcome.Later("Nothing was sent.", null);
        Sites.Door door = sites.open(known.site(), link);
        if (!(door instanceof Sites.Door.Open open))
            return new Outcome.Unknown(((Sites.Door.Shut) door).outcome().why());
        return look(open.jira(), known);
    }

    /** Later: it is not there, after a while in which it would have been found. */
    private Outcome look(Jira jira, Links.Known known) {
        if (known.hint() != null && jira.issue(known.hint()) instanceof Answer.Got<Issue> seen)
            return making.found(known, List.of(seen.value()));
        Answer<Map<UUID, List<Issue>>> answer = new Finding(jira).find(List.of(known));
        if (!(answer instanceof Answer.Got<Map<UUID, List<Issue>>> got)) {
            sites.trouble(known.site(), answer);
            return new Outcome.Unknown("Jira could not be asked whether the issue was made: " + Sites.words(answer));
        }
        List<Issue> found = got.value().getOrDefault(known.uuid(), List.of());
        if (!found.isEmpty()) return making.found(known, found);
        if (!known.isQuiet(clock.instant()))
            return new Outcome.Unknown("Jira does not find the issue yet; it may have been made.");
        return new Outcome.Later("Jira does not find the issue: it was not made.", null);
    }

    private Outcome send(Jira jira, Links.Known known) {
        Set<String> leftOut = new HashSet<>();
        while (true) {
            Draft draft =
                    links.send(List.of(known), Map.of(known.link(), leftOut)).get(known);
            if (draft == null)
                return links.wanted(List.of(known.link())).isEmpty()
                        ? new Outcome.Done("It waits for the settings of its team.")
                        : new Outcome.Later("Somebody else asked for it meanwhile.", null);
            Answer<Jira.Created> answer = jira.create(draft);
            if (answer instanceof Answer.Got<?>) sites.isWell(known.site());
            Optional<Outcome> outcome = making.answered(known, answer, leftOut);
            if (outcome.isPresent()) return outcome.get();
        }
    }
}
