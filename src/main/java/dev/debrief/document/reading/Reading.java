package dev.debrief.document.reading;

import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file: the tree, and beside it what was written where the tree holds what was understood.
 *
 * @param postMortem rows are named by place
 * @param title as written; null where the file has none and the tree is named after the file
 * @param severity as written; null where none is
 * @param status as written; null where none is
 * @param zone the time zone as written; null where none is
 * @param moments the milestones that the file labels
 * @param times for each entry of the timeline its time as written; empty where it has none
 * @param levels for each section of the tree the level of its heading, from 1; 0 where it had none
 * @param trigger what set it off; null where nothing is said
 * @param background what was before; null where nothing is said
 * @param isOwn whether Debrief wrote the file itself
 */
public record Reading(
        PostMortem postMortem,
        @Nullable String title,
        @Nullable String severity,
        @Nullable String status,
        @Nullable String zone,
        Map<Milestone.Kind, Moment> moments,
        List<String> times,
        List<Integer> levels,
        @Nullable Markdown trigger,
        @Nullable Markdown background,
        List<Note> notes,
        boolean isOwn) {
    public Reading {
        moments = Map.copyOf(moments);
        times = List.copyOf(times);
        levels = List.copyOf(levels);
        notes = List.copyOf(notes);
    }
}
