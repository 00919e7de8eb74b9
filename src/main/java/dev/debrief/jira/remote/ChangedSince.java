package dev.debrief.jira.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks which issues changed, from some time before on, because the search finds a change some minutes late.
 *
 * @param projects their keys
 * @param zone of the account, in which Jira reads the minutes of a search
 */
public record ChangedSince(List<String> projects, Instant since, ZoneId zone) {
    /** How late the search may be. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    public ChangedSince {
        projects = List.copyOf(projects);
    }

    /** In Jira's words, the eldest change first. Minutes are rounded down, so that none is left out. */
    public String query() {
        String names = projects.stream().map(project -> "\"" + project + "\"").collect(Collectors.joining(", "));
        return "project in (" + names + ") AND updated >= \""
                + MINUTE.withZone(zone).format(since.minus(OVERLAP)) + "\" ORDER BY updated ASC";
    }
}
