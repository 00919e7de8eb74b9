package dev.debrief.postmortem.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pressed button asks for, as its value says it: {@code save}, {@code add:timeline:after:t3},
 * {@code preview:summary}.
 */
record Deed(String verb, List<String> words) {
    static Deed parse(@Nullable String value) {
        if (value == null || value.isBlank()) return new Deed("save", List.of());
        List<String> parts = List.of(value.split(":"));
        return parts.isEmpty() ? new Deed("save", List.of()) : new Deed(parts.get(0), parts.subList(1, parts.size()));
    }

    /** The list, the row or the field that it is about; empty where it says none. */
    String word(int place) {
        return place < words.size() ? words.get(place) : "";
    }
}
