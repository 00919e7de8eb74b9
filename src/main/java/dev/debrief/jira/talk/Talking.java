package dev.debrief.jira.talk;

import dev.debrief.delivery.Outcome;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Jira;
import dev.debrief.jira.remote.Said;
import dev.debrief.people.BaseAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says in Jira what was said here, exactly once, and hears what is said there. A comment bears a mark; where an answer was
 * lost it is looked for by that, and said again only when it was not found after a while.
 */
@ApplicationScoped
public class Talking {
    /** A call that nobody waits for any more may still be on its way through Jira. */
    static final Duration QUIET = Duration.ofMinutes(2);

    private static final String TAKEN_BACK = "It was taken back before it was said.";

    private final Sites sites;
    private final Talk talk;
    private final Listening listening;
    private final BaseAddress address;
    private final Clock clock;

    Talking(Sites sites, Talk talk, Listening listening, BaseAddress address, Clock clock) {
        this.sites = sites;
        this.talk = talk;
        this.listening = listening;
        this.address = address;
        this.clock = clock;
    }

    /** One try to say it. What was sent before may have happened after all, so it is looked for first. */
    public Outcome say(long comment) {
        Optional<Talk.Unsaid> unsaid = talk.unsaid(comment);
        if (unsaid.isEmpty()) return new Outcome.Done("");
        Talk.Unsaid known = unsaid.get();
        if (known.takenBack() && known.postedAt() == null) return new Outcome.Done(TAKEN_BACK);
        Sites.Door door = sites.open(known.site(), known.link());
        if (!(door instanceof Sites.Door.Open open)) return ((Sites.Door.Shut) door).outcome();
        if (known.postedAt() == null) return send(open.jira(), known);
        Outcome found = look(open.jira(), known);
        if (!(found instanceof Outcome.Later)) return found;
        return known.takenBack() ? new Outcome.Done(TAKEN_BACK) : send(open.jira(), known);
    }

    /** What became of a try that was not answered. */
    public Outcome look(long comment) {
        Optional<Talk.Unsaid> unsaid = talk.unsaid(comment);
        if (unsaid.isEmpty()) return new Outcome.Done("");
        Talk.Unsaid known = unsaid.get();
        if (known.postedAt() == null) return new Outcome.Later("Nothing was sent.", null);
        Sites.Door door = sites.open(known.site(), known.link());
        if (!(door instanceof Sites.Door.Open open))
            return new Outcome.Unknown(((Sites.Door.Shut) door).outcome().why());
        return look(open.jira(), known);
    }

    private Outcome look(Jira jira, Talk.Unsaid known) {
        Answer<List<Said>> answer = jira.said(known.issueId(), 0);
        if (answer instanceof Answer.Absent<?>) return outOfSight(known);
        if (!(answer instanceof Answer.Got<List<Said>> got)) {
            sites.trouble(known.site(), answer);
            return new Outcome.Unknown("Jira could not be asked whether it was said: " + Sites.words(answer));
        }
        Optional<Said> found = got.value().stream()
                .filter(said -> said.mark().equals(known.mark().toString()))
                .findFirst();
        if (found.isPresent()) return said(known, found.get().id());
        boolean isQuiet = known.postedAt() == null
                || !clock.instant().isBefore(known.postedAt().plus(QUIET));
        return isQuiet
                ? new Outcome.Later("Jira does not have the comment: it was not said.", null)
                : new Outcome.Unknown("Jira does not have the comment yet; it may be on its way.");
    }

    private Outcome send(Jira jira, Talk.Unsaid known) {
        if (!talk.posting(known)) return new Outcome.Later("Somebody else says it.", null);
        Answer<String> answer = jira.say(
                known.issueId(),
                known.words().withItsAuthor(),
                address.configured().orElse(""),
                known.mark());
        if (answer instanceof Answer.Got<String> got) return said(known, got.value());
        if (answer instanceof Answer.Unclear<String> unclear) return new Outcome.Unknown(unclear.why());
        talk.notPosted(known);
        if (answer instanceof Answer.Absent<?>) return outOfSight(known);
        return answer instanceof Answer.Refused<?> || answer instanceof Answer.Forbidden<?>
                ? new Outcome.GivenUp("The comment could not be said in Jira. " + Sites.words(answer))
                : sites.trouble(known.site(), answer);
    }

    private Outcome outOfSight(Talk.Unsaid known) {
        talk.lost(known);
        return new Outcome.Done(known.key() + " is out of sight; it is said when it is seen again.");
    }

    private Outcome said(Talk.Unsaid known, String id) {
        talk.posted(known.comment(), id);
        return new Outcome.Done("comment " + id);
    }

    /** Takes a comment of Debrief's own away that was taken back here. It may be repeated. */
    public Outcome unsay(long comment) {
        Optional<Talk.Unwanted> unwanted = talk.unwanted(comment);
        if (unwanted.isEmpty()) return new Outcome.Done("");
        Talk.Unwanted known = unwanted.get();
        Sites.Door door = sites.open(known.site(), known.link());
        if (!(door instanceof Sites.Door.Open open)) return ((Sites.Door.Shut) door).outcome();
        Answer<Jira.Done> answer = open.jira().unsay(known.issueId(), known.commentId());
        if (answer instanceof Answer.Got<?> || answer instanceof Answer.Absent<?>) {
            talk.gone(comment);
            return new Outcome.Done("comment " + known.commentId() + " is gone");
        }
        if (answer instanceof Answer.Refused<?> || answer instanceof Answer.Forbidden<?>)
            return new Outcome.GivenUp(
                    "The comment stays in Jira: let Debrief's account delete its own. " + Sites.words(answer));
        return sites.trouble(known.site(), answer);
    }

    /** Reads what was said there. It may be repeated. */
    public Outcome hear(long link) {
        Optional<Listening.Heard> listens = listening.listens(link);
        if (listens.isEmpty()) return new Outcome.Done("");
        Listening.Heard heard = listens.get();
        Sites.Door door = sites.open(heard.site(), link);
        if (!(door instanceof Sites.Door.Open open)) return ((Sites.Door.Shut) door).outcome();
        Answer<Conversation> answer = Conversation.read(open.jira(), heard);
        if (answer instanceof Answer.Absent<?> || answer instanceof Answer.Forbidden<?>)
            return new Outcome.Done(Sites.words(answer));
        if (!(answer instanceof Answer.Got<Conversation> got)) return sites.trouble(heard.site(), answer);
        listening.hear(heard, got.value());
        return new Outcome.Done("");
    }
}
