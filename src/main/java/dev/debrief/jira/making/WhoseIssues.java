package dev.debrief.jira.making;

import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Jira;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which of the issues that one call made is whose. Nobody promises the order in which Jira names them, so each issue is
 * asked for the uuid that only its item has; what its place in the answer says is not believed.
 *
 * @param whose those that say so
 * @param hidden the key of an issue that was made and may not be seen; empty where there is none
 * @param unknown why nothing could be asked, so that what was refused is not certain either; empty where it could
 */
record WhoseIssues(Map<UUID, Jira.Created> whose, String hidden, String unknown) {
    /** With one call for all that were made, where Jira tells it. */
    static WhoseIssues ask(Jira jira, List<Answer<Jira.Created>> said) {
        List<Jira.Created> made = said.stream()
                .flatMap(each -> each instanceof Answer.Got<Jira.Created> got ? Stream.of(got.value()) : Stream.empty())
                .distinct()
                .toList();
        if (made.isEmpty()) return new WhoseIssues(Map.of(), "", "");
        Answer<Jira.Marks> marks = jira.marks(made);
        if (!(marks instanceof Answer.Got<Jira.Marks> got))
            return new WhoseIssues(Map.of(), "", "Jira could not be asked which issue is whose: " + Sites.words(marks));
        List<Jira.Created> hidden = got.value().hidden();
        return new WhoseIssues(
                got.value().whose(), hidden.isEmpty() ? "" : hidden.get(0).key(), "");
    }

    /** Whether the issue of that uuid was made and cannot be told from others, because Debrief may not see it. */
    boolean hides(UUID uuid, Answer<Jira.Created> said) {
        return !hidden.isEmpty() && !whose.containsKey(uuid) && said instanceof Answer.Got<Jira.Created>;
    }

    /**
     * What became of one of them.
     *
     * @param said what stands at its place in the answer
     */
    Answer<Jira.Created> of(UUID uuid, Answer<Jira.Created> said) {
        Jira.Created proven = whose.get(uuid);
        if (proven != null) return new Answer.Got<>(proven);
        if (!unknown.isEmpty()) return new Answer.Unclear<>(unknown);
        return said instanceof Answer.Got<Jira.Created>
                ? new Answer.Unclear<>("Jira names another issue in its place.")
                : said;
    }
}
