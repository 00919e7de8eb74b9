package dev.debrief.jira.step;

import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Seen;
import dev.debrief.jira.merge.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one field in Jira.
 *
 * @param seen what both sides are seen with now; null where that is as it was
 * @param why why they differ; empty where they do not
 */
record Came(Field field, Verdict verdict, @Nullable Seen seen, String why) {
    Optional<Seen> result() {
        return Optional.ofNullable(seen);
    }
}
