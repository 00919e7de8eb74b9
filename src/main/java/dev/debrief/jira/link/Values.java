package dev.debrief.jira.link;

import dev.debrief.action.ItemView;
import dev.debrief.document.When;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.team.TeamMap;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one side, each as a text that can be compared with the other side's.
 *
 * @param assignee an account in Jira; {@code person 12} for somebody who is not known there
 * @param due a day; an instant counts by its day in UTC, and words that say when are no day
 */
public record Values(
        String state, @Nullable String assignee, @Nullable String due, String summary) {
    private static final String PERSON = "person ";

    /**
     * The values of an action item.
     *
     * @param account of its owner; null where nobody knows one
     */
    public static Values ours(ItemView item, @Nullable String account) {
        Standing standing = item.dropped() ? Standing.WONT_DO : Standing.of(item.state());
        String assignee = item.owner() == null
                ? null
                : account == null ? PERSON + item.owner().id() : account;
        return new Values(standing.word(), assignee, day(item.due()), summary(item));
    }

    /** Words that have no letter to read, as a picture alone, are no summary to Jira. */
    public static String summary(ItemView item) {
        String words = Summary.of(item.text());
        return words.chars().anyMatch(letter -> isSeen(letter))
                ? words
                : item.number().toString();
    }

    private static boolean isSeen(int letter) {
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && Character.getType(letter) != Character.FORMAT;
    }

    /** The values of an issue, by the settings of its team. */
    public static Values theirs(Issue issue, TeamMap map) {
        return new Values(
                standing(issue, map).word(),
                issue.assignee() == null ? null : issue.assignee().id(),
                issue.due() == null ? null : issue.due().toString(),
                Summary.oneLine(issue.summary()));
    }

    /** The category counts: a reopened issue may keep its resolution. */
    public static Standing standing(Issue issue, TeamMap map) {
        return standing(issue.status(), issue.category(), issue.resolution(), map);
    }

    /**
     * What a status and its category mean.
     *
     * @param resolution empty where there is none, or nobody knows it
     */
    public static Standing standing(String status, String category, String resolution, TeamMap map) {
        Standing said = map.standingOf(status).orElse(null);
        if (said != null && said.isOver() == category.equals("done")) return said;
        if (!category.equals("done")) return category.equals("new") ? Standing.OPEN : Standing.IN_PROGRESS;
        return map.isRefusal(resolution) || map.isRefusal(status) ? Standing.WONT_DO : Standing.DONE;
    }

    /** Whether this is somebody whom Jira does not know. */
    public static boolean isUnknown(@Nullable String assignee) {
        return assignee != null && assignee.startsWith(PERSON);
    }

    /** The id of the person here whom Jira does not know; empty for an account. */
    public static Optional<Long> person(String assignee) {
        return isUnknown(assignee) ? Optional.of(Long.valueOf(assignee.substring(PERSON.length()))) : Optional.empty();
    }

    /** The value of that field; null where it is empty. */
    @Nullable
    public String get(Field field) {
        return switch (field) {
            case STATE -> state;
            case ASSIGNEE -> assignee;
            case DUE -> due;
            case SUMMARY -> summary;
        };
    }

    private static @Nullable String day(When due) {
        if (due instanceof When.OnDay onDay) return onDay.day().toString();
        if (due instanceof When.Exact exact)
            return LocalDate.ofInstant(exact.instant(), ZoneOffset.UTC).toString();
        return null;
    }
}
