package dev.debrief.jira;

import dev.debrief.delivery.Outcome;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Draft;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one issue for an action item, exactly once. Jira cannot be told that a call is a repetition, so an issue bears a
 * uuid; where an answer was lost it is looked for by that, and made again only after it was not found for a while.
 */
@ApplicationScoped
class Creating {
    /** Jira's search finds an issue seconds to minutes after it was made. */
    static final Duration QUIET = Duration.ofMinutes(15);

    private static final Set<String> CAN_BE_LEFT_OUT =
            Set.of("labels", "duedate", "assignee", "components", "priority", "description");

    /** What an item has or has not: a refusal of these says nothing of the others of its team. */
    private static final Set<String> OF_THE_ITEM = Set.of("duedate", "assignee", "priority");

    private final Sites sites;
    private final Links links;
    private final Clock clock;

    Creating(Sites sites, Links links, Clock clock) {
        this.sites = sites;
        this.links = links;
        this.clock = clock;
    }

    /** One try. What was sent before may have happened after all, so it is looked for first. */
    Outcome create(long link) {
        Optional<Links.Known> wanted = links.wanted(link);
        if (wanted.isEmpty()) return new Outcome.Done("");
        Links.Known known = wanted.get();
        Sites.Door door = sites.open(known.site(), link);
        if (!(door instanceof Sites.Door.Open open)) return ((Sites.Door.Shut) door).outcome();
        if (known.posts() == 0) return send(open.jira(), known);
        Outcome found = look(open.jira(), known);
        if (!(found instanceof Outcome.Later)) return found;
        return isQuiet(known) ? send(open.jira(), known) : found;
    }

    /** What became of a try that was not answered. */
    Outcome look(long link) {
        Optional<Links.Known> wanted = links.wanted(link);
        if (wanted.isEmpty()) return new Outcome.Done("");
        Links.Known known = wanted.get();
        if (known.posts() == 0) return new Outcome.Later("Nothing was sent.", null);
        Sites.Door door = sites.open(known.site(), link);
        if (!(door instanceof Sites.Door.Open open))
            return new Outcome.Unknown(((Sites.Door.Shut) door).outcome().why());
        return look(open.jira(), known);
    }

    /** Later: it is not there, after a while in which it would have been found. */
    private Outcome look(Jira jira, Links.Known known) {
        if (known.hint() != null && jira.issue(known.hint()) instanceof Answer.Got<Issue> seen)
            return bound(known, List.of(seen.value()));
        Answer<List<Issue>> answer = new Finding(jira, known).find();
        if (!(answer instanceof Answer.Got<List<Issue>> got)) {
            sites.trouble(known.site(), answer);
            return new Outcome.Unknown("Jira could not be asked whether the issue was made: " + Sites.words(answer));
        }
        if (!got.value().isEmpty()) return bound(known, got.value());
        if (!isQuiet(known)) return new Outcome.Unknown("Jira does not find the issue yet; it may have been made.");
        return new Outcome.Later("Jira does not find the issue: it was not made.", null);
    }

    private boolean isQuiet(Links.Known known) {
        return known.postedAt() == null
                || !clock.instant().isBefore(known.postedAt().plus(QUIET));
    }

    private Outcome bound(Links.Known known, List<Issue> found) {
        List<Issue> eldestFirst = found.stream()
                .sorted(Comparator.comparing(issue -> new BigInteger(issue.id())))
                .toList();
        Issue eldest = eldestFirst.get(0);
        List<String> others = eldestFirst.stream().skip(1).map(Issue::id).toList();
        links.bind(known.link(), eldest.id(), eldest.key(), others);
        return new Outcome.Done(eldest.key());
    }

    /** What Jira refuses was not made, so it is sent again at once without the fields that it does not have. */
    private Outcome send(Jira jira, Links.Known known) {
        Set<String> leftOut = new HashSet<>();
        while (true) {
            Optional<Draft> draft = links.send(known.link(), known.posts(), leftOut);
            if (draft.isEmpty())
                return links.wanted(known.link()).isPresent()
                        ? new Outcome.Later("Somebody else asked for it meanwhile.", null)
                        : new Outcome.Done("It waits for the settings of its team.");
            Answer<Jira.Created> answer = jira.create(draft.get());
            if (answer instanceof Answer.Got<Jira.Created> made) {
                links.bind(known.link(), made.value().id(), made.value().key(), List.of());
                sites.isWell(known.site());
                return new Outcome.Done(made.value().key());
            }
            if (answer instanceof Answer.Unclear<Jira.Created> unclear) return new Outcome.Unknown(unclear.why());
            links.didNotHappen(known.link(), Sites.words(answer));
            if (!(answer instanceof Answer.Refused<Jira.Created> refused)
                    || !refused.fields().keySet().stream().allMatch(CAN_BE_LEFT_OUT::contains)
                    || !leftOut.addAll(refused.fields().keySet())) return refused(known, answer);
            remember(known, refused);
        }
    }

    /** A field that is not on the screen is not there for the next item either; a person who cannot have it is. */
    private void remember(Links.Known known, Answer.Refused<Jira.Created> refused) {
        List<String> notOnScreen = refused.fields().entrySet().stream()
                .filter(field ->
                        field.getValue().contains("screen") || field.getValue().contains("cannot be set"))
                .map(Map.Entry::getKey)
                .toList();
        if (!notOnScreen.isEmpty()) links.leaveOut(known.link(), notOnScreen);
    }

    private Outcome refused(Links.Known known, Answer<Jira.Created> answer) {
        boolean isOfTheTeam = answer instanceof Answer.Refused<?>
                || answer instanceof Answer.Absent<?>
                || answer instanceof Answer.Forbidden<?>;
        if (!isOfTheTeam) return sites.trouble(known.site(), answer);
        String why = Sites.words(answer);
        if (answer instanceof Answer.Refused<?> no
                && !no.fields().isEmpty()
                && OF_THE_ITEM.containsAll(no.fields().keySet())) {
            links.stopAlone(known.link(), "Jira does not make an issue of it. " + why);
            return new Outcome.Done("It waits until the item changes. " + why);
        }
        links.stop(known.link(), "Jira does not make issues for this team. " + why);
        return new Outcome.Done("It waits for the settings of its team. " + why);
    }
}
