package dev.debrief.jira.site;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done to an issue, at once when it was done.
 *
 * @param event the webhook event, such as {@code jira:issue_updated}
 * @param kind the finer word that stands beside it, such as {@code issue_assigned}; empty for comments
 */
public record Happening(
        String event,
        String kind,
        Issue issue,
        JiraPerson by,
        Optional<Step> step,
        Optional<Comment> comment,
        Instant at) {}
