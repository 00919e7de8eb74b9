package dev.debrief.jira.step;

import dev.debrief.delivery.Outcome;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import dev.debrief.jira.remote.Transition;
import dev.debrief.jira.team.TeamMap;
import dev.debrief.people.BaseAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Links an issue back to its action item, and closes a second one that was made for it. Both may be repeated. */
@ApplicationScoped
public class Closing {
    private final Sites sites;
    private final BaseAddress address;

    Closing(Sites sites, BaseAddress address) {
        this.sites = sites;
        this.address = address;
    }

    private record Known(long site, String issueId, String key, String item, int number, String label, TeamMap map) {}

    /** A link from the issue to its item. */
    public Outcome linkBack(long link) {
        Optional<Known> known = known(link);
        if (known.isEmpty() || address.configured().isEmpty()) return new Outcome.Done("");
        Known at = known.get();
        Sites.Door door = sites.open(at.site(), link);
        if (!(door instanceof Sites.Door.Open open)) return ((Sites.Door.Shut) door).outcome();
        String page = address.of("/actions/" + at.number()).toString();
        Answer<Jira.Done> answer = open.jira().linkBack(at.issueId(), at.label(), page, at.item() + " in Debrief");
        if (answer instanceof Answer.Got<Jira.Done>) return new Outcome.Done(at.key());
        // a link is worth no person's time
        if (answer instanceof Answer.No<Jira.Done> && !(answer instanceof Answer.Unauthorised<Jira.Done>))
            return new Outcome.Done(Sites.words(answer));
        return sites.trouble(at.site(), answer);
    }

    /** The note first, so that nobody wonders why it was closed. */
    public Outcome close(long link, String second) {
        Optional<Known> known = known(link);
        if (known.isEmpty() || known.get().issueId().equals(second)) return new Outcome.Done("");
        Known at = known.get();
        Sites.Door door = sites.open(at.site(), link);
        if (!(door instanceof Sites.Door.Open open)) return ((Sites.Door.Shut) door).outcome();
        Jira jira = open.jira();
        Answer<Issue> issue = jira.issue(second);
        if (issue instanceof Answer.Absent<Issue>) return new Outcome.Done("It is gone already.");
        if (!(issue instanceof Answer.Got<Issue> found)) return sites.trouble(at.site(), issue);
        Answer<?> noted = noted(jira, found.value(), at);
        if (!(noted instanceof Answer.Got<?>)) return sites.trouble(at.site(), noted);
        return closed(jira, found.value(), at);
    }

    private static Answer<?> noted(Jira jira, Issue second, Known at) {
        String note = "Made twice for " + at.item() + " in Debrief: " + at.key() + " is the one that is kept.";
        Answer<List<String>> said = jira.comments(second.id());
        if (!(said instanceof Answer.Got<List<String>> got)) return said;
        boolean isSaid = got.value().stream().anyMatch(comment -> comment.contains(note));
        return isSaid ? said : jira.comment(second.id(), note);
    }

    private Outcome closed(Jira jira, Issue second, Known at) {
        String done = second.key() + " is closed, " + at.key() + " is kept";
        if (Values.standing(second, at.map()).isOver()) return new Outcome.Done(done);
        Answer<List<Transition>> offered = jira.transitions(second.id());
        if (!(offered instanceof Answer.Got<List<Transition>> open)) return sites.trouble(at.site(), offered);
        Way.Next next = Way.next(open.value(), Standing.WONT_DO, at.map(), Set.of(second.status()));
        if (next instanceof Way.Next.None none)
            return new Outcome.GivenUp(
                    second.key() + " was made twice for " + at.item() + ": close it in Jira. " + none.why());
        Way.Next.Take take = (Way.Next.Take) next;
        Answer<Jira.Done> answer =
                jira.transition(second.id(), take.transition().id(), take.resolution());
        if (!(answer instanceof Answer.Got<Jira.Done>)) return sites.trouble(at.site(), answer);
        // through another status: the next try goes on
        return take.reaches().isOver() ? new Outcome.Done(done) : new Outcome.Later("On its way to be closed.", null);
    }

    private static Optional<Known> known(long link) {
        return QuarkusTransaction.requiringNew()
                .call(() -> IssueLink.<IssueLink>findByIdOptional(link)
                        .filter(row -> row.issueId != null && row.state != LinkState.UNLINKED)
                        .map(row -> new Known(
                                row.site.id(),
                                Objects.requireNonNull(row.issueId),
                                row.key,
                                row.item().toString(),
                                row.itemNumber,
                                row.label(),
                                row.map())));
    }
}
