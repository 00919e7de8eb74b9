package dev.debrief.jira.site;

import java.time.Instant;
import java.util.List;

/** What somebody changed at once. */
public record Step(String id, JiraPerson by, Instant at, List<Change> changes) {}
