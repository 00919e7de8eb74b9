package dev.debrief.jira.talk;

import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Jira;
import dev.debrief.jira.remote.Said;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest of what was said about an issue: as far back as something may have become of it that is not known here.
 *
 * @param newest some may stand twice
 * @param areAll whether there are no elder ones
 */
record Conversation(List<Said> newest, boolean areAll) {
    /** Enough for a few thousand; who says more at once is heard the next time. */
    private static final int PAGES = 30;

    /** Where comments are taken away while it is read, elder ones move up. */
    private static final int TWICE = 10;

    Conversation {
        newest = List.copyOf(newest);
    }

    /** Page by page, until what was said before the item had its issue. */
    static Answer<Conversation> read(Jira jira, Listening.Heard heard) {
        List<Said> all = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            Answer<List<Said>> answer = jira.said(heard.issueId(), page * (Jira.MOST_SAID - TWICE));
            if (!(answer instanceof Answer.Got<List<Said>> got)) return answer.withoutValue();
            all.addAll(got.value());
            if (got.value().size() < Jira.MOST_SAID) return new Answer.Got<>(new Conversation(all, true));
            if (got.value().get(Jira.MOST_SAID - 1).at().isBefore(heard.since())) break;
        }
        return new Answer.Got<>(new Conversation(all, false));
    }

    /** Whether it would have been read if it were there. Numbers of comments only grow. */
    boolean isWithout(String id) {
        if (newest.stream().anyMatch(said -> said.id().equals(id))) return false;
        return areAll || newest.stream().anyMatch(said -> number(said.id()).compareTo(number(id)) < 0);
    }

    private static BigInteger number(String id) {
        return new BigInteger(id);
    }
}
