package dev.debrief.jira.step;

import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Seen;
import dev.debrief.jira.merge.Side;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.merge.Verdict;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import dev.debrief.jira.remote.LookedAt;
import dev.debrief.jira.remote.Transition;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Takes an issue along its workflow, one transition after the other, and says each before it is taken. */
final class Transitions {
    private static final int MOST = 5;

    private final Jira jira;
    private final Snapshot at;
    private final LookedAt looked;
    private final Issue issue;
    private final Meanwhile meanwhile;

    Transitions(Jira jira, Snapshot at, LookedAt looked, Meanwhile meanwhile) {
        this.jira = jira;
        this.at = at;
        this.looked = looked;
        this.issue = looked.issue();
        this.meanwhile = meanwhile;
    }

    /** Where it ended. */
    sealed interface End {
        record Arrived(Standing standing) implements End {}

        /**
         * Jira offers no way on.
         *
         * @param standing where it stands now; empty where it did not move
         */
        record NoWay(String why, Optional<Standing> standing) implements End {}

        /** To be done again from the beginning. */
        record Broken(Answer<?> answer) implements End {}

        /** Somebody else is at it. */
        record Overrun() implements End {}

        /** Whether the issue stands elsewhere now. */
        default boolean hasMoved() {
            return this instanceof Arrived
                    || (this instanceof NoWay noWay && noWay.standing().isPresent());
        }
    }

    /**
     * Goes as far as there is a way.
     *
     * @param before told before each; false where nothing more may be sent
     */
    End go(Verdict verdict, BiPredicate<@Nullable Seen, Standing> before) {
        Standing wanted = Standing.of(at.ours().state()).orElseThrow();
        Seen seen = at.seen().get(Field.STATE);
        LookedAt now = looked;
        Set<String> visited = new HashSet<>();
        Optional<Standing> reached = Optional.empty();
        for (int hops = 0; hops < MOST; hops++) {
            visited.add(now.issue().status());
            Answer<List<Transition>> offered = offered(now);
            if (!(offered instanceof Answer.Got<List<Transition>> open)) return new End.Broken(offered);
            meanwhile.offered(open.value());
            Way.Next next = Way.next(open.value(), wanted, at.map(), visited);
            if (!(next instanceof Way.Next.Take take))
                return reached.filter(Standing::isOver).isPresent()
                        ? new End.Arrived(reached.get())
                        : new End.NoWay(((Way.Next.None) next).why(), reached);
            if (!before.test(seen, take.reaches())) return new End.Overrun();
            seen = Seen.beforeSending(
                    seen,
                    verdict,
                    Values.standing(issue, at.map()).word(),
                    List.of(take.reaches().word()));
            verdict = new Verdict.Carry(Side.JIRA, wanted.word());
            Answer<Jira.Done> answer =
                    jira.transition(issue.id(), take.transition().id(), take.resolution());
            if (answer instanceof Answer.Refused<Jira.Done> || answer instanceof Answer.Forbidden<Jira.Done>)
                return refused(answer, take.transition(), reached);
            if (!(answer instanceof Answer.Got<Jira.Done>)) return new End.Broken(answer);
            reached = Optional.of(take.reaches());
            // “won't do” that can only be said as done has arrived as well
            if (take.reaches() == wanted || (wanted.isOver() && take.reaches().isOver()))
                return new End.Arrived(take.reaches());
            Answer<LookedAt> again = jira.lookAt(issue.id(), EnumSet.of(LookedAt.Beside.TRANSITIONS));
            if (!(again instanceof Answer.Got<LookedAt> got)) return new End.Broken(again);
            now = got.value();
        }
        return new End.NoWay("The way through Jira's workflow is too long.", reached);
    }

    private Answer<List<Transition>> offered(LookedAt now) {
        return now.transitions() == null
                ? jira.transitions(issue.id())
                : new Answer.Got<>(Objects.requireNonNull(now.transitions()));
    }

    /** A transition that is not offered any more was refused because somebody else moved the issue meanwhile. */
    private End refused(Answer<Jira.Done> answer, Transition taken, Optional<Standing> reached) {
        Answer<List<Transition>> offered = jira.transitions(issue.id());
        if (!(offered instanceof Answer.Got<List<Transition>> open)) return new End.Broken(offered);
        boolean isOffered = open.value().stream().anyMatch(one -> one.id().equals(taken.id()));
        return isOffered
                ? new End.NoWay(Sites.words(answer), reached)
                : new End.Broken(new Answer.NotNow<>("Somebody moved the issue meanwhile.", null));
    }
}
