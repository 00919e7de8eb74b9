package dev.debrief.jira;

import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Draft;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Looks for an issue that may have been made: by its label; where the screen has no labels, among those that changed
 * since in its project, by the mark that each was given.
 */
record Finding(Jira jira, Links.Known known) {
    private static final int MOST_PAGES = 20;

    Answer<List<Issue>> find() {
        if (known.labelled())
            return jira.search("labels = \"" + Draft.label(known.uuid()) + "\" ORDER BY created ASC", null)
                    .map(Jira.Found::issues);
        Instant since = Objects.requireNonNullElse(known.postedAt(), Instant.EPOCH);
        String query = Polling.query(List.of(known.project()), since, known.zone());
        List<Issue> ours = new ArrayList<>();
        String next = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer<Jira.Found> answer = jira.search(query, next);
            if (!(answer instanceof Answer.Got<Jira.Found> got)) return answer.withoutValue();
            for (Issue issue : got.value().issues()) {
                Answer<String> mark = jira.mark(issue.id());
                boolean isRead = mark instanceof Answer.Got<String> || mark instanceof Answer.No<String>;
                if (!isRead) return mark.withoutValue();
                boolean isOurs = mark instanceof Answer.Got<String> marked
                        && marked.value().equals(known.uuid().toString());
                if (isOurs) ours.add(issue);
            }
            next = got.value().next();
            if (next == null) break;
        }
        return new Answer.Got<>(ours);
    }
}
