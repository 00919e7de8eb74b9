package dev.debrief.jira.site;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be filled in when an issue is made, or changed: nothing else is taken. */
public final class Screen {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>(List.of("summary", "issuetype", "project"));

    Screen() {
        for (String id : List.of(
                "project",
                "issuetype",
                "summary",
                "description",
                "assignee",
                "duedate",
                "labels",
                "priority",
                "components")) {
            fields.put(id, Field.SYSTEM.get(id));
        }
    }

    public Screen without(String fieldId) {
        fields.remove(fieldId);
        required.remove(fieldId);
        return this;
    }

    public Screen with(Field field) {
        fields.put(field.id(), field);
        return this;
    }

    public Screen requires(Field field) {
        required.add(field.id());
        return with(field);
    }

    /** Asks for a field that Jira brings along. */
    public Screen requires(String fieldId) {
        return requires(Field.SYSTEM.get(fieldId));
    }

    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<Field> field(String id) {
        return Optional.ofNullable(fields.get(id));
    }

    public boolean asksFor(Field field) {
        return required.contains(field.id());
    }
}
