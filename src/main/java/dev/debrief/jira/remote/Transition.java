package dev.debrief.jira.remote;

import java.util.List;
import java.util.Optional;

/**
 * A way from one status to another.
 *
 * @param to the name of the status it leads to
 * @param category of that status: {@code new}, {@code indeterminate} or {@code done}
 * @param fields those on its screen
 */
public record Transition(String id, String name, String to, String category, List<FieldOnScreen> fields) {
    public Transition {
        fields = List.copyOf(fields);
    }

    /**
     * A field that goes with the transition.
     *
     * @param key Jira's name for it, as {@code resolution}
     * @param allowed the names of what may be chosen; empty where anything may be written
     */
    public record FieldOnScreen(String key, String name, boolean required, List<String> allowed) {
        public FieldOnScreen {
            allowed = List.copyOf(allowed);
        }
    }

    /** The field of that key on its screen. */
    public Optional<FieldOnScreen> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
