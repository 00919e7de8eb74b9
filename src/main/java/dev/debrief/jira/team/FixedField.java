package dev.debrief.jira.team;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * What is written into a field of every issue of a team, because a person chose it.
 *
 * @param id Jira's name of the field, as {@code customfield_10010}
 * @param name what people call it
 * @param typed what the person chose, as they see it
 * @param value the same as Jira takes it
 */
public record FixedField(String id, String name, String typed, JsonNode value) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As a team keeps them. */
    static List<FixedField> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<FixedField>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the settings keep JSON only", impossible);
        }
    }

    /** As a team keeps them. */
    public static String write(List<FixedField> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read can be written", impossible);
        }
    }
}
