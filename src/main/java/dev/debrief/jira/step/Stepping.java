package dev.debrief.jira.step;

import dev.debrief.delivery.Outcome;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Merge;
import dev.debrief.jira.merge.Verdict;
import dev.debrief.jira.person.Accounts;
import dev.debrief.jira.remote.Account;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import dev.debrief.jira.remote.LookedAt;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings one action item and its issue in step: reads the issue, merges field by field, sends what is for Jira, the
 * transition first, and then keeps what came of it. It may be repeated from any point.
 */
@ApplicationScoped
public class Stepping {
    private static final String ANOTHER = "Another step began meanwhile.";

    private final Sites sites;
    private final Steps steps;
    private final Accounts accounts;

    Stepping(Sites sites, Steps steps, Accounts accounts) {
        this.sites = sites;
        this.steps = steps;
        this.accounts = accounts;
    }

    /** One try. It may be repeated from any point. */
    public Outcome step(long link) {
        Optional<Snapshot> begun = steps.begin(link);
        if (begun.isEmpty()) return new Outcome.Done("");
        Snapshot at = begun.get();
        Sites.Door door = sites.open(at.site(), link);
        if (!(door instanceof Sites.Door.Open open)) return ((Sites.Door.Shut) door).outcome();
        Jira jira = open.jira();
        if (at.sending().account().isEmpty()) {
            Answer<Account> me = jira.myself();
            if (!(me instanceof Answer.Got<Account> got)) return sites.trouble(at.site(), me);
            at = steps.greeted(at, got.value());
        }
        if (at.email() != null) {
            Answer<Optional<Account>> found =
                    account(jira, at.email(), at.item().doer());
            if (found instanceof Answer.Got<Optional<Account>> got) at = known(at, got.value());
            else if (!(found instanceof Answer.No<Optional<Account>>)) return sites.trouble(at.site(), found);
        }
        return with(jira, at);
    }

    /** By e-mail; where Jira hides it, by a name that only one has. */
    private static Answer<Optional<Account>> account(Jira jira, String email, @Nullable String name) {
        Answer<Optional<Account>> found = jira.accounts(email).map(all -> Accounts.meant(all, email));
        boolean isNobody = found instanceof Answer.Got<Optional<Account>> got
                && got.value().isEmpty();
        return isNobody && name != null ? jira.accounts(name).map(all -> Accounts.named(all, name)) : found;
    }

    private Snapshot known(Snapshot at, Optional<Account> account) {
        if (account.isEmpty() || at.item().owner() == null) return at;
        long person = at.item().owner().id();
        return QuarkusTransaction.requiringNew().call(() -> {
            accounts.keep(at.site(), person, account.get().id());
            return accounts.of(at.site(), person).map(at::knowing).orElse(at);
        });
    }

    private Outcome with(Jira jira, Snapshot at) {
        boolean wasSending = at.sending().since() != null;
        Set<LookedAt.Beside> beside = EnumSet.noneOf(LookedAt.Beside.class);
        if (wasSending) beside.add(LookedAt.Beside.HISTORY);
        if (at.isStateChanged()) beside.add(LookedAt.Beside.TRANSITIONS);
        Answer<LookedAt> answer = jira.lookAt(at.issueId(), beside);
        if (answer instanceof Answer.Absent<LookedAt>) return lost(at, LinkState.GONE, IssueLink.outOfSight(at.key()));
        if (answer instanceof Answer.Forbidden<LookedAt>)
            return lost(at, LinkState.FORBIDDEN, "Debrief may no longer see " + at.key() + " in Jira.");
        if (!(answer instanceof Answer.Got<LookedAt> got)) return sites.trouble(at.site(), answer);
        sites.isWell(at.site());
        Meanwhile meanwhile = new Meanwhile(jira, at);
        meanwhile.saw(got.value().issue());
        Optional<Answer<?>> trouble = wasSending ? examined(at, meanwhile, got.value()) : Optional.empty();
        return trouble.isPresent() ? sites.trouble(at.site(), trouble.get()) : merge(jira, at, got.value(), meanwhile);
    }

    private Optional<Answer<?>> examined(Snapshot at, Meanwhile meanwhile, LookedAt looked) {
        Answer<Meanwhile.Told> told = meanwhile.told(looked);
        if (!(told instanceof Answer.Got<Meanwhile.Told> got)) return Optional.of(told);
        steps.keep(at, got.value());
        return Optional.empty();
    }

    private Outcome merge(Jira jira, Snapshot at, LookedAt looked, Meanwhile meanwhile) {
        Issue issue = looked.issue();
        Values theirs = Values.theirs(issue, at.map());
        Map<Field, Verdict> verdicts = new EnumMap<>(Field.class);
        for (Field field : Field.values())
            verdicts.put(
                    field,
                    Merge.of(
                            at.seen().get(field),
                            at.ours().get(field),
                            theirs.get(field),
                            at.map().owner(field)));
        TheirSide theirSide = new TheirSide(jira, steps, at, looked, meanwhile);
        Optional<Answer<?>> trouble = theirSide.take(verdicts);
        if (trouble.isPresent()) return broken(at, trouble.get());
        if (theirSide.isOverrun()) return new Outcome.Later(ANOTHER, null);
        if (!theirSide.hasWritten()) return finished(at, issue, issue, theirSide);
        // what was written over meanwhile stands in the history alone
        Answer<LookedAt> after = jira.lookAt(at.issueId(), EnumSet.of(LookedAt.Beside.HISTORY));
        if (!(after instanceof Answer.Got<LookedAt> got)) return broken(at, after);
        Optional<Answer<?>> unread = examined(at, meanwhile, got.value());
        return unread.isPresent()
                ? broken(at, unread.get())
                : finished(at, issue, got.value().issue(), theirSide);
    }

    private Outcome finished(Snapshot at, Issue issue, Issue after, TheirSide theirSide) {
        if (!steps.finish(at, issue, after, theirSide.came())) return new Outcome.Later(ANOTHER, null);
        return new Outcome.Done(after.key() + (theirSide.hasWritten() ? " changed" : ""));
    }

    private Outcome broken(Snapshot at, Answer<?> trouble) {
        if (trouble instanceof Answer.Absent<?>) return lost(at, LinkState.GONE, IssueLink.outOfSight(at.key()));
        return sites.trouble(at.site(), trouble);
    }

    private Outcome lost(Snapshot at, LinkState how, String why) {
        steps.lost(at, how, why);
        return new Outcome.Done(why);
    }
}
