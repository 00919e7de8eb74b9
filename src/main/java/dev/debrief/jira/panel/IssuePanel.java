package dev.debrief.jira.panel;

import dev.debrief.action.IssueMark;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an action item shows of its issue.
 *
 * @param mark its key and how the two stand; null where it has none
 * @param status its status in Jira with whose it is there, in words; empty as long as nobody looked
 * @param sentence how they stand, why, and what to do
 * @param trouble why Jira cannot be asked just now; empty where it can
 * @param looked when it was looked at last, in words; empty for never
 * @param can the words of what can be done: {@code look}, {@code make}, {@code link}, {@code unlink}
 * @param making what the button says that has an issue made
 * @param done what was done just now; empty for nothing
 * @param typed what was typed and could not be taken as a key
 * @param found the issues that were found for that
 * @param problems what is wrong, by field
 */
@TemplateData
public record IssuePanel(
        int number,
        @Nullable IssueMark mark,
        String status,
        String sentence,
        String trouble,
        String looked,
        List<Difference> differences,
        List<Conflict> conflicts,
        List<String> can,
        String making,
        String done,
        String typed,
        List<FoundIssue> found,
        Map<String, String> problems) {
    /** A field that is one thing here and another there, and why. */
    @TemplateData
    public record Difference(String field, String here, String there, String why) {}

    /**
     * A value that gave way.
     *
     * @param from the side on which it stood
     * @param since when that was, in words
     */
    @TemplateData
    public record Conflict(long id, String field, String kept, String lost, String from, String since) {}

    public String address() {
        return "/actions/" + number + "/jira";
    }

    /** Whether somebody is about to link one. */
    public boolean isLinking() {
        return problems.containsKey("key") || !found.isEmpty();
    }

    /** Whether that can be done now. */
    public boolean may(String deed) {
        return can.contains(deed);
    }
}
