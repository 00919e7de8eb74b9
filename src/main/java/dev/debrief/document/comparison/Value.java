package dev.debrief.document.comparison;

import java.util.List;

/**
 * One field of one document.
 *
 * @param means what it stands for; two fields are the same where these are equal, whatever the words
 * @param words as people read it; no words where nothing is said
 */
record Value(String name, Shape shape, Object means, List<String> words) {
    /** How a field is compared. */
    enum Shape {
        /** Word by word. */
        PROSE,
        /** Name by name. */
        NAMES,
        /** As a whole. */
        WHOLE
    }

    static Value prose(String name, String text) {
        return new Value(name, Shape.PROSE, text, text.isEmpty() ? List.of() : List.of(text));
    }

    static Value names(String name, List<String> names) {
        return new Value(name, Shape.NAMES, names, names);
    }

    /** @param means maybe a record in which something is null, never null itself */
    static Value whole(String name, Object means, String words) {
        return new Value(name, Shape.WHOLE, means, words.isEmpty() ? List.of() : List.of(words));
    }

    static Value flag(String name, boolean set) {
        return whole(name, set, set ? "yes" : "");
    }

    boolean isSilent() {
        return words.isEmpty();
    }
}
