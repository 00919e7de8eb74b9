package dev.debrief.jira.remote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is now.
 *
 * @param id never changes
 * @param key changes when the issue moves
 * @param category {@code new}, {@code indeterminate} or {@code done}
 * @param resolution its name; empty where there is none. A reopened issue may keep it
 */
public record Issue(
        String id,
        String key,
        String summary,
        String status,
        String category,
        String resolution,
        @Nullable Account assignee,
        @Nullable LocalDate due,
        List<String> labels,
        @Nullable Instant updated) {
    public Issue {
        labels = List.copyOf(labels);
    }

    /** The project in its key. */
    public String project() {
        int dash = key.lastIndexOf('-');
        return dash < 0 ? key : key.substring(0, dash);
    }
}
