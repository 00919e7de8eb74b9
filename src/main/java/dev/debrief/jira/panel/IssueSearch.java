package dev.debrief.jira.panel;

import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds issues that there are by words of their summary, for somebody who does not know the key. */
@ApplicationScoped
class IssueSearch {
    private static final int MOST = 10;
    private static final int MOST_WORDS = 12;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Sites sites;
    private final Relinking relinking;

    IssueSearch(Sites sites, Relinking relinking) {
        this.sites = sites;
        this.relinking = relinking;
    }

    /** The newest of those whose summary has all the words. */
    HandDone find(ActionItemNumber item, String typed) {
        Optional<String> query = query(typed);
        if (query.isEmpty())
            return Relinking.refused("Write a key such as OPS-12, the address of the issue, or words of its summary.");
        Optional<Relinking.Where> where = relinking.where(item);
        if (where.isEmpty()) return Relinking.refused("No Jira is set up for its team.");
        long site = where.get().site();
        Sites.Door door = sites.openBriefly(site, null);
        if (!(door instanceof Sites.Door.Open open)) return Relinking.cannotAsk((Sites.Door.Shut) door);
        Answer<Jira.Found> answer = open.jira().search(query.get(), null);
        if (!(answer instanceof Answer.Got<Jira.Found> got))
            return Relinking.refused("Jira could not be searched. " + Sites.words(answer));
        List<Issue> found = got.value().issues().stream().limit(MOST).toList();
        if (found.isEmpty())
            return Relinking.refused("Jira finds no issue with “" + typed.strip()
                    + "” in its summary. Try fewer words, or give its key.");
        Map<String, ActionItemNumber> taken = QuarkusTransaction.joiningExisting()
                .call(() ->
                        IssueLinks.itemsOf(site, found.stream().map(Issue::id).toList()));
        return new HandDone.Found(found.stream()
                .map(issue -> new FoundIssue(
                        issue.key(),
                        issue.summary(),
                        issue.status(),
                        Optional.ofNullable(taken.get(issue.id()))
                                .map(ActionItemNumber::toString)
                                .orElse("")))
                .toList());
    }

    /** In JQL; the last word may be the beginning of one. Empty where there is nothing to search for. */
    private static Optional<String> query(String typed) {
        String words = BETWEEN_WORDS
                .splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1)
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of("summary ~ \"" + words + "*\" ORDER BY updated DESC");
    }
}
