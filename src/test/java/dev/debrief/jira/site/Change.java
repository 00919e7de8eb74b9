package dev.debrief.jira.site;

import java.util.Optional;

/**
 * One line of an issue's history: what a field was and is, as ids and as people read it. A text has no ids.
 *
 * @param field the field as the history names it, such as {@code status}, {@code Key} or a custom field's name
 */
public record Change(
        String field, String fieldId, Optional<String> from, String fromText, Optional<String> to, String toText) {
    public boolean isCustom() {
        return fieldId.startsWith("customfield_");
    }
}
