package dev.debrief.document;

import java.util.List;
import java.util.Map;

/**
 * The timeline, and which milestones are taken from which of its entries.
 *
 * @param marks the first entry that is marked for a milestone
 */
record TimelineReading(List<TimelineEntry> entries, Map<Milestone.Kind, RowId> marks) {}
