package dev.debrief.incident.search;

import java.util.List;

/**
 * What a filter is set to.
 *
 * @param value as its control has it: the configured name where one is meant
 * @param marks one of these marks an incident that passes; empty where the filter is no mark
 */
public record Chosen(String value, List<String> marks) {
    public Chosen {
        marks = List.copyOf(marks);
    }
}
