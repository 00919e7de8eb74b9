package dev.debrief.jira.team;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Side;
import dev.debrief.jira.merge.Standing;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a team's settings mean, outside a transaction.
 *
 * @param priorities from the word of a priority to its name in Jira
 * @param states from a standing to the name of the status that it has in this project, where somebody said so
 * @param refusals resolutions and statuses, in Jira's words, that mean: it will not be done
 * @param owners whose value counts where both sides changed
 * @param leftOut fields, by Jira's names, that are not on the screen
 * @param fields what else is written into every issue
 */
public record TeamMap(
        long id,
        String project,
        String issueType,
        List<String> labels,
        List<String> components,
        Map<String, String> priorities,
        Map<Standing, String> states,
        List<String> refusals,
        Map<Field, Side> owners,
        Set<String> leftOut,
        List<FixedField> fields) {
    /** What means that it will not be done, where a team says nothing else. */
    public static final List<String> REFUSALS =
            List.of("Won't Do", "Won't Fix", "Declined", "Duplicate", "Cannot Reproduce", "Cancelled", "Rejected");

    private static final ObjectMapper JSON = new ObjectMapper();

    public TeamMap {
        labels = List.copyOf(labels);
        components = List.copyOf(components);
        priorities = Map.copyOf(priorities);
        states = Map.copyOf(states);
        refusals = List.copyOf(refusals);
        owners = Map.copyOf(owners);
        leftOut = Set.copyOf(leftOut);
        fields = List.copyOf(fields);
    }

    /** What the settings of that row mean. */
    public static TeamMap of(TeamRow row) {
        Map<Standing, String> states = new EnumMap<>(Standing.class);
        words(row.states)
                .forEach((word, status) -> Standing.of(word).ifPresent(standing -> states.put(standing, status)));
        return new TeamMap(
                row.id(),
                row.project,
                row.issueType,
                row.labels,
                row.components,
                words(row.priorities),
                states,
                row.refusals,
                Map.of(
                        Field.STATE, Side.of(row.stateOwner),
                        Field.ASSIGNEE, Side.of(row.assigneeOwner),
                        Field.DUE, Side.of(row.dueOwner),
                        Field.SUMMARY, Side.of(row.summaryOwner)),
                Set.copyOf(row.leftOut),
                FixedField.read(row.fields));
    }

    /** The usual one, for a link whose team has no settings any more. */
    public static TeamMap usual() {
        return new TeamMap(
                0,
                "",
                "",
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                REFUSALS,
                Map.of(
                        Field.STATE, Side.JIRA,
                        Field.ASSIGNEE, Side.JIRA,
                        Field.DUE, Side.DEBRIEF,
                        Field.SUMMARY, Side.DEBRIEF),
                Set.of(),
                List.of());
    }

    /** What else stands in every issue, by Jira's names of fields. */
    public Map<String, JsonNode> others() {
        Map<String, JsonNode> others = new HashMap<>();
        fields.forEach(field -> others.put(field.id(), field.value()));
        return others;
    }

    /** Whose value counts where both changed that field. */
    public Side owner(Field field) {
        return owners.getOrDefault(field, Side.JIRA);
    }

    /** Whether a resolution or a status of that name means that it will not be done. */
    public boolean isRefusal(String name) {
        return refusals.stream().anyMatch(refusal -> refusal.equalsIgnoreCase(name.strip()));
    }

    /** The standing that somebody gave to that status; empty where nobody did. */
    public Optional<Standing> standingOf(String status) {
        return states.entrySet().stream()
                .filter(state -> state.getValue().equalsIgnoreCase(status.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> words(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the settings keep JSON only", impossible);
        }
    }
}
