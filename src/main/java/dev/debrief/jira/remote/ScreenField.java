package dev.debrief.jira.remote;

import java.util.List;
import java.util.Optional;

/**
 * A field that can be filled in when an issue is made.
 *
 * @param id Jira's name for it, as {@code customfield_10010}
 * @param required whether Jira refuses an issue without it: it has no value of its own
 * @param type what it holds, in Jira's words: {@code string}, {@code option}, {@code array} and so on
 * @param items what the elements of an array are; empty for what is none
 * @param custom the kind of a custom field, as {@code textarea}; empty for what Jira brings along
 * @param allowed what may be chosen; empty where anything may be written
 */
public record ScreenField(
        String id, String name, boolean required, String type, String items, String custom, List<Allowed> allowed) {
    public ScreenField {
        allowed = List.copyOf(allowed);
    }

    /**
     * One that may be chosen.
     *
     * @param below what may be chosen more closely then; empty for most fields
     */
    public record Allowed(String id, String name, List<Allowed> below) {
        public Allowed {
            below = List.copyOf(below);
        }
    }

    /** The one of that name or id, however its letters are cased. */
    public Optional<Allowed> choice(String words) {
        return allowed.stream()
                .filter(one -> one.name().equalsIgnoreCase(words) || one.id().equals(words))
                .findFirst();
    }
}
