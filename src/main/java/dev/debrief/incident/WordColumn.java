package dev.debrief.incident;

import java.util.List;

/**
 * One column behind the name on a settings page.
 *
 * @param name the field of the form
 * @param choices what can be chosen; empty where anything may be typed
 */
record WordColumn(String name, String label, boolean wide, List<String> choices) {
    static WordColumn line(String name, String label) {
        return new WordColumn(name, label, false, List.of());
    }

    static WordColumn wide(String name, String label) {
        return new WordColumn(name, label, true, List.of());
    }
}
