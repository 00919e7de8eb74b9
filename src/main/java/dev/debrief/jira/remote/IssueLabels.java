package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds Debrief's own label among those of an issue. */
public final class IssueLabels {
    private static final String OURS = "debrief-";

    private IssueLabels() {}

    /** The uuid in the labels of an issue as Jira tells it. */
    public static Optional<UUID> uuid(JsonNode issue) {
        return uuid(IssueJson.stream(issue.path("fields").path("labels")).map(JsonNode::asText));
    }

    /** The uuid in these labels. */
    public static Optional<UUID> uuid(List<String> labels) {
        return uuid(labels.stream());
    }

    private static Optional<UUID> uuid(Stream<String> labels) {
        return labels.filter(label -> label.startsWith(OURS))
                .flatMap(label -> parse(label.substring(OURS.length())).stream())
                .findFirst();
    }

    /** The uuid that these words are; empty where they are none. */
    public static Optional<UUID> parse(String words) {
        try {
            return Optional.of(UUID.fromString(words));
        } catch (IllegalArgumentException anotherLabel) {
            return Optional.empty();
        }
    }
}
