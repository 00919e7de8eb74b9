package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.shared.Markdown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue to be made.
 *
 * @param issueType its name, or its id in digits
 * @param address of this Debrief, which pages in the description lead to
 * @param others what else stands in each of them, by Jira's names of fields, as Jira takes it
 * @param uuid what the issue is found by if its answer is lost
 * @param leftOut fields, by Jira's names, that its screen does not have
 */
public record Draft(
        String project,
        String issueType,
        String summary,
        Markdown description,
        String address,
        @Nullable String assignee,
        @Nullable LocalDate due,
        List<String> labels,
        List<String> components,
        String priority,
        Map<String, JsonNode> others,
        UUID uuid,
        Set<String> leftOut) {
    public Draft {
        labels = List.copyOf(labels);
        components = List.copyOf(components);
        others = Map.copyOf(others);
        leftOut = Set.copyOf(leftOut);
    }

    /** The label that an issue is found by. */
    public static String label(UUID uuid) {
        return "debrief-" + uuid;
    }
}
