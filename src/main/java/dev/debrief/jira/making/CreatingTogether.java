package dev.debrief.jira.making;

import dev.debrief.delivery.Outcome;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Draft;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes issues for up to 50 action items of one project with one call, each exactly once: what {@link Creating} promises
 * holds for each of them, whatever became of the others.
 */
@ApplicationScoped
public class CreatingTogether {
    private final Sites sites;
    private final Links links;
    private final Making making;
    private final Clock clock;

    CreatingTogether(Sites sites, Links links, Making making, Clock clock) {
        this.sites = sites;
        this.links = links;
        this.making = making;
        this.clock = clock;
    }

    /** One try. What was asked for before is looked for first, all of it with one search. */
    public Outcome create(List<Long> all) {
        List<Links.Known> wanted = links.wanted(all);
        if (wanted.isEmpty()) return new Outcome.Done("");
        Sites.Door door = open(wanted);
        if (!(door instanceof Sites.Door.Open open)) return ((Sites.Door.Shut) door).outcome();
        Looked looked = look(open.jira(), wanted);
        Summary summary = new Summary();
        if (looked.isUnknown()) summary.add(new Outcome.Unknown(looked.why()));
        if (!looked.toSend().isEmpty()) send(open.jira(), looked.toSend(), summary);
        return summary.outcome();
    }

    /** What became of a try that was not answered. */
    public Outcome look(List<Long> all) {
        List<Links.Known> wanted = links.wanted(all);
        if (wanted.isEmpty()) return new Outcome.Done("");
        if (wanted.stream().allMatch(known -> known.posts() == 0)) return new Outcome.Later("Nothing was sent.", null);
        Sites.Door door = open(wanted);
        if (!(door instanceof Sites.Door.Open open))
            return new Outcome.Unknown(((Sites.Door.Shut) door).outcome().why());
        Looked looked = look(open.jira(), wanted);
        if (looked.isUnknown()) return new Outcome.Unknown(looked.why());
        return looked.toSend().isEmpty()
                ? new Outcome.Done("Each was found.")
                : new Outcome.Later("Jira does not find " + looked.toSend().size() + ": they were not made.", null);
    }

    private Sites.Door open(List<Links.Known> all) {
        return sites.openTogether(
                all.get(0).site(), all.stream().map(Links.Known::link).toList());
    }

    /**
     * What looking brought.
     *
     * @param toSend those that are certainly not there
     * @param why what cannot be known yet; empty where everything is known
     */
    private record Looked(List<Links.Known> toSend, String why) {
        private boolean isUnknown() {
            return !why.isEmpty();
        }
    }

    private Looked look(Jira jira, List<Links.Known> wanted) {
        List<Links.Known> toSend = new ArrayList<>();
        List<Links.Known> asked = new ArrayList<>();
        for (Links.Known known : wanted) {
            if (known.posts() == 0) toSend.add(known);
            else if (known.hint() != null && jira.issue(known.hint()) instanceof Answer.Got<Issue> seen)
                making.found(known, List.of(seen.value()));
            else asked.add(known);
        }
        if (asked.isEmpty()) return new Looked(toSend, "");
        Answer<Map<UUID, List<Issue>>> answer = new Finding(jira).find(asked);
        if (!(answer instanceof Answer.Got<Map<UUID, List<Issue>>> got)) {
            sites.trouble(asked.get(0).site(), answer);
            return new Looked(
                    List.of(), "Jira could not be asked whether the issues were made: " + Sites.words(answer));
        }
        int notYet = 0;
        for (Links.Known known : asked) {
            List<Issue> found = got.value().getOrDefault(known.uuid(), List.of());
            if (!found.isEmpty()) making.found(known, found);
            else if (known.isQuiet(clock.instant())) toSend.add(known);
            else notYet++;
        }
        return new Looked(toSend, notYet == 0 ? "" : "Jira does not find " + notYet + " yet; they may have been made.");
    }

    /** As often as Jira refuses fields that can be left out. */
    private void send(Jira jira, List<Links.Known> all, Summary summary) {
        Map<Long, Set<String>> leftOut = new HashMap<>();
        List<Links.Known> open = all;
        while (!open.isEmpty()) {
            Map<Links.Known, Draft> drafts = links.send(open, leftOut);
            if (drafts.size() < open.size())
                summary.add(new Outcome.Later(
                        "Some wait for the settings of their team, or somebody asks for them.", null));
            if (drafts.isEmpty()) return;
            List<Links.Known> sent = List.copyOf(drafts.keySet());
            Answer<List<Answer<Jira.Created>>> answer = jira.createTogether(List.copyOf(drafts.values()));
            if (!(answer instanceof Answer.Got<List<Answer<Jira.Created>>> got)) {
                summary.add(asAWhole(sent, answer));
                return;
            }
            sites.isWell(sent.get(0).site());
            WhoseIssues whose = WhoseIssues.ask(jira, got.value());
            List<Links.Known> again = new ArrayList<>();
            for (int place = 0; place < sent.size(); place++) {
                Links.Known known = sent.get(place);
                Set<String> fields = leftOut.computeIfAbsent(known.link(), first -> new HashSet<>());
                Answer<Jira.Created> said = got.value().get(place);
                Optional<Outcome> outcome = whose.hides(known.uuid(), said)
                        ? Optional.of(making.hidden(known, whose.hidden()))
                        : making.answered(known, whose.of(known.uuid(), said), fields);
                outcome.ifPresentOrElse(summary::add, () -> again.add(known));
            }
            open = again;
        }
    }

    /** No word about each: it may have happened, did not happen now, or cannot be asked for together. */
    private Outcome asAWhole(List<Links.Known> sent, Answer<?> answer) {
        if (answer instanceof Answer.Unclear<?> unclear) return new Outcome.Unknown(unclear.why());
        String why = Sites.words(answer);
        links.didNotHappen(sent, why);
        if (answer instanceof Answer.NotNow<?> || answer instanceof Answer.Unauthorised<?>)
            return sites.trouble(sent.get(0).site(), answer);
        links.orderAlone(sent);
        return new Outcome.Done("Each is asked for alone. " + why);
    }

    /** What becomes of the delivery: as long as one is unknown it is looked at, and tried again as long as one waits. */
    private static final class Summary {
        private int made;
        private Outcome worst = new Outcome.Done("");

        private void add(Outcome outcome) {
            if (outcome instanceof Outcome.Done) made++;
            else if (!(worst instanceof Outcome.Unknown)) worst = outcome;
        }

        private Outcome outcome() {
            return worst instanceof Outcome.Done ? new Outcome.Done(made + " decided") : worst;
        }
    }
}
