package dev.debrief.jira.remote;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about an issue; what is null stays as it is. Its state is changed by transitions alone.
 *
 * @param due empty takes the date away
 * @param assignee empty takes the assignee away
 * @param withoutLabel a label that is taken away
 */
@SuppressWarnings("NullableOptional") // to take a value away is not to leave it
public record Edit(
        @Nullable String summary,
        @Nullable Optional<LocalDate> due,
        @Nullable Optional<String> assignee,
        @Nullable String withoutLabel) {
    /** Whether nothing is to be different. */
    public boolean isEmpty() {
        return summary == null && due == null && assignee == null && withoutLabel == null;
    }
}
