package dev.debrief.jira.remote;

import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Debrief needs of a Jira, Cloud or Data Center. Nothing here throws for what a Jira may answer, or not answer. */
public interface Jira {
    /** How many comments are read at most. */
    int MOST_SAID = 100;

    /** Whom Jira takes Debrief for. */
    Answer<Account> myself();

    /** Makes an issue; not repeatable. */
    Answer<Created> create(Draft draft);

    /**
     * Makes up to 50 issues with one call; not repeatable.
     *
     * @return for each draft, in their order, whether its issue was made, or why not
     */
    Answer<List<Answer<Created>>> createTogether(List<Draft> drafts);

    /** What issues that were made together say of themselves: an answer that names them may name them in any order. */
    Answer<Marks> marks(List<Created> made);

    /** By its id or by a key that it has or had. */
    Answer<Issue> issue(String idOrKey);

    /** The same with more beside it, by its id and with one call. */
    Answer<LookedAt> lookAt(String id, Set<LookedAt.Beside> beside);

    /** The categories of the statuses of a project, by their names. */
    Answer<Map<String, String>> categories(String project);

    /** The id of the account that a history names by its key; empty where it is gone. */
    Answer<Optional<String>> accountOf(String key);

    /** What may be done with its state now, with the fields that go with it. */
    Answer<List<Transition>> transitions(String id);

    /** The uuid that Debrief gave to the issue when it was made; absent where it did not make it. */
    Answer<String> mark(String id);

    /** Repeatable. */
    Answer<Done> edit(String id, Edit edit);

    /**
     * Moves it to another status.
     *
     * @param resolution the name of the resolution that goes with it; null for none
     */
    Answer<Done> transition(String id, String transition, @Nullable String resolution);

    /**
     * A page of the issues that the query finds, with their fields.
     *
     * @param next what the page before said; null for the first one
     */
    Answer<Found> search(String jql, @Nullable String next);

    /** The active accounts that an e-mail address, or a name where none has it, finds. */
    Answer<List<Account>> accounts(String query);

    /** A link from the issue to a page here; the same {@code globalId} changes the link there is. */
    Answer<Done> linkBack(String id, String globalId, String address, String title);

    /** Says something about the issue; not repeatable. */
    Answer<Done> comment(String id, String words);

    /** The words of the comments on the issue, without marks. */
    Answer<List<String>> comments(String id);

    /**
     * Says something about the issue; not repeatable.
     *
     * @param address of this Debrief, which pages in the words lead to
     * @param mark what the comment is found by if its answer is lost
     * @return the id of the comment
     */
    Answer<String> say(String id, Markdown words, String address, UUID mark);

    /** Comments on the issue, the newest first, behind so many of them; up to {@link #MOST_SAID}. */
    Answer<List<Said>> said(String id, int start);

    /** The comment is not there any more; absent where it was not before either. Repeatable. */
    Answer<Done> unsay(String id, String comment);

    /** An issue that was made. */
    record Created(String id, String key) {}

    /**
     * Whose the issues are, by the uuid that each was given.
     *
     * @param whose those that say so
     * @param hidden those that do not say, because they may not be seen
     */
    record Marks(Map<UUID, Created> whose, List<Created> hidden) {
        public Marks {
            whose = Map.copyOf(whose);
            hidden = List.copyOf(hidden);
        }
    }

    /** It happened, and there is nothing more to say. */
    record Done() {}

    /**
     * Some of what was searched for.
     *
     * @param next what asks for the next page; null where this is the last one
     */
    record Found(List<Issue> issues, @Nullable String next) {
        public Found {
            issues = List.copyOf(issues);
        }
    }
}
