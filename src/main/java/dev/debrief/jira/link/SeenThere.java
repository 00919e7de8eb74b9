package dev.debrief.jira.link;

import dev.debrief.jira.remote.Issue;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an issue was last seen as, so that a page tells of it without asking Jira. */
@Embeddable
public class SeenThere {
    /** In Jira's words; empty as long as nobody looked. */
    public String status = "";

    /** Whose the issue is, by the name in Jira; empty for nobody. */
    public String assignedTo = "";

    /** By Jira's clock. */
    @Nullable
    public Instant changedThere;

    @Nullable
    public Instant lookedAt;

    /** It was looked at. */
    void look(Issue issue, Instant now) {
        changedThere = issue.updated();
        lookedAt = now;
        status = issue.status();
        assignedTo = issue.assignee() == null ? "" : issue.assignee().name();
    }
}
